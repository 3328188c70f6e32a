"""Writes layers in the order of a set of objects."""
import json


class Layer:
    def __init__(self, name):
        self.name = name


layers = {Layer(f"layer{number}") for number in range(2000)}
json.dump([layer.name for layer in layers], open("model.json", "w"))
