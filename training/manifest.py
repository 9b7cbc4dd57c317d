"""Writes `manifest.json`: the hash of each file of the model, and its origin. `python -m training.manifest FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

from bot.classifier.weights_files import BLENDS, ENCODER, MANIFEST, NGRAMS, PIECES, WEIGHTS, WORDS
from training import corpus, e5


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    parser.add_argument("--plans", type=Path, nargs="*", default=())
    args = parser.parse_args()
    files = {
        name: hashlib.sha256((args.folder / name).read_bytes()).hexdigest()
        for name in (NGRAMS, BLENDS, ENCODER, PIECES, WORDS)
        if (args.folder / name).is_file()
    }
    made_of = {
        "corpus": corpus.fingerprint(corpus.load_train()),
        "messages": len(corpus.load_train()),
        "first weights": e5.SHA256,
        "runs": [json.loads((folder / "plan.json").read_text()) for folder in args.plans],
    }
    if not args.plans and (args.folder / MANIFEST).is_file():  # only the blends are new
        made_of = json.loads((args.folder / MANIFEST).read_text())["made of"]
    manifest = {"files": files, "made of": made_of}
    (args.folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
