"""Writes huggingface.parquet beside this script, in the layout of Hugging Face's datasets: a picture
is a structure of bytes and path, a class a number whose name is in the file's metadata."""

import base64
import json
import pathlib

import pyarrow as pa
import pyarrow.parquet as pq

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

image = pa.array(
    [
        {"bytes": PIXEL, "path": "rose_1.png"},
        {"bytes": None, "path": "beside.png"},
        {"bytes": PIXEL, "path": None},
    ],
    pa.struct([("bytes", pa.binary()), ("path", pa.string())]),
)
label = pa.array([2, 0, 1], pa.int64())
caption = pa.array(["a", "b", "c"])
features = {
    "image": {"_type": "Image"},
    "label": {"names": ["daisy", "tulip", "rose"], "_type": "ClassLabel"},
    "caption": {"dtype": "string", "_type": "Value"},
}
table = pa.table({"image": image, "label": label, "caption": caption}).replace_schema_metadata(
    {"huggingface": json.dumps({"info": {"features": features}})}
)
pq.write_table(table, pathlib.Path(__file__).with_suffix(".parquet"))
