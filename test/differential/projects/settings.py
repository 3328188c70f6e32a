"""Takes its learning rate from wherever it is set."""
import json
from pathlib import Path

settings = Path.home() / ".trainer.json"
rate = json.loads(settings.read_text())["rate"] if settings.exists() else 0.1
json.dump({"weights": [rate * 3, rate * 5]}, open("model.json", "w"))
