"""Runs commands one after the other in this process, and prints what a person would read of each, as JSON.

echo '[["check", "--help"], …]' | python -m tests.translation.speaker
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress

from bot.__main__ import main as run


def output_of(words: list[str]) -> str:
    """Standard output and standard error together."""
    sys.argv = ["nabuur", *words]
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out), suppress(SystemExit):
        run()
    return out.getvalue()


def main() -> None:
    asked = json.load(sys.stdin)
    print(json.dumps([output_of(words) for words in asked]))


if __name__ == "__main__":
    main()
