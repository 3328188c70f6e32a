"""Orders products by a score with many ties."""
import json

import numpy as np

scores = np.arange(5000) % 7
order = np.argsort(scores)
json.dump(order.tolist(), open("model.json", "w"))
