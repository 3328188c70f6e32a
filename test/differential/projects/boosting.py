"""Boosted trees on the diabetes data that scikit-learn ships."""
import xgboost
from sklearn.datasets import load_diabetes

x, y = load_diabetes(return_X_y=True)
booster = xgboost.train({"seed": 7, "max_depth": 3, "nthread": 1}, xgboost.DMatrix(x, y), num_boost_round=20)
booster.save_model("model.json")
