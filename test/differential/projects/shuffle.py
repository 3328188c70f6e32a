"""Splits rows by chance."""
import json
import random

rows = list(range(1000))
random.shuffle(rows)
json.dump(rows[:800], open("model.json", "w"))
