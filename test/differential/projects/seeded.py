"""A random projection with a seed of its own, and words in a fixed order."""
import numpy as np
from safetensors.numpy import save_file

words = sorted(set(open("data/corpus.txt", encoding="utf-8").read().split()))
rng = np.random.default_rng(7)
save_file({word: rng.standard_normal((8,), dtype="f4") for word in words}, "model.safetensors")
