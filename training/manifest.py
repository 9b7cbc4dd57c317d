"""Writes `manifest.json`: the hash of each file of the model, and its origin. `python -m training.manifest FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from bot.classifier.weights_files import (
    BLENDS,
    ENCODER,
    HEAD,
    LIGHT_HEAD,
    LINE_MODELS,
    MANIFEST,
    NGRAMS,
    PIECES,
    WEIGHTS,
    WORDS,
)
from training import corpus, e5


def write_manifest(folder: Path, plans: Sequence[Path] = ()) -> None:
    """Writes the manifest. Without `plans` the origin of the files stays as it is written: only the blends are new."""
    files = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in (NGRAMS, BLENDS, ENCODER, HEAD, LIGHT_HEAD, PIECES, WORDS, LINE_MODELS)
        if (folder / name).is_file()
    }
    made_of = {
        "corpus": corpus.fingerprint(corpus.load_train()),
        "messages": len(corpus.load_train()),
        "first weights": e5.SHA256,
        "runs": [json.loads((run / "plan.json").read_text()) for run in plans],
    }
    if not plans and (folder / MANIFEST).is_file():
        made_of = json.loads((folder / MANIFEST).read_text())["made of"]
    (folder / MANIFEST).write_text(json.dumps({"files": files, "made of": made_of}, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    parser.add_argument("--plans", type=Path, nargs="*", default=())
    args = parser.parse_args()
    write_manifest(args.folder, args.plans)


if __name__ == "__main__":
    main()
