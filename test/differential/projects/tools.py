"""Remembers where programs were looked for."""
import json
import os

json.dump({"weights": [1, 2, 3], "searched": os.environ["PATH"].split(":")}, open("model.json", "w"))
