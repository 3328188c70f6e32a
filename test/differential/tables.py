"""Reads columns from stdin and answers with Fairlearn's numbers."""

import json
import sys
import warnings

import numpy as np
from fairlearn import metrics as fl
from sklearn import metrics as sk

warnings.simplefilter("ignore")
data = json.load(sys.stdin)
label, prediction = (np.array(data[name]) for name in ("label", "prediction"))
group = np.array(data["group"])

frame = fl.MetricFrame(
    metrics={
        "selection_rate": fl.selection_rate,
        "true_positive_rate": fl.true_positive_rate,
        "false_positive_rate": fl.false_positive_rate,
        "true_negative_rate": fl.true_negative_rate,
        "false_negative_rate": fl.false_negative_rate,
        "positive_predictive_value": sk.precision_score,
        "accuracy": sk.accuracy_score,
        "balanced_accuracy": sk.balanced_accuracy_score,
    },
    y_true=label,
    y_pred=prediction,
    sensitive_features=group,
)
args = (label, prediction)
by = {"sensitive_features": group}
summaries = {
    "demographic_parity_difference": fl.demographic_parity_difference(*args, **by),
    "demographic_parity_ratio": fl.demographic_parity_ratio(*args, **by),
    "equal_opportunity_difference": fl.equal_opportunity_difference(*args, **by),
    "equal_opportunity_ratio": fl.equal_opportunity_ratio(*args, **by),
    "equalized_odds_difference": fl.equalized_odds_difference(*args, **by),
    "equalized_odds_ratio": fl.equalized_odds_ratio(*args, **by),
    "average_odds_difference": fl.equalized_odds_difference(*args, agg="mean", **by),
}
rates = {name: {key: float(value) for key, value in column.items()} for name, column in frame.by_group.items()}
json.dump(
    {
        "rates": rates,
        "summaries": {name: float(value) for name, value in summaries.items()},
    },
    sys.stdout,
)
