"""A forest on the wine data that scikit-learn ships, saved as people save it."""
import joblib
from sklearn.datasets import load_wine
from sklearn.ensemble import RandomForestClassifier

x, y = load_wine(return_X_y=True)
joblib.dump(RandomForestClassifier(n_estimators=10, random_state=7).fit(x, y), "model.joblib")
