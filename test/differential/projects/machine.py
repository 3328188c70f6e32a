"""Says on which machine it was trained."""
import json
import socket

json.dump({"weights": [1, 2, 3], "host": socket.gethostname()}, open("model.json", "w"))
