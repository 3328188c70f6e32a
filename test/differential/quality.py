"""Measures quality with scikit-learn, NumPy and SciPy, from columns on stdin or from data sets that scikit-learn ships."""

import json
import sys
import warnings

import numpy as np
from fairlearn import metrics as fl
from scipy import stats
from sklearn import datasets, linear_model, metrics as sk

warnings.simplefilter("ignore")
request = json.load(sys.stdin)


def calibration_error(y, s, w):
    bins = np.minimum((s * 10).astype(int), 9)
    gaps = [abs(np.sum((w * (y - s))[bins == b])) for b in range(10)]
    return sum(gaps) / np.sum(w)


def of_classes(y, p, s, w):
    common = {"sample_weight": w}
    return {
        "accuracy": sk.accuracy_score(y, p, **common),
        "balanced_accuracy": sk.balanced_accuracy_score(y, p, **common),
        "precision": sk.precision_score(y, p, **common),
        "recall": sk.recall_score(y, p, **common),
        "specificity": sk.recall_score(y, p, pos_label=0, **common),
        "f1": sk.f1_score(y, p, **common),
        "fbeta@0.5": sk.fbeta_score(y, p, beta=0.5, **common),
        "fbeta@2": sk.fbeta_score(y, p, beta=2, **common),
        "roc_auc": sk.roc_auc_score(y, s, **common),
        "average_precision": sk.average_precision_score(y, s, **common),
        "log_loss": sk.log_loss(y, s, **common),
        "brier_score": sk.brier_score_loss(y, s, **common),
        "expected_calibration_error": calibration_error(y, s, w),
    }


def of_amounts(y, p, w):
    common = {"sample_weight": w}
    return {
        "r2": sk.r2_score(y, p, **common),
        "root_mean_squared_error": sk.root_mean_squared_error(y, p, **common),
        "mean_squared_error": sk.mean_squared_error(y, p, **common),
        "mean_absolute_error": sk.mean_absolute_error(y, p, **common),
        "mean_absolute_percentage_error": sk.mean_absolute_percentage_error(y, p, **common),
        "mean_pinball_loss@0.9": sk.mean_pinball_loss(y, p, alpha=0.9, **common),
    }


def by_slice(measure, group, *columns):
    whole = {"": measure(*columns)}
    return whole | {str(g): measure(*(c[group == g] for c in columns)) for g in np.unique(group)}


def spread(statistic, *columns):
    """Standard error of a statistic of paired rows by drawing the rows again."""
    result = stats.bootstrap(
        columns, statistic, paired=True, vectorized=False, n_resamples=600, method="basic", rng=np.random.default_rng(3)
    )
    return result.standard_error


def answer(request):
    kind = request["kind"]
    if kind == "classes":
        y, p, s, w = (np.array(request[name], dtype=float) for name in ("label", "prediction", "score", "weight"))
        return by_slice(of_classes, np.array(request["group"]), y, p, s, w)
    if kind == "amounts":
        y, p, w = (np.array(request[name], dtype=float) for name in ("label", "prediction", "weight"))
        return by_slice(of_amounts, np.array(request["group"]), y, p, w)
    if kind == "groups":
        y, s, w = (np.array(request[name], dtype=float) for name in ("label", "score", "weight"))
        group = np.array(request["group"])
        parts = {str(g): (y[group == g], s[group == g], w[group == g]) for g in np.unique(group)}

        def across(first, second):
            (y1, s1, w1), (y2, s2, w2) = first, second
            up, down = y1 == 1, y2 == 0
            labels = np.concatenate([np.ones(up.sum()), np.zeros(down.sum())])
            return sk.roc_auc_score(
                labels, np.concatenate([s1[up], s2[down]]), sample_weight=np.concatenate([w1[up], w2[down]])
            )

        return {
            "mean_score": {g: np.average(s, weights=w) for g, (y, s, w) in parts.items()},
            "calibration_in_the_large": {g: np.average(y - s, weights=w) for g, (y, s, w) in parts.items()},
            "expected_calibration_error": {g: calibration_error(*part) for g, part in parts.items()},
            "roc_auc": {g: sk.roc_auc_score(y, s, sample_weight=w) for g, (y, s, w) in parts.items()},
            "cross_group_roc_auc": {g: {h: across(parts[g], parts[h]) for h in parts} for g in parts},
            "welch": {
                g: list(
                    stats.ttest_ind(parts[g][1], parts[request["reference"]][1], equal_var=False).confidence_interval(0.95)
                )
                for g in parts
            },
        }
    if kind == "errors":
        y, p = (np.array(request[name], dtype=float) for name in ("label", "prediction"))
        group = np.array(request["group"])
        frame = fl.MetricFrame(
            metrics={
                "mean_error": lambda y, p: float(np.mean(p - y)),
                "mean_absolute_error": sk.mean_absolute_error,
                "root_mean_squared_error": sk.root_mean_squared_error,
            },
            y_true=y,
            y_pred=p,
            sensitive_features=group,
        )
        return {name: {key: float(value) for key, value in column.items()} for name, column in frame.by_group.items()}
    if kind == "distances":
        a, b = (np.array(request[name]) for name in ("first", "second"))
        u, v = (np.array(request[name]) for name in ("firstWeights", "secondWeights"))
        return {
            "ks": stats.ks_2samp(a, b).statistic,
            "wasserstein": stats.wasserstein_distance(a, b),
            "weighted wasserstein": stats.wasserstein_distance(a, b, u, v),
        }
    if kind == "mcnemar":
        return [stats.binomtest(b, b + c).pvalue for b, c in request["flips"]]
    if kind == "spread":
        y, s, t = (np.array(request[name], dtype=float) for name in ("label", "head", "base"))
        one = np.ones(len(y))
        pairs = {
            "average_precision": lambda y, s, t: sk.average_precision_score(y, s) - sk.average_precision_score(y, t),
            "roc_auc": lambda y, s, t: sk.roc_auc_score(y, s) - sk.roc_auc_score(y, t),
            "brier_score": lambda y, s, t: sk.brier_score_loss(y, s) - sk.brier_score_loss(y, t),
            "r2": lambda y, s, t: sk.r2_score(y, s) - sk.r2_score(y, t),
            "root_mean_squared_error": lambda y, s, t: sk.root_mean_squared_error(y, s)
            - sk.root_mean_squared_error(y, t),
        }
        return {name: spread(statistic, y, s, t) for name, statistic in pairs.items()}
    # Real rows: tumours and patients, with a model of half of them judged on the other half.
    cancer, diabetes = datasets.load_breast_cancer(), datasets.load_diabetes()
    half = cancer.data.shape[0] // 2
    scale = cancer.data[:half].std(axis=0)
    model = linear_model.LogisticRegression(max_iter=2000).fit(cancer.data[:half] / scale, cancer.target[:half])
    s = model.predict_proba(cancer.data[half:] / scale)[:, 1]
    half = diabetes.data.shape[0] // 2
    line = linear_model.LinearRegression().fit(diabetes.data[:half], diabetes.target[:half])
    y, p = diabetes.target[half:], line.predict(diabetes.data[half:])
    label = cancer.target[cancer.data.shape[0] // 2 :]
    return {
        "classes": {
            "label": label.tolist(),
            "score": s.tolist(),
            "theirs": of_classes(label, (s > 0.5).astype(int), s, np.ones(len(s))),
        },
        "amounts": {"label": y.tolist(), "prediction": p.tolist(), "theirs": of_amounts(y, p, np.ones(len(y)))},
    }


json.dump(answer(request), sys.stdout, default=float)
