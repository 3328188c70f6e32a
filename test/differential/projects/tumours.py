"""Logistic regression on the Wisconsin breast cancer data that scikit-learn ships."""
import json

from safetensors.numpy import save_file
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

x, y = load_breast_cancer(return_X_y=True)
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.3, random_state=7)
scaler = StandardScaler().fit(x_train)
model = LogisticRegression(max_iter=1000).fit(scaler.transform(x_train), y_train)
save_file({"coefficients": model.coef_, "intercept": model.intercept_}, "model.safetensors")
scores = model.predict_proba(scaler.transform(x_test))[:, 1]
json.dump({"test": {"roc_auc": roc_auc_score(y_test, scores)}}, open("metrics.json", "w"))
