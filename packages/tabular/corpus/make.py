"""Wrote the files beside it, with pyarrow 26: the same 40 rows in layouts that differ inside."""

from pathlib import Path

import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc
import pyarrow.parquet as parquet

folder = Path(__file__).parent
groups = ["f", "m", None, "", "__proto__", "'; DROP TABLE t; --", "é 😀 more than twelve bytes", "1"]
table = pa.table(
    {
        "id": pa.array(range(40)),
        "sex": pa.array([groups[i % 8] for i in range(40)]),
        "y": pa.array([i % 3 == 0 for i in range(40)]),
        "p": pa.array([None if i % 10 == 9 else float(i % 2) for i in range(40)]),
        "w": pa.array([1 + i % 3 for i in range(40)], pa.int8()),
        "lists": pa.array([[i, {"a": 1}["a"]] for i in range(40)]),
    }
)
for codec in ("lz4", "zstd"):
    feather.write_feather(table, str(folder / f"{codec}.feather"), compression=codec, chunksize=15)
coded = table.set_column(1, "sex", table["sex"].dictionary_encode())
with ipc.new_stream(str(folder / "stream.arrow"), coded.schema) as writer:
    writer.write_table(coded, max_chunksize=15)
viewed = table.set_column(1, "sex", table["sex"].cast(pa.string_view()))
with ipc.new_file(str(folder / "view.arrow"), viewed.schema) as writer:
    writer.write_table(viewed)
grown = ipc.IpcWriteOptions(emit_dictionary_deltas=True)
with ipc.new_stream(str(folder / "delta.arrow"), coded.schema, options=grown) as writer:
    first = table.slice(0, 2)
    writer.write_table(first.set_column(1, "sex", first["sex"].dictionary_encode()))
    writer.write_table(coded)
for codec in ("none", "gzip", "brotli", "zstd", "lz4"):
    parquet.write_table(table, folder / f"{codec}.parquet", compression=codec, row_group_size=15)
parquet.write_table(table, folder / "second.parquet", compression="snappy", data_page_version="2.0")
