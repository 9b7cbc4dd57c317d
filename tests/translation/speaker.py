"""Runs commands one after the other in this process, and prints what a person would read of each, as JSON.

echo '[["check", "--help"], …]' | python -m tests.translation.speaker
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress

from bot.__main__ import main


def output_of(words: list[str]) -> str:
    """Standard output and standard error together."""
    sys.argv = ["nabuur", *words]
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out), suppress(SystemExit):
        main()
    return out.getvalue()


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    print(json.dumps([output_of(words) for words in asked]))
