"""Finds personal data in the original text by its shape. The shape does not tell whose data it is.

Every expression here starts with a fixed sign or has bounded parts, so time grows linearly with the length of the text. Of
a text longer than READ_AT_MOST both ends are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Final

from bot.core.reading import Detail, FoundData, Span
from bot.reader.guard import Guard
from bot.reader.personal_data.accounts import find_accounts
from bot.reader.personal_data.addresses import find_addresses
from bot.reader.personal_data.names import find_names
from bot.reader.personal_data.phones import find_phones
from bot.reader.personal_data.plates import find_plates
from bot.reader.text.normalisation import READ_AT_MOST

MOST_OF_A_KIND: Final = 100
"""Details of one kind in a text, or in each end of a long one. A text with more is no message."""


def find_details(text: str, known: frozenset[str] = frozenset(), guard: Guard | None = None) -> tuple[Detail, ...]:
    """All details of a text, in order. Of overlapping details the more certain shape stays: an IBAN is no telephone number.

    `known`: public telephone numbers, in any form; they are left out. So is a kind whose finder fails; `guard` says so.
    """
    guard = guard or Guard()
    if len(text) <= READ_AT_MOST:
        return _find(text, known, guard)
    half = READ_AT_MOST // 2
    tail_start = len(text) - half
    tail = (_shifted(detail, tail_start) for detail in _find(text[-half:], known, guard))
    return (*_find(text[:half], known, guard), *tail)


def _shifted(detail: Detail, by: int) -> Detail:
    return Detail(detail.found, Span(detail.span.start + by, detail.span.end + by))


def _find(text: str, known: frozenset[str], guard: Guard) -> tuple[Detail, ...]:
    details: list[Detail] = []
    for kind, find in _finders(text, known):
        for span in guard.run(kind, partial(_first, find, text), ()):
            if not any(span.overlaps(other.span) and not _is_account_in_link(kind, other) for other in details):
                details.append(Detail(kind, span))
    return tuple(sorted(details, key=lambda detail: detail.span))


def _first(find: Callable[[str], Iterator[Span]], text: str) -> tuple[Span, ...]:
    return tuple(islice(find(text), MOST_OF_A_KIND))


def _is_account_in_link(kind: FoundData, other: Detail) -> bool:
    """A profile link is both a link and an account."""
    return kind is FoundData.ACCOUNT and other.found is FoundData.LINK


def _finders(text: str, known: frozenset[str]) -> Iterator[tuple[FoundData, Callable[[str], Iterator[Span]]]]:
    """The kinds of data with their finders, the most certain first. A kind whose signs the text lacks is left out."""
    digits = _DIGIT.search(text) is not None
    if digits:
        yield FoundData.IBAN, find_ibans
    if "@" in text:
        yield FoundData.EMAIL, find_emails
    if _MAY_LINK.search(text):
        yield FoundData.LINK, find_links
    if digits:
        yield FoundData.PHONE, partial(find_phones, known=known)
        yield FoundData.PLATE, find_plates
    yield FoundData.ACCOUNT, find_accounts
    if digits:
        yield FoundData.ADDRESS, find_addresses
    yield FoundData.NAME, find_names


_DIGIT: Final = re.compile("[0-9]")
_EMAIL: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,5}(?:[a-z]{2,6}|brussels|vlaanderen))\b", re.IGNORECASE
)
_OFFICIAL: Final = frozenset(
    {"safeonweb.be", "police.belgium.eu", "politie.be", "police.be", "polizei.be", "politie.nl", "police.uk"}
)
"""Domains of authorities, whose addresses are public."""


def find_emails(text: str) -> Iterator[Span]:
    """E-mail addresses, without those of the authorities."""
    return (Span(*email.span()) for email in _EMAIL.finditer(text) if email[1].lower() not in _OFFICIAL)


_MAY_LINK: Final = re.compile(r"\.\S|://")
_LINK: Final = re.compile(
    r"(?:https?://|\bwww\.)[^\s<>\"«»]{3,2000}"
    r"|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}"
    r"(?:(?:com|org|eu|nl|fr|be|lu|uk|info|brussels|vlaanderen|gent)(?![\w-]|\.\w)(?:/[^\s<>\"«»]{0,2000})?"
    r"|[a-z]{2,10}/[^\s<>\"«»]{1,2000})",
    re.IGNORECASE,
)
"""A bare domain counts if its ending is no word of the four languages («gezien.de auto» lacks a space), or if a path
follows."""


def find_links(text: str) -> Iterator[Span]:
    """Web addresses, without the punctuation of the sentence around them."""
    for link in _LINK.finditer(text):
        yield Span(link.start(), link.start() + len(link[0].rstrip(".,;:!?)'\"]…")))


_IBAN_START: Final = re.compile(r"(?<!\w)([A-Za-z]{2})[0-9]{2}(?=[ .-]?[A-Za-z0-9]{2})")
_IBAN_LENGTHS: Final = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IT": 27, "LT": 20, "LU": 20, "LV": 21, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "TR": 26, "UA": 29,
}  # fmt: skip
"""Characters of an account number by country (SWIFT, IBAN registry)."""


def find_ibans(text: str) -> Iterator[Span]:
    """IBANs with valid check digits."""
    for start in _IBAN_START.finditer(text):
        length = _IBAN_LENGTHS.get(start[1].upper())
        end = length and _end_of_iban(text, start.start(), length)
        if end:
            yield Span(start.start(), end)


def _end_of_iban(text: str, start: int, length: int) -> int | None:
    written = re.compile(rf"(?:[A-Za-z0-9][ .-]?){{{length - 1}}}[A-Za-z0-9](?!\w)").match(text, start)
    if written is None:
        return None
    account = "".join(character for character in written[0].upper() if character.isalnum())
    digits = "".join(str(int(character, 36)) for character in account[4:] + account[:4])
    return written.end() if int(digits) % 97 == 1 else None
