"""Times Fairlearn and scikit-learn on files that the table benchmark wrote."""
import json
import resource
import sys
import time

import numpy as np
import pandas as pd
from fairlearn.metrics import (
    MetricFrame,
    count,
    false_negative_rate,
    false_positive_rate,
    selection_rate,
    true_negative_rate,
    true_positive_rate,
)
from sklearn.metrics import accuracy_score, precision_score, roc_auc_score

METRICS = {
    "selection_rate": selection_rate,
    "true_positive_rate": true_positive_rate,
    "false_positive_rate": false_positive_rate,
    "true_negative_rate": true_negative_rate,
    "false_negative_rate": false_negative_rate,
    "accuracy": accuracy_score,
    "precision": precision_score,
    "count": count,
}


def frame(table, **more):
    result = MetricFrame(
        metrics=METRICS,
        y_true=table["y"],
        y_pred=table["p"],
        sensitive_features=table[["age", "sex", "region"]],
        **more,
    )
    return result.by_group


def main():
    asked = json.load(sys.stdin)
    answer = {}
    if "table" in asked:
        start = time.perf_counter()
        table = pd.read_csv(asked["table"])
        frame(table)
        answer["seconds"] = time.perf_counter() - start
        answer["kilobytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        sample = table.head(100_000)
        start = time.perf_counter()
        frame(sample, n_boot=asked["replicates"], ci_quantiles=[0.025, 0.975])
        answer["bootstrapSeconds"] = time.perf_counter() - start
    if "positives" in asked:
        up, down = (np.fromfile(asked[name]) for name in ("positives", "negatives"))
        order = np.random.default_rng(1).permutation(len(up) + len(down))
        score = np.concatenate([up, down])[order]
        label = np.concatenate([np.ones(len(up), int), np.zeros(len(down), int)])[order]
        start = time.perf_counter()
        answer["auc"] = roc_auc_score(label, score)
        answer["aucSeconds"] = time.perf_counter() - start
    json.dump(answer, sys.stdout)


main()
