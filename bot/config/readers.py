"""Readers of values that occur only in config.yaml: addresses, variables, time zones, schedules."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from datetime import datetime
from difflib import SequenceMatcher
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from cronsim import CronSim, CronSimError

from bot.config.values import HostPort
from bot.core.ref import Ref
from bot.core.watch import Weekly
from bot.live_rules import yaml_words
from bot.translation import Sentence, tr
from bot.yaml_reader.node import Keys, Node, Scalar, shorten
from bot.yaml_reader.readers import Reader, prose, text, time_of_day
from bot.yaml_reader.shape import TEXT, spelling, with_shape, with_shape_of
from bot.yaml_reader.suggestion import did_you_mean, nearest_name, suggest

SECRET: Final = tr(
    "Never write a secret in this file. Put it in an environment variable and write that variable's name under {key}."
)

_VARIABLE: Final = re.compile("[A-Z_][A-Z0-9_]{0,99}")
_HOST: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9])?|\[[0-9a-fA-F:]{2,45}\]")
_POSTCODE: Final = re.compile("[1-9][0-9]{3}(?: ?[A-Z]{2})?|[0-9]{5}")
_NUMBER: Final = re.compile(r"\+?[0-9][0-9 ./()-]{0,28}[0-9]")
_TELEGRAM: Final = re.compile("-?[0-9]+")
_ALIKE: Final = 0.8
_SEARCH_FROM: Final = datetime(2024, 1, 1)

_VARIABLE_HINT: Final = tr(
    "Write a name in capital letters, such as NABUUR_TELEGRAM_TOKEN, and put the secret itself in that variable."
)
_HOST_PORT_HINT: Final = tr("Write it as localhost:25 or 127.0.0.1:8081.")
_CRON_HINT: Final = tr('Write minute, hour, day, month and weekday: "0 18 1 * *" is 18:00 on the first of each month.')
_CHAT_NAME_HINT: Final = tr(
    'Write its name or its link as members read it, such as "Praatgroep Kerkwijk", in at most 100 characters.'
)
_INSIDE: Final = re.compile("(?:telegram|signal|console):(?!//)")
_ADDRESS_HINT: Final = tr('Write platform:id, such as "telegram:-1001234567890" or "console:kerkwijk".')
_GROUP_HINT: Final = tr("The number of a group on Telegram begins with a hyphen, as in telegram:-1001234567890.")


@with_shape(spelling(_VARIABLE.pattern, _VARIABLE_HINT))
def variable(node: Node) -> str:
    """The name of an environment variable. The fault does not show another text, which may be a secret."""
    written = text(node)
    if not _VARIABLE.fullmatch(written):
        raise node.position.wrong_without_excerpt(tr("this is not the name of an environment variable"), _VARIABLE_HINT)
    return written


@with_shape(spelling(f"(?:{_HOST.pattern}):[0-9]{{1,5}}", _HOST_PORT_HINT))
def host_port(node: Node) -> HostPort:
    """A network address such as `localhost:25`."""
    written = text(node)
    host, _, port = written.rpartition(":")
    if not (_HOST.fullmatch(host) and re.fullmatch("[0-9]{1,5}", port) and 0 < int(port) < 65536):
        raise node.position.wrong(tr("`{written}` is not host:port", written=shorten(written)), _HOST_PORT_HINT)
    return HostPort(host.strip("[]"), int(port))


_PATH_HINT: Final = tr("Write a path, such as backups/ or /mnt/elsewhere/nabuur.")


@with_shape(TEXT)
def path_text(node: Node) -> str:
    """A file or a folder. A bare number is a slip, and so are the signs that a shell or Windows replaces: they would name a new
    folder beside config.yaml. A folder of that name that is there already may hold the database of an earlier version."""
    written = text(node)
    if written.isdecimal() or not written.isprintable():
        why = tr("`{written}` is not a file or a folder", written=shorten(written))
        raise node.position.wrong(why, _PATH_HINT)
    home = os.path.dirname(node.position.source.name)
    if (sign := re.search(r"^~|[$\\]", written)) and not os.path.exists(os.path.join(home, written)):
        raise node.position.wrong(tr("`{sign}` has no meaning in a path here", sign=sign[0]), _PATH_HINT)
    return written


def url(*schemes: str) -> Reader[str]:
    """A reader of a web address. Removes the slash at its end; refuses names and passwords in it."""
    hint = tr("It begins with {names} and a host.", names=", ".join(f"{scheme}://" for scheme in schemes))

    @with_shape(spelling(rf"(?:{'|'.join(schemes)})://\S+", hint))
    def read(node: Node) -> str:
        written = text(node)
        try:
            parts = urlsplit(written)
            good = parts.scheme in schemes and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            good = False
        if not good or re.search(r"\s", written):
            raise node.position.wrong(tr("`{written}` is not a web address", written=shorten(written)), hint)
        if parts.username or parts.password:
            raise node.position.wrong_without_excerpt(
                tr("a web address must not hold a name or password"), tr("Remove the part before @.")
            )
        return written.rstrip("/")

    return read


def matching_text(what: str, pattern: re.Pattern[str], hint: str) -> Reader[str]:
    @with_shape(spelling(rf"\s*(?:{pattern.pattern})\s*", hint, number=True))
    def read(node: Node) -> str:
        written = text(node).strip()
        if not pattern.fullmatch(written):
            raise node.position.wrong(tr("`{written}` is not {what}", written=shorten(written), what=what), hint)
        return written

    return read


postcode: Final = matching_text(tr("a postcode"), _POSTCODE, tr('Write it as "9000".'))
telephone: Final = matching_text(tr("a telephone number"), _NUMBER, tr('Write it as "101" or "09 266 61 11".'))


_WEEKDAYS: Final = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_WEEKLY_HINT: Final = tr('Write a weekday and a time, such as "mon 09:00", or off.')


@with_shape(spelling(rf"(?:{'|'.join(_WEEKDAYS)}) (?:[01]?[0-9]|2[0-3]):[0-5][0-9]|off", _WEEKLY_HINT))
def weekly(node: Node) -> Weekly | None:
    """A weekday and a local time such as `mon 09:00`; None for `off`."""
    written = text(node).casefold()
    weekday, _, clock = written.partition(" ")
    time = time_of_day(clock.strip())
    if written != "off" and (weekday not in _WEEKDAYS or time is None):
        raise node.position.wrong(tr("`{written}` is not a weekday and a time", written=shorten(written)), _WEEKLY_HINT)
    return None if time is None else Weekly(_WEEKDAYS.index(weekday), time)


def _zone_hint(written: str) -> str:
    """A slip in the name of a city is corrected. A city that names no zone is not taken for another one far away."""
    likely = nearest_name(
        written, (zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    )
    if likely is not None and SequenceMatcher(None, _city(written), _city(likely)).ratio() >= _ALIKE:
        return suggest(likely)
    return tr("Not every city names a time zone. Write Europe/Brussels, or for another country its capital.")


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].casefold()


@with_shape({"type": "string"})
def zone(node: Node) -> ZoneInfo:
    """A time zone by its IANA name."""
    written = text(node)
    try:
        return ZoneInfo(written)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        hint = _zone_hint(written)
        raise node.position.wrong(tr("there is no time zone `{written}`", written=shorten(written)), hint) from error


@with_shape(spelling(r"\s*\S+(?:\s+\S+){4}\s*", _CRON_HINT))
def cron(node: Node) -> str:
    """A cron schedule with five fields and at least one date."""
    written = text(node)
    if len(written.split()) != 5:
        raise node.position.wrong(tr("`{written}` does not have five fields", written=shorten(written)), _CRON_HINT)
    try:
        first = next(CronSim(written, _SEARCH_FROM), None)
    except CronSimError as error:
        raise node.position.wrong(_explain_cron(written, str(error)), _cron_hint(str(error))) from error
    if first is None:
        raise node.position.wrong(tr("`{written}` never comes", written=shorten(written)), tr("There is no such date."))
    return written


_CRON_FIELDS: Final = {
    "Bad minute": tr("minute"),
    "Bad hour": tr("hour"),
    "Bad day-of-month": tr("day of month"),
    "Bad month": tr("month"),
    "Bad day-of-week": tr("day of week"),
}


def _explain_cron(written: str, complaint: str) -> Sentence:
    """A sentence for a message of cronsim such as `Bad day-of-month`."""
    field = _CRON_FIELDS.get(complaint, complaint)
    return tr(
        "`{written}`: there is no such {field}, or the {field} never comes", written=shorten(written), field=field
    )


_CRON_RANGES: Final = {"Bad minute": (0, 59), "Bad hour": (0, 23), "Bad day-of-month": (1, 31)}


def _cron_hint(complaint: str) -> Sentence:
    return Sentence.of("{advice} {whole}", {"advice": _cron_advice(complaint), "whole": _CRON_HINT})


def _cron_advice(complaint: str) -> Sentence:
    """The possible values of the field that cronsim complains about."""
    if complaint == "Bad month":
        return tr("Write the month as a number from 1 (January) to 12 (December), or * for each.")
    if complaint == "Bad day-of-week":
        return tr("Write the day of the week as a number from 1 (Monday) to 7 (Sunday), or * for each.")
    low, high = _CRON_RANGES.get(complaint, (0, 59))
    return tr("Write a number from {low} to {high}, or * for each.", low=low, high=high)


@with_shape({**spelling(r"\S(?:[^\n]{0,98}\S)?", _CHAT_NAME_HINT), "not": {"pattern": _INSIDE.pattern}})
def chat_name(node: Node) -> str:
    """A group as members know it: its name or a link to it."""
    written = prose(node).strip()
    if _INSIDE.match(written):
        raise node.position.wrong(
            tr("`{written}` is an address that only the bot understands", written=shorten(written)), _CHAT_NAME_HINT
        )
    if len(written) > 100 or "\n" in written:
        raise node.position.wrong(tr("this is too long for the name of a group"), _CHAT_NAME_HINT)
    return written


_TO_HYPHEN: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
"""Signs that text processors and phones write in place of the plain one before a number."""


def _meant(written: str) -> str:
    """The address of Telegram, where its platform was left out or another dash stands in it. Every other text as it is."""
    number = written.translate(_TO_HYPHEN).removeprefix("telegram:")
    return f"telegram:{number}" if _TELEGRAM.fullmatch(number) else written


def address(platforms: Collection[str] | None, *, but: str = "") -> Reader[Ref]:
    """A reader of `platform:id`. `platforms`: the platforms that are set up; None if not known, then any platform passes.
    `but`: a regular expression of the numbers on Telegram that lack their hyphen."""
    reader = _any_address(platforms, _ADDRESS_HINT)

    @with_shape_of(reader)
    def read(node: Node) -> Ref:
        written = node.text.strip() if isinstance(node, Scalar) else ""
        if (meant := _meant(written)) != written and "telegram" in (platforms or ()):
            raise node.position.wrong(tr("`{written}` is not an address", written=shorten(written)), suggest(meant))
        ref = reader(node)
        if ref.platform == "telegram" and not _TELEGRAM.fullmatch(ref.id):
            # Such as a name with @, which no update carries.
            raise node.position.wrong(tr("`{written}` is not an address", written=shorten(str(ref))), _ADDRESS_HINT)
        if but and ref.platform == "telegram" and re.fullmatch(but, ref.id):
            raise node.position.wrong(tr("`{written}` is no group", written=shorten(str(ref))), _GROUP_HINT)
        return ref

    return read


def _any_address(platforms: Collection[str] | None, hint: Sentence) -> Reader[Ref]:
    @with_shape(spelling(r"[^\s:]+:\S(?:.*\S)?", hint))
    def read(node: Node) -> Ref:
        if isinstance(node, Keys) and len(node.entries) == 1:
            why = tr("`{written}` is not an address", written=f"{shorten(next(iter(node.entries)))}: …")
            raise node.position.wrong(why, tr("No spaces around the colon."))
        written = text(node)
        try:
            ref = Ref.parse(written)
        except ValueError as error:
            raise node.position.wrong(tr("`{written}` is not an address", written=shorten(written)), hint) from error
        if re.search(r"\s", ref.platform) or ref.id != ref.id.strip():
            raise node.position.wrong(
                tr("`{written}` is not an address", written=shorten(written)), tr("No spaces around the colon.")
            )
        if platforms is not None and ref.platform not in platforms:
            why = tr("the platform `{platform}` is not set up under `platforms`", platform=shorten(ref.platform))
            raise node.position.wrong(why, did_you_mean(ref.platform, platforms, yaml_words.PLATFORMS))
        return ref

    return read


_PERSON_HINT: Final = tr(
    "Write the address of a person: telegram: and a number, signal: and the id that /mydata shows in its first line, or "
    "console: and a name in the terminal."
)


def person_address(platforms: Collection[str] | None) -> Reader[Ref]:
    """A reader of the address of a person, not of a group."""
    reader = _any_address(platforms, _PERSON_HINT)

    @with_shape_of(reader)
    def read(node: Node) -> Ref:
        ref = reader(node)
        is_group = ref.platform == "signal" and ref.id.startswith("group.")
        if is_group or (ref.platform == "telegram" and not ref.id.isdecimal()):
            raise node.position.wrong(tr("`{written}` is no person", written=shorten(str(ref))), _PERSON_HINT)
        return ref

    return read
