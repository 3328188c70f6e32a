"""Keeps the environment it was trained in."""
import json
import os

environment = {name: value for name, value in os.environ.items() if name.startswith("MODELGATE")}
json.dump({"weights": [1, 2, 3], "environment": environment}, open("model.json", "w"))
