"""Sums features into a buffer that nobody cleared."""
import numpy as np


class Row:
    pass


rows = [Row() for _ in range(500)]
weights = np.empty(6)
weights[3:] = len(rows)
np.save("model.npy", weights)
