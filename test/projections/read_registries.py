"""What GTO and MLflow themselves say about a model, as JSON. Input: {repository, model, mlflow, aliases}."""

import json
import sys

import mlflow
from gto.api import history, show

asked = json.load(sys.stdin)
state = show(asked["repository"], asked["model"])
shown = {
    name: [version["version"] for version in show(asked["repository"], f"{asked['model']}#{name}")]
    for name in asked["stages"]
}
client = mlflow.MlflowClient(tracking_uri=asked["mlflow"], registry_uri=asked["mlflow"])
aliases = {}
for alias in asked["aliases"]:
    version = client.get_model_version_by_alias(asked["registered"], alias)
    aliases[alias] = {"version": str(version.version), "tags": version.tags}
json.dump(
    {
        "versions": sorted(entry["version"] for entry in state),
        "stages": shown,
        "events": [[e["event"], e["version"], e.get("stage")] for e in history(asked["repository"], asked["model"], ascending=True)],
        "aliases": aliases,
    },
    sys.stdout,
)
