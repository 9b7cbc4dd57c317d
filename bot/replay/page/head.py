"""The head of a page that allows only its own style and script, by their hashes, and no request."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import Final

from bot.replay.page.markup import Html, Part, el, raw_element

PAGE: Final = re.compile(rb'<!doctype html>\n<html lang="\w\w"><head><meta charset="utf-8"><meta http-equiv="Content-S')
"""The beginning of a page with this head."""


def page_head(title: Part, script: str = "") -> Html:
    """`script`: the whole content of the page's script element."""
    style = page_file("page.css")
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="robots", content="noindex"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title),
        raw_element("style", style),
    )


def page_file(file: str) -> str:
    """The style or the script of the page."""
    return files("bot.replay.page").joinpath(file).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    scripts = f"script-src '{_hash(script)}'; " if script else ""
    return f"default-src 'none'; style-src '{_hash(style)}'; {scripts}base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
