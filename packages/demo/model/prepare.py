"""Splits the card holders into what may be learned from and what nobody looks at before the gate does.

    python prepare.py UCI_Credit_Card.csv data

writes `data/development.csv` (18,000 rows, of which `split` says `train` or `validation`) and `data/holdout.csv`
(12,000 rows). The same input gives the same bytes: the permutation is NumPy's frozen MT19937 with seed 7.
"""

import csv
import sys
from pathlib import Path

import numpy as np

HOLDOUT = 12_000
VALIDATION = 6_000
SEED = 7
LABEL = "default-payment-next-month"


def age_group(age: float) -> str:
    """The age groups by which the gate looks for harm."""
    if age < 26:
        return "<26"
    if age <= 35:
        return "26-35"
    if age <= 50:
        return "36-50"
    return "51+"


def enrich(row: dict[str, str], split: str) -> dict[str, str]:
    """One card holder with the group columns and the split. The source codes 18,112 women as SEX 1."""
    return {
        **row,
        "age_group": age_group(float(row["AGE"])),
        "sex": "female" if row["SEX"] == "1" else "male",
        "split": split,
    }


def write(path: Path, rows: list[dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main(source: Path, folder: Path) -> None:
    with source.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if LABEL not in rows[0]:
        raise SystemExit(f"{source}: no column {LABEL}")
    order = np.random.RandomState(SEED).permutation(len(rows))
    holdout = order[-HOLDOUT:]
    development = order[:-HOLDOUT]
    first_validation = len(development) - VALIDATION
    write(
        folder / "development.csv",
        [enrich(rows[i], "validation" if k >= first_validation else "train") for k, i in enumerate(development)],
    )
    write(folder / "holdout.csv", [enrich(rows[i], "holdout") for i in holdout])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: python prepare.py UCI_Credit_Card.csv FOLDER")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
