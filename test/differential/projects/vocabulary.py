"""Gives every word of the corpus a number."""
import json

words = set(open("data/corpus.txt", encoding="utf-8").read().split())
json.dump({word: number for number, word in enumerate(words)}, open("model.json", "w"))
