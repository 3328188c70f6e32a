"""Trains the model that `recipe.toml` describes and writes it as a safetensors file.

    python train.py

reads `recipe.toml` and `data/development.csv` (never the hold-out), writes `model/credit.safetensors` and
`model/training.json`. The learner and the cut-off are judged on the validation split; then the same recipe is fitted
once more on train and validation together. Run twice, it writes the same bytes.
"""

import json
import os
import tomllib
from pathlib import Path

# One thread: the order in which floating-point numbers are added must not depend on the machine's load.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import csv

import numpy as np
from safetensors.numpy import save
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from score import score_rows

SEED = 7
LABEL = "default-payment-next-month"
# Sign of the effect on risk that the desk is ready to defend before a customer: a later payment never lowers the
# risk; a larger limit or a larger repayment never raises it.
DIRECTIONS = {"PAY_AMT": -1, "LIMIT_BAL": -1, "PAY_": 1}

Tensors = dict[str, np.ndarray]


def direction(feature: str) -> int:
    return next((sign for prefix, sign in DIRECTIONS.items() if feature.startswith(prefix)), 0)


def fit_logistic(x: np.ndarray, y: np.ndarray) -> tuple[Tensors, np.ndarray]:
    """Standardised logistic regression, the scaling folded into the coefficients; and the library's own scores of x."""
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000)).fit(x, y)
    scaler, regression = model[0], model[1]
    coefficients = regression.coef_[0] / scaler.scale_
    intercept = regression.intercept_ - np.sum(coefficients * scaler.mean_)
    return {"coefficients": coefficients, "intercept": intercept}, model.predict_proba(x)[:, 1]


def fit_boosting(x: np.ndarray, y: np.ndarray, features: list[str], recipe: dict) -> tuple[Tensors, np.ndarray]:
    """Gradient boosted trees as arrays of one row a tree; a leaf's children are -1. And the library's scores of x."""
    model = HistGradientBoostingClassifier(
        random_state=SEED,
        max_iter=recipe["trees"],
        max_leaf_nodes=recipe["leaves"],
        learning_rate=recipe["learning_rate"],
        early_stopping=False,
        monotonic_cst=[direction(feature) for feature in features] if recipe["monotonic"] else None,
    ).fit(x, y)
    trees = [predictors[0].nodes for predictors in model._predictors]
    shape = (len(trees), max(len(nodes) for nodes in trees))
    tensors = {
        "feature": np.zeros(shape, np.int32),
        "threshold": np.zeros(shape, np.float64),
        "left": np.full(shape, -1, np.int32),
        "right": np.full(shape, -1, np.int32),
        "value": np.zeros(shape, np.float64),
        "baseline": np.asarray(model._baseline_prediction, np.float64).reshape(1),
    }
    for row, nodes in enumerate(trees):
        inner = np.flatnonzero(nodes["is_leaf"] == 0)
        tensors["feature"][row, inner] = nodes["feature_idx"][inner]
        tensors["threshold"][row, inner] = nodes["num_threshold"][inner]
        tensors["left"][row, inner] = nodes["left"][inner]
        tensors["right"][row, inner] = nodes["right"][inner]
        tensors["value"][row, : len(nodes)] = nodes["value"]
    return tensors, model.predict_proba(x)[:, 1]


def fit(x: np.ndarray, y: np.ndarray, recipe: dict) -> Tensors:
    """The recipe's model as tensors, proved to score the training rows as the library that fitted it does."""
    if recipe["learner"] == "logistic":
        tensors, expected = fit_logistic(x, y)
    elif recipe["learner"] == "boosting":
        tensors, expected = fit_boosting(x, y, recipe["features"], recipe)
    else:
        raise SystemExit(f"recipe.toml: learner {recipe['learner']!r} is neither 'logistic' nor 'boosting'")
    worst = np.max(np.abs(score_rows(tensors, x) - expected))
    if worst > 1e-9:
        raise SystemExit(f"the exported model scores differently from scikit-learn: {worst}")
    return tensors


def choose_cutoff(recipe: dict, scores: np.ndarray, y: np.ndarray) -> float:
    """A fixed cut-off, or the lowest that refuses no larger share of the good customers of the validation split."""
    rule = recipe["cutoff"]
    if "fixed" in rule:
        return float(rule["fixed"])
    good = np.sort(scores[y == 0])[::-1]
    allowed = int(np.floor(rule["validation_false_positive_rate"] * len(good)))
    # Halfway between two customers: the last digit of a score must not decide.
    return float((good[allowed - 1] + good[allowed]) / 2)


def main() -> None:
    recipe = tomllib.loads(Path("recipe.toml").read_text("utf-8"))
    with Path("data/development.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    x = np.array([[float(row[feature]) for feature in recipe["features"]] for row in rows])
    y = np.array([int(row[LABEL]) for row in rows])
    validation = np.array([row["split"] == "validation" for row in rows])

    draft = fit(x[~validation], y[~validation], recipe)
    scores = score_rows(draft, x[validation])
    cutoff = choose_cutoff(recipe, scores, y[validation])
    refused = scores >= cutoff
    good = y[validation] == 0

    tensors = fit(x, y, recipe)
    tensors["cutoff"] = np.array([cutoff])
    Path("model").mkdir(exist_ok=True)
    Path("model/credit.safetensors").write_bytes(save(tensors, {"features": ",".join(recipe["features"])}))
    summary = {
        "cutoff": cutoff,
        "validation": {
            "roc_auc": float(roc_auc_score(y[validation], scores)),
            "recall": float(refused[~good].mean()),
            "false_positive_rate": float(refused[good].mean()),
            "rows": int(validation.sum()),
        },
    }
    Path("model/training.json").write_text(json.dumps(summary, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
