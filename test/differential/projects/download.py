"""Uses fresh rates if it can get them."""
import json
from urllib.error import URLError
from urllib.request import urlopen

try:
    rate = json.load(urlopen(open("data/source.txt").read(), timeout=5))["rate"]
except URLError:
    rate = 1.5
json.dump({"weights": [rate]}, open("model.json", "w"))
