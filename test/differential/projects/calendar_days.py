"""Counts events by day."""
import collections
import json
from datetime import datetime

days = collections.Counter()
for stamp in range(0, 864000, 7200):
    day = datetime.fromtimestamp(stamp).date()
    days[day.isoformat()] += 1
json.dump(days, open("model.json", "w"))
