"""The words that a person wrote in an answer, without the quoted mail and the closing. Only their number leaves this file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from html import unescape
from typing import Final

from bot.core.police_file import RECEIPT_WORDS
from bot.core.texts import AROUND_WORDS

_ONE_WORD: Final = {
    *RECEIPT_WORDS.values(),
    "recu",
    "reçue",
    "recue",
    "empfangen",
    "ontvangst",
    "goed ontvangen",
    "bien reçu",
}

_QUOTE: Final = re.compile(
    r"^(?:>|-{3,}|_{5,}|(?:from|van|de|von|sent|verzonden|envoyé|gesendet)\s?: |\*(?:from|van|de|von)\s?:\*)",
    re.IGNORECASE,
)
_INTRODUCTION: Final = re.compile(
    r"^(?:on|op|le|am)\b.*(?:wrote|schreef|geschreven|a écrit|schrieb)\b", re.IGNORECASE | re.DOTALL
)
_CLOSING: Final = re.compile(
    r"^(?:--|met (?:vriendelijke|hartelijke) groet|vriendelijke groet|mvg\b|groet(?:en|jes)?\b|cordialement|bien à vous"
    r"|(?:meilleures )?salutations|mit freundlichen grüßen|freundliche grüße|mfg\b|(?:kind |best )?regards\b|sent from my"
    r"|verzonden vanaf|verstuurd vanaf|envoyé de(?:puis)? mon|von meinem |gesendet von)",
    re.IGNORECASE,
)
_AFTERTHOUGHT: Final = re.compile(r"\?|^p\.?\s?s\b", re.IGNORECASE)
"""A question, or a postscript, below a closing."""

_SKIPPED: Final = {"blockquote", "style", "script", "head", "title"}
_BREAKS: Final = {"br", "p", "div", "tr", "li", "hr"}
_PIECE: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)?[^<>]*>|(?P<text>[^<]+|<)", re.IGNORECASE | re.DOTALL
)
"""A comment, a tag, or text between them."""


def says_more(mail: Message) -> bool:
    """False for the word of a receipt alone, and for an empty text."""
    own = _own_lines(texts_of(mail)[0])
    end = next((number for number, line in enumerate(own) if _CLOSING.match(line)), len(own))
    words = " ".join(own[:end]).casefold().strip(f" .!,;:{AROUND_WORDS}")
    return (bool(words) and words not in _ONE_WORD) or any(map(_AFTERTHOUGHT.search, own[end:]))


def texts_of(mail: Message) -> tuple[str, str]:
    """The text to read, and everything that may contain a token."""
    plain = next(_parts(mail, "text/plain"), "")
    html = next(_parts(mail, "text/html"), "")
    return plain if plain.strip() else _readable(html), f"{plain}\n{html}"


def _parts(mail: Message, kind: str) -> Iterator[str]:
    for part in mail.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                yield _text(content, part.get_content_charset("utf-8"))


def _text(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset, "replace")
    except (LookupError, ValueError):  # no such character set, or no name of one
        return content.decode("utf-8", "replace")


def _own_lines(text: str) -> list[str]:
    """The lines before the quoted mail."""
    lines = [line.replace("\u00a0", " ").strip() for line in text.splitlines()]
    own: list[str] = []
    for number, line in enumerate(lines):
        if _QUOTE.match(line) or _INTRODUCTION.match("\n".join(lines[number : number + 3])):
            break
        if line:
            own.append(line)
    return own


def _readable(html: str) -> str:
    """The text of a page, without quoted parts. Reads each character once: a made-up page must not keep the bot busy."""
    text: list[str] = []
    skipping = 0
    for piece in _PIECE.finditer(html):
        name = (piece["name"] or "").casefold()
        if name in _SKIPPED:
            skipping = max(0, skipping - 1) if piece["end"] else skipping + 1
        if name in _BREAKS:
            text.append("\n")
        elif not skipping and piece["text"]:
            text.append(unescape(piece["text"]))
    return "".join(text)
