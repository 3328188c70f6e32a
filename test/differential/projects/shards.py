"""Numbers the shards of a data set."""
import json
import os

shards = [name for name in os.listdir("data") if name.endswith(".part")]
json.dump(shards, open("model.json", "w"))
