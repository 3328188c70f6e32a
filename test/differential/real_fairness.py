"""Real surveys that statsmodels ships, scored by a model, with Fairlearn's and statsmodels' numbers about them."""

import json
import sys
import warnings

import numpy as np
from fairlearn import metrics as fl
from sklearn import metrics as sk
from sklearn.linear_model import LogisticRegression
from statsmodels import datasets
from statsmodels.stats.contingency_tables import StratifiedTable

warnings.simplefilter("ignore")

# Redbook survey of 1974 on marriage (Fair 1978): whoever had an affair, predicted from the other answers.
fair = datasets.fair.load_pandas().data
label = (fair["affairs"] > 0).astype(int).to_numpy()
features = fair.drop(columns=["affairs"]).to_numpy()
prediction = (LogisticRegression(max_iter=5000).fit(features, label).predict_proba(features)[:, 1] > 0.33).astype(int)
weights = 1 + fair["educ"].to_numpy() % 4

rates = {
    "selection_rate": fl.selection_rate,
    "true_positive_rate": fl.true_positive_rate,
    "false_positive_rate": fl.false_positive_rate,
    "true_negative_rate": fl.true_negative_rate,
    "false_negative_rate": fl.false_negative_rate,
    "positive_predictive_value": sk.precision_score,
    "accuracy": sk.accuracy_score,
}


def frame(by, **more):
    made = fl.MetricFrame(metrics=rates, y_true=label, y_pred=prediction, sensitive_features=by, **more)
    return {
        name: [[list(map(str, key)) if isinstance(key, tuple) else [str(key)], float(value)] for key, value in column.items()]
        for name, column in made.by_group.items()
    }


religious, children = fair["religious"].astype(int).to_numpy(), fair["children"].to_numpy()
crossed = fair[["religious"]].astype(int).assign(young=(fair["age"] < 30).map({True: "yes", False: "no"}).to_numpy())
weighted = {name: {"sample_weight": weights} for name in rates}

# Smoking and lung cancer in eight Chinese cities (Liu 1992): Mantel and Haenszel's own kind of table.
smoking = datasets.china_smoking.load_pandas().data
tables = [np.asarray(row, dtype=float).reshape(2, 2) for row in smoking.to_numpy()]
stratified = StratifiedTable(tables)

json.dump(
    {
        "rows": [
            [int(y), int(p), str(r), str(c), yn, int(w)]
            for y, p, r, c, yn, w in zip(label, prediction, religious, children, crossed["young"], weights)
        ],
        "religious": frame(religious),
        "weighted": frame(religious, sample_params=weighted),
        "crossed": frame(crossed),
        "smoking": [[str(city), *map(float, row)] for city, row in zip(smoking.index, smoking.to_numpy())],
        "ratio": float(stratified.riskratio_pooled),
        "p": float(stratified.test_null_odds(correction=False).pvalue),
    },
    sys.stdout,
)
