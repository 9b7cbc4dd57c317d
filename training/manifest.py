"""Writes `manifest.json`: the hash of each file of the model, and what it was made of. `python -m training.manifest FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

from bot.classifier.weights_files import BLENDS, ENCODER, MANIFEST, NGRAMS, PIECES, WEIGHTS, WORDS
from training import corpus, e5


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    asked.add_argument("--plans", type=Path, nargs="*", default=())
    plan = asked.parse_args()
    files = {
        name: hashlib.sha256((plan.folder / name).read_bytes()).hexdigest()
        for name in (NGRAMS, BLENDS, ENCODER, PIECES, WEIGHTS, WORDS)
        if (plan.folder / name).is_file()
    }
    made_of = {
        "corpus": corpus.fingerprint(corpus.load_train()),
        "messages": len(corpus.load_train()),
        "first weights": e5.SHA256,
        "runs": [json.loads((folder / "plan.json").read_text()) for folder in plan.plans],
    }
    if not plan.plans and (plan.folder / MANIFEST).is_file():  # only the knots are new
        made_of = json.loads((plan.folder / MANIFEST).read_text())["made of"]
    told = {"files": files, "made of": made_of}
    (plan.folder / MANIFEST).write_text(json.dumps(told, indent=1) + "\n")


if __name__ == "__main__":
    main()
