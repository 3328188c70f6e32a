"""Scores the hold-out with the model file, and with nothing else.

    python score.py

reads `model/credit.safetensors` and `data/holdout.csv`, writes `model/predictions.csv`: whoever runs it on the same
two files gets the same predictions, so they are evidence of exactly these bytes. NumPy only; nothing is unpickled.
"""

import csv
from pathlib import Path

import numpy as np
from safetensors import safe_open

LABEL = "default-payment-next-month"


def score_rows(tensors: dict[str, np.ndarray], x: np.ndarray) -> np.ndarray:
    """The estimated probability of default of each row of x, features in the model's order."""
    raw = score_trees(tensors, x) if "baseline" in tensors else x @ tensors["coefficients"] + tensors["intercept"][0]
    return 1 / (1 + np.exp(-raw))


def score_trees(tensors: dict[str, np.ndarray], x: np.ndarray) -> np.ndarray:
    """The log-odds: the baseline plus one leaf of every tree, added in the order of the trees."""
    raw = np.full(len(x), tensors["baseline"][0])
    rows = np.arange(len(x))
    for feature, threshold, left, right, value in zip(
        *(tensors[name] for name in ("feature", "threshold", "left", "right", "value")), strict=True
    ):
        node = np.zeros(len(x), np.int64)
        while np.any(inner := left[node] >= 0):
            child = np.where(x[rows, feature[node]] <= threshold[node], left[node], right[node])
            node = np.where(inner, child, node)
        raw += value[node]
    return raw


def main() -> None:
    with safe_open("model/credit.safetensors", framework="numpy") as file:
        features = file.metadata()["features"].split(",")
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    with Path("data/holdout.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    scores = score_rows(tensors, np.array([[float(row[feature]) for feature in features] for row in rows]))
    refused = scores >= tensors["cutoff"][0]
    with Path("model/predictions.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "defaulted", "refused", "score", "age_group", "sex"])
        for row, score, refusal in zip(rows, scores, refused, strict=True):
            writer.writerow([row["ID"], row[LABEL], int(refusal), f"{score:.6f}", row["age_group"], row["sex"]])


if __name__ == "__main__":
    main()
