"""The answers of the person who sets a watch up, and their places in config.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

TOKEN_VARIABLE: Final = "NABUUR_TELEGRAM_TOKEN"
NUMBER_VARIABLE: Final = "NABUUR_SIGNAL_NUMBER"


@dataclass(frozen=True, slots=True)
class Country:
    """The telephone numbers that hold in the whole country."""

    timezone: str
    police: str
    emergency: str
    non_urgent: str = ""


COUNTRIES: Final[Mapping[str, Country]] = {
    "be": Country("Europe/Brussels", "101", "112"),
    "nl": Country("Europe/Amsterdam", "112", "112", "0900-8844"),
    "fr": Country("Europe/Paris", "17", "112"),
    "de": Country("Europe/Berlin", "110", "112"),
    "lu": Country("Europe/Luxembourg", "113", "112"),
    "at": Country("Europe/Vienna", "133", "112"),
    "ch": Country("Europe/Zurich", "117", "112"),
}


COUNTRY_NAMES: Final[Mapping[str, str]] = {
    name: country
    for country, names in {
        "be": "belgië belgie belgique belgien belgium",
        "nl": "nederland pays-bas niederlande netherlands",
        "fr": "frankrijk france frankreich",
        "de": "duitsland allemagne deutschland germany",
        "lu": "luxemburg luxembourg",
        "at": "oostenrijk autriche österreich austria",
        "ch": "zwitserland suisse schweiz switzerland",
    }.items()
    for name in names.split()
}
"""The codes of countries, by the names that people type, in small letters."""


@dataclass(frozen=True, slots=True)
class Answers:
    """None: not asked, so it stays as it is. `platform`: its name and the keys of its section in config.yaml."""

    name: str | None = None
    country: str | None = None
    languages: tuple[str, ...] | None = None
    police: tuple[str, ...] | None = None
    emergency: tuple[str, ...] | None = None
    non_urgent: tuple[str, ...] | None = None
    platform: tuple[str, Mapping[str, Any]] | None = None
    groups: tuple[str, ...] | None = None
    moderators: str | None = None
    coordinators: tuple[str, ...] | None = None
    soft_start: str | None = None
    health: str | None = None

    def without_chats(self) -> Answers:
        """Chats go in together with their platform."""
        return replace(self, groups=None, moderators=None, coordinators=None)

    def of_file(self) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Places at the top of config.yaml, with their new values."""
        if self.country:
            yield ("timezone",), COUNTRIES[self.country].timezone
        if self.health:
            yield ("health", "listen"), self.health

    def of_watch(self) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Places in the neighbourhood, with their new values."""
        country = COUNTRIES[self.country] if self.country else None
        for kind in ("police", "emergency", "non_urgent"):
            numbers = getattr(self, kind)
            if numbers is None and country:
                numbers = filter(None, [getattr(country, kind)])
            if numbers is not None:
                yield ("numbers", kind), list(numbers)
        for key in ("name", "languages", "groups", "moderators", "coordinators"):
            value = getattr(self, key)
            if value is not None:
                yield (key,), list(value) if isinstance(value, tuple) else value
        if self.soft_start:
            yield ("corrections", "soft_start"), self.soft_start


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of the programs that the bot speaks to; empty: those of config.yaml, or the usual ones. `rpc`:
    signal-cli's JSON-RPC."""

    server: str
    rpc: str


def as_typed(time: timedelta, weeks: str) -> str:
    """The duration as a person may type it, exactly. `weeks`: the word for two of them or more. Without a duration: `off`."""
    if time > timedelta(weeks=1) and not time % timedelta(weeks=1):
        return f"{time // timedelta(weeks=1)} {weeks}"
    units = {"d": timedelta(days=1), "h": timedelta(hours=1), "min": timedelta(minutes=1), "s": timedelta(seconds=1)}
    return next(f"{time // unit} {name}" for name, unit in units.items() if not time % unit) if time else "off"


_SPELLED: Final = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o"})


def id_of(name: str) -> str:
    """An id for a watch: small letters, digits and hyphens."""
    spelled = name.casefold().translate(_SPELLED)  # casefold: also ß as ss
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain)[:40].strip("-") or "watch"
