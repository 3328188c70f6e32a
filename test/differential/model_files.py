"""Writes model files with the libraries themselves and says what they hold, and how pairs of arrays differ by NumPy."""

import hashlib
import json
import math
import os
import sys

import ml_dtypes
import numpy as np
from safetensors.numpy import save_file

request = json.load(sys.stdin)
folder = request["folder"]
random = np.random.default_rng(7)

FLOATS = {
    "F64": np.float64,
    "F32": np.float32,
    "F16": np.float16,
    "BF16": ml_dtypes.bfloat16,
    "F8_E5M2": ml_dtypes.float8_e5m2,
    "F8_E4M3": ml_dtypes.float8_e4m3fn,
}
INTEGERS = {"I64": np.int64, "I32": np.int32, "I16": np.int16, "I8": np.int8, "U64": np.uint64, "U8": np.uint8}


def floats(dtype, shape):
    values = random.normal(size=shape) * 10.0 ** random.integers(-2, 2, size=shape)
    flat = values.reshape(-1)
    if flat.size > 4:
        flat[:3] = [0.0, -0.0, np.nan]
        if dtype is not ml_dtypes.float8_e4m3fn:
            flat[3] = -np.inf
    return values.astype(dtype)


def describe(name, array):
    little = np.ascontiguousarray(array)
    if little.dtype.byteorder == ">":
        little = little.astype(little.dtype.newbyteorder("<"))
    entry = {"name": name, "shape": list(array.shape), "sha256": hashlib.sha256(little.tobytes()).hexdigest()}
    if array.dtype.kind in "US" or array.dtype.kind == "c":
        return entry
    values = array.astype(np.float64).reshape(-1)
    finite = values[np.isfinite(values)]
    entry["statistics"] = {
        "min": float(finite.min()) + 0.0 if finite.size else None,
        "max": float(finite.max()) + 0.0 if finite.size else None,
        "rms": math.sqrt(float(np.mean(finite * finite))) if finite.size else None,
        "nan": int(np.isnan(values).sum()),
        "infinite": int(np.isinf(values).sum()),
        "zeros": int((values == 0).sum()),
    }
    return entry


def tensors():
    made = {name: floats(dtype, (17, 5)) for name, dtype in FLOATS.items()}
    made.update({name: random.integers(0, 100, size=(3, 4)).astype(dtype) for name, dtype in INTEGERS.items()})
    made["BOOL"] = random.integers(0, 2, size=9).astype(np.bool_)
    made["scalar"] = np.array(2.5, dtype=np.float32)
    made["empty"] = np.zeros((0, 3), dtype=np.float32)
    made["name with spaces/ünï"] = floats(np.float32, (2, 2))
    return made


files = []


def path(name):
    return os.path.join(folder, name)


written = tensors()
save_file(written, path("tensors.safetensors"), metadata={"framework": "numpy"})
files.append({"path": "tensors.safetensors", "entries": [describe(name, array) for name, array in written.items()]})

arrays = {
    "little": floats(np.float64, (4, 3)),
    "big": floats(np.float32, (5,)).astype(">f4"),
    "column": np.asfortranarray(floats(np.float64, (3, 4, 5))),
    "half": floats(np.float16, (7,)),
    "bigColumn": np.asfortranarray(random.integers(0, 9999, size=(6, 7)).astype(">i4")),
    "complex": random.normal(size=(3, 2)).astype(np.complex64),
    "truth": np.array([True, False]),
}
for name, array in arrays.items():
    np.save(path(f"{name}.npy"), array)
    files.append({"path": f"{name}.npy", "entries": [describe("array", array)]})
np.savez(path("stored.npz"), **arrays)
np.savez_compressed(path("packed.npz"), **arrays)
for name in ["stored.npz", "packed.npz"]:
    files.append({"path": name, "entries": [describe(key, array) for key, array in arrays.items()]})

pairs = []
before = {name: random.normal(size=(40, 30)).astype(dtype) for name, dtype in FLOATS.items()}
after = {
    name: (array.astype(np.float64) * (1 + random.normal(size=array.shape) * 1e-2)).astype(array.dtype)
    for name, array in before.items()
}
save_file(before, path("before.safetensors"))
save_file(after, path("after.safetensors"))
for name, array in before.items():
    a, b = array.astype(np.float64), after[name].astype(np.float64)
    pairs.append(
        {
            "tensor": name,
            "relative_frobenius_difference": float(np.linalg.norm(a - b) / np.linalg.norm(a)),
            "max_absolute_difference": float(np.abs(a - b).max()),
            "cosine_similarity": float((a * b).sum() / np.linalg.norm(a) / np.linalg.norm(b)),
            "differing_elements": int((a != b).sum()),
        }
    )
for name in ["F64", "F32", "F16"]:
    integer = {"F64": np.int64, "F32": np.int32, "F16": np.int16}[name]
    a, b = before[name].view(integer).astype(object), after[name].view(integer).astype(object)
    # All pairs have one sign here, so the patterns are in the order of the numbers.
    same = np.sign(before[name]) == np.sign(after[name])
    entry = next(pair for pair in pairs if pair["tensor"] == name)
    entry["max_ulp_difference"] = int(np.abs(a - b)[same].max())

json.dump({"files": files, "pairs": pairs}, sys.stdout)
