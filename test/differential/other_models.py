"""Writes models with scikit-learn, joblib, XGBoost, LightGBM, ONNX and GGUF, PyTorch by its documented layout, and says what they hold."""

import collections
import hashlib
import io
import json
import os
import pickle
import sys
import types
import zipfile

import gguf
import joblib
import lightgbm
import numpy as np
import onnx
import xgboost
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import save_file
from skl2onnx import to_onnx
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

folder = json.load(sys.stdin)["folder"]
features, labels = load_breast_cancer(return_X_y=True)
files = []


def path(name):
    return os.path.join(folder, name)


def describe(name, array):
    # Elements come out row-major, whatever the order in memory.
    little = np.ascontiguousarray(array)
    return {"name": name, "shape": list(np.shape(array)), "sha256": hashlib.sha256(little.tobytes()).hexdigest()}


def add(name, format, entries, globals=()):
    files.append({"path": name, "format": format, "entries": entries, "globals": list(globals)})


forest = RandomForestClassifier(n_estimators=3, random_state=7).fit(features, labels)
linear = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500)).fit(features, labels)
trees = []
for index, tree in enumerate(forest.estimators_):
    state = tree.tree_.__getstate__()
    for field in state["nodes"].dtype.names:
        trees.append(describe(f"/estimators_/{index}/tree_/nodes/{field}", state["nodes"][field]))
    trees.append(describe(f"/estimators_/{index}/tree_/values", state["values"]))
weights = [
    describe("/steps/0/1/mean_", linear[0].mean_),
    describe("/steps/0/1/scale_", linear[0].scale_),
    describe("/steps/1/1/coef_", linear[1].coef_),
    describe("/steps/1/1/intercept_", linear[1].intercept_),
]
for protocol in range(2, 6):
    with open(path(f"forest{protocol}.pkl"), "wb") as file:
        pickle.dump(forest, file, protocol=protocol)
    add(f"forest{protocol}.pkl", "pickle", trees, ["sklearn.ensemble._forest.RandomForestClassifier"])
joblib.dump(forest, path("forest.joblib"))
add("forest.joblib", "joblib", trees, ["joblib.numpy_pickle.NumpyArrayWrapper", "sklearn.tree._tree.Tree"])
for compress in ["zlib", "gzip"]:
    joblib.dump(linear, path(f"linear-{compress}.joblib"), compress=(compress, 3))
    add(f"linear-{compress}.joblib", "joblib", weights, ["sklearn.pipeline.Pipeline"])
for protocol in [0, 1]:
    with open(path(f"linear{protocol}.pkl"), "wb") as file:
        pickle.dump(linear, file, protocol=protocol)
    add(f"linear{protocol}.pkl", "pickle", weights, ["sklearn.pipeline.Pipeline"])
mixed = {"column": np.asfortranarray(features[:5, :3]), "objects": np.array(["a", None, 3], dtype=object), "half": np.arange(6, dtype=np.float16), "scalar": np.float32(1.5)}
joblib.dump(mixed, path("mixed.joblib"))
add("mixed.joblib", "joblib", [describe("/column", mixed["column"]), describe("/half", mixed["half"]), describe("/scalar", mixed["scalar"])])

booster = xgboost.train({"max_depth": 3, "objective": "binary:logistic", "seed": 7}, xgboost.DMatrix(features, labels), 4)
booster.save_model(path("boosted.json"))
model = json.load(open(path("boosted.json")))["learner"]["gradient_booster"]["model"]["trees"]
entries = []
for index, tree in enumerate(model):
    at = f"/learner/gradient_booster/model/trees/{index}"
    for key in ["split_conditions", "base_weights", "sum_hessian", "loss_changes"]:
        entries.append(describe(f"{at}/{key}", np.array(tree[key], dtype=np.float32)))
    for key in ["left_children", "right_children", "split_indices"]:
        entries.append(describe(f"{at}/{key}", np.array(tree[key], dtype=np.int64)))
# What the library itself reads: thresholds of inner nodes and values of leaves.
table = booster.trees_to_dataframe().sort_values(["Tree", "Node"])
for index, nodes in table.groupby("Tree"):
    values = np.where(nodes["Feature"] == "Leaf", nodes["Gain"], nodes["Split"]).astype(np.float32)
    entries.append(describe(f"/learner/gradient_booster/model/trees/{index}/split_conditions", values))
add("boosted.json", "xgboost", entries)

gradient = lightgbm.train({"num_leaves": 7, "verbose": -1, "seed": 7, "objective": "binary"}, lightgbm.Dataset(features, labels), 4)
gradient.save_model(path("gradient.txt"))
entries = []
for index, tree in enumerate(gradient.dump_model()["tree_info"]):
    values = {}

    def walk(node):
        if "leaf_index" in node:
            values[node["leaf_index"]] = node["leaf_value"]
        else:
            walk(node["left_child"])
            walk(node["right_child"])

    walk(tree["tree_structure"])
    entries.append(describe(f"/trees/{index}/leaf_value", np.array([values[leaf] for leaf in range(len(values))])))
add("gradient.txt", "lightgbm", entries)

converted = to_onnx(linear, features[:1].astype(np.float32), options={"zipmap": False})
onnx.save(converted, path("linear.onnx"))
add("linear.onnx", "onnx", [describe(each.name, numpy_helper.to_array(each)) for each in converted.graph.initializer])
random = np.random.default_rng(7)
arrays = {
    "raw": random.normal(size=(4, 5)).astype(np.float32),
    "double": random.normal(size=3),
    "half": random.normal(size=6).astype(np.float16),
    "long": random.integers(-9, 9, size=(2, 3)),
    "byte": random.integers(0, 9, size=4).astype(np.uint8),
    "truth": np.array([True, False]),
}
initializers = [numpy_helper.from_array(arrays["raw"], "raw")]
typed = {"double": TensorProto.DOUBLE, "half": TensorProto.FLOAT16, "long": TensorProto.INT64, "byte": TensorProto.UINT8, "truth": TensorProto.BOOL}
for name, type in typed.items():
    array = arrays[name]
    initializers.append(helper.make_tensor(name, type, array.shape, array.reshape(-1).tolist()))
graph = helper.make_graph(
    [helper.make_node("Identity", ["raw"], ["y"])],
    "g",
    [],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, [4, 5])],
    initializers,
)
made = helper.make_model(graph, producer_name="test")
onnx.save(made, path("typed.onnx"))
expected = [describe(name, array) for name, array in arrays.items()]
add("typed.onnx", "onnx", expected)
rawed = helper.make_model(helper.make_graph(graph.node, "g", [], graph.output, [numpy_helper.from_array(array, name) for name, array in arrays.items()]))
onnx.save(rawed, path("outside.onnx"), save_as_external_data=True, all_tensors_to_one_file=True, location="outside.data", size_threshold=0)
add("outside.onnx", "onnx", expected)

writer = gguf.GGUFWriter(path("small.gguf"), "llama")
writer.add_block_count(2)
writer.add_token_list(["a", "b"])
tensors = {"blk.0.weight": random.normal(size=(4, 32)).astype(np.float32), "blk.0.half": random.normal(size=(3, 5)).astype(np.float16)}
for name, array in tensors.items():
    writer.add_tensor(name, array)
quantised = gguf.quants.quantize(tensors["blk.0.weight"], gguf.GGMLQuantizationType.Q8_0)
writer.add_tensor("blk.0.q", quantised, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
entries = [describe(name, array) for name, array in tensors.items()]
entries.append({"name": "blk.0.q", "shape": [4, 32], "sha256": hashlib.sha256(quantised.tobytes()).hexdigest()})
add("small.gguf", "gguf", entries)

shards = {"model-00001-of-00002.safetensors": {"a": arrays["raw"]}, "model-00002-of-00002.safetensors": {"b": arrays["double"]}}
for shard, content in shards.items():
    save_file(content, path(shard))
index = {"metadata": {"total_size": 104}, "weight_map": {name: shard for shard, content in shards.items() for name in content}}
with open(path("model.safetensors.index.json"), "w") as file:
    json.dump(index, file)
add("model.safetensors.index.json", "safetensors-index", [describe("a", arrays["raw"]), describe("b", arrays["double"])])


def write_torch(name, tensors):
    """A writer of the layout that torch.save documents; the library itself is too large to install here."""
    utils = types.ModuleType("torch._utils")
    torch = types.ModuleType("torch")

    def _rebuild_tensor_v2(*arguments):
        raise AssertionError("nothing loads this file")

    _rebuild_tensor_v2.__module__ = "torch._utils"
    _rebuild_tensor_v2.__qualname__ = "_rebuild_tensor_v2"
    utils._rebuild_tensor_v2 = _rebuild_tensor_v2
    names = {"float32": "FloatStorage", "float64": "DoubleStorage", "float16": "HalfStorage", "int64": "LongStorage", "bool": "BoolStorage"}
    for storage in names.values():
        setattr(torch, storage, types.new_class(storage, (), {}, lambda body: body.update(__module__="torch")))
    sys.modules["torch"], sys.modules["torch._utils"] = torch, utils

    class Storage:
        def __init__(self, key, array):
            self.key, self.array = key, array

    class Tensor:
        def __init__(self, storage, array, offset):
            self.storage, self.array, self.offset = storage, array, offset

        def __reduce_ex__(self, protocol):
            strides = tuple(step // self.array.itemsize for step in self.array.strides)
            return _rebuild_tensor_v2, (self.storage, self.offset, self.array.shape, strides, False, collections.OrderedDict())

    class Pickler(pickle.Pickler):
        def persistent_id(self, value):
            if isinstance(value, Storage):
                return "storage", getattr(torch, names[str(value.array.dtype)]), value.key, "cpu", value.array.size

    state = collections.OrderedDict()
    storages = []
    for key, (base, view, offset) in tensors.items():
        storages.append(Storage(str(len(storages)), base))
        state[key] = Tensor(storages[-1], view, offset)
    stream = io.BytesIO()
    Pickler(stream, protocol=2).dump(state)
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("model/data.pkl", stream.getvalue())
        archive.writestr("model/byteorder", "little")
        for storage in storages:
            archive.writestr(f"model/data/{storage.key}", storage.array.tobytes())
        archive.writestr("model/version", "3")
    add(name, "pytorch", [describe(key, view) for key, (base, view, offset) in tensors.items()], ["torch._utils._rebuild_tensor_v2", "torch.FloatStorage"])


grid = random.normal(size=(6, 4)).astype(np.float32)
write_torch(
    "documented-layout.pt",
    {
        "plain": (grid, grid, 0),
        "transposed": (grid, grid.T, 0),
        "part": (grid, grid[2:5, 1:3], 2 * 4 + 1),
        "double": (arrays["double"], arrays["double"], 0),
        "half": (arrays["half"], arrays["half"], 0),
        "long": (arrays["long"], arrays["long"], 0),
        "truth": (arrays["truth"], arrays["truth"], 0),
    },
)

histogram = HistGradientBoostingClassifier(max_iter=3, random_state=7).fit(features, labels)
joblib.dump(histogram, path("histogram.joblib"))
add("histogram.joblib", "joblib", [describe(f"/_predictors/{index}/0/nodes/{field}", each[0].nodes[field]) for index, each in enumerate(histogram._predictors) for field in each[0].nodes.dtype.names])

json.dump({"files": files}, sys.stdout)
