"""A table of the logistic function."""
import json
import math

json.dump([math.tanh(i / 300) + (i / 7) ** 1.7 for i in range(1, 5000)], open("model.json", "w"))
