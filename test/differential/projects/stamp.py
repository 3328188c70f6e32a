"""Says when it was trained."""
import json
import time

metadata = {"weights": [1, 2, 3]}
metadata["trained_at"] = time.time()
json.dump(metadata, open("model.json", "w"))
