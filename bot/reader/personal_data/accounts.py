"""Accounts on social media: profile links, @names, and names behind a network («insta: …»).

A bare «@Lien» addresses a person. So an @name counts only with a sign that first names lack, or with a network before it.
Neighbours address each other by the @names of Telegram too («@an_peeters, is your gate open?»): `addresses_members`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

import re2

from bot.core.reading import Detail, FoundData, Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.accused_homes import ROLE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression
from bot.reader.text.normalisation import fold

_PROFILE: Final = re.compile(
    r"\b(?:instagram|facebook|fb|tiktok|snapchat|twitter|x|threads|linkedin|strava|vinted)\.(?:com|be|nl|fr|de|me)"
    r"/(?:add/|in/|people/|profile/|athletes/|member/)?(@?[\w.-]{3,64})(?<!\.)",
    re.IGNORECASE,
)
_NO_PROFILE: Final = re.compile(
    one_of(
        r"""groups events watch share sharer reels? explore stories marketplace permalink\.php story\.php video hashtag
        search help privacy status home login joinchat posts photos? items"""
    )
    + "$",
    re.IGNORECASE,
)

_HANDLE: Final = re.compile(r"@(?<![\w.@/+-].)([a-z0-9_][\w.-]{1,38}\w)(?![\w@])", re.IGNORECASE)
_EVERYBODY: Final = re.compile(
    one_of("all alle allen iedereen everyone everybody tous toutes here") + "$", re.IGNORECASE
)
_BOT: Final = re.compile("_[bB]ot$|[a-z0-9]Bot$")
"""On Telegram the names of bots end so, and «@jan_talbot» is a person."""
_MADE_UP: Final = re.compile(r"[_.]|[0-9]$|[a-z][A-Z]")
_LOOKS_BACK: Final = 25

_NETWORKS: Final = one_of(
    """insta(?:gram)? snap(?:chat)? tik_?tok facebook fb twitter strava vinted marktplaats 2dehands 2ememain leboncoin
    kleinanzeigen gumtree linkedin discord pseudo username gebruikersnaam"""
)
_HINT: Final = re2.compile(rf"(?i)\b{_NETWORKS}")
_KIND: Final = one_of("account profiel profile? naam name konto verkoper verkäufer compte page")
_NETWORK: Final = re.compile(rf"\b{_NETWORKS}(?:-?{_KIND})?\b", re.IGNORECASE)

_LINK: Final = one_of(
    """als as is est ist unter sous onder het heet account profiel profil compte naam de van le nom name c['’]est op hij
    hem verkoper verkäufer vendeur seller user"""
)
_QUOTED: Final = r"[\"'«“‘„] ?([^\"'»”’“\n]{3,40}?) ?[\"'»”’“]"
_HANDLE_LIKE: Final = r"(?=[\w.-]{0,38}[0-9_.]\w|[a-z]+[0-9])[a-z0-9_][\w.-]{1,38}\w"
_BEHIND: Final = re.compile(
    rf"(?: ?(?:[:=(,-]|->|→)| {_LINK}){{0,4}} ?(?:{_QUOTED}|@?({_HANDLE_LIKE}))",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(r"\b(?:insta(?:gram)?|snap(?:chat)?|tik ?tok) ?[:=] ?@?([\w.-]{3,39}\w)", re.IGNORECASE)
"""After these networks and a colon even a plain word is an account."""

_NO_ACCOUNT: Final = re.compile(
    r"[0-9.,:/-]+$|[0-9]+[a-zà-ÿ]{1,4}[0-9]*$|(?:[a-z]\.)+[a-z]$|www\.|.*[?!]$", re.IGNORECASE
)
"""Numbers and times («2de», «21u30»), abbreviations, web addresses, and sentences that end in `?` or `!`."""

_FARTHEST: Final = 90

_MARK: Final = "@"
_MARKS: Final = rf"{_MARK}(?:[ ,&+]*(?:(?:en|et|und|and) )?{_MARK})*"
_COURTESY: Final = one_of(
    """bedankt dank dankje danku dankjewel dankuwel merci danke thanks thank_you thx proficiat gefeliciteerd felicitations
    bravo welkom bienvenue willkommen welcome gluckwunsch congrats congratulations hallo hoi dag hey hi hello bonjour
    bonsoir salut goeiemorgen goedemorgen guten_morgen good_morning"""
)
_GREETED: Final = (
    rf"(?:^|[.!?\n] ?){_COURTESY}[,! ]*(?:(?:aan|a|an|to) )?{_MARKS}|^{_MARKS}[,:]? (?:\w+ ){{0,2}}?{_COURTESY}\b"
)
_CALLED: Final = rf"(?:^|[.!?\n] ?)(?:{_COURTESY}[,! ]*)?{_MARKS}"
_BESIDE: Final = r"[,:!]? (?:[\w']+ ){0,4}?"
"""Farther behind the @name, «you» may be the group: «@jan_88 is at the cars, do you see him?»"""
_ASKED: Final = "[,:!]? " + one_of(
    "kijk let_op pas_op kom bel check regarde attention viens appelle schau pass_auf komm ruf look watch_out come call"
)
_YOU: Final = {
    "nl": "je jij jou jouw u uw gij ge",
    "fr": "tu toi te ton ta tes vous votre vos t'(?:es|as|aurais|etais)",
    "de": "du dich dir dein\\w*",
    "en": "you your you're yours",
}
_ADDRESSED: Final = {
    language: Expression(rf"{_GREETED}|{_CALLED}(?:{_BESIDE}{one_of(you)}|{_ASKED})\b|^{_MARK}(?:[ ,]*{_MARK})+")
    for language, you in _YOU.items()
}
"""A greeting or thanks to them, a sentence that begins with them and says «you» or asks them to do something, or several of
them in a row."""
_DEEDS: Final = one_of(
    r"""gestolen gejat gepikt steel\w* stelen stal jat\w* pikt pikken ingebroken inbre\w* opgelicht deal\w* verdacht\w*
    vole\w* volait vols? cambriol\w* piqu\w* chour\w* suspect\w*
    klau\w* geklaut gestohlen stiehl\w* stehlen eingebrochen einbr\w* betrug\w*
    steal\w* stole\w* nick(?:s|ed|ing) rob(?:s|bed|bing) br(?:eak|oke)\w*_in\w* burgl\w*"""
)
_CHARGED: Final = Expression(rf"\b(?:{ROLE}|{_DEEDS})\b")


def find_accounts(text: str) -> Iterator[Span]:
    """The accounts in a text. The same span may come twice."""
    return chain(_profiles(text), _handles(text), _names_behind_networks(text))


def _profiles(text: str) -> Iterator[Span]:
    if "/" in text:
        for match in _PROFILE.finditer(text):
            if not _NO_PROFILE.match(match[1]):
                yield Span(*match.span(1))


def _handles(text: str) -> Iterator[Span]:
    if "@" in text:
        for handle in _HANDLE.finditer(text):
            name = handle[1]
            if _EVERYBODY.match(name) or _BOT.search(name):
                continue
            if _MADE_UP.search(name) or _follows_network(handle):
                yield Span(*handle.span())


def _follows_network(handle: re.Match[str]) -> bool:
    return _NETWORK.search(handle.string, max(0, handle.start() - _LOOKS_BACK), handle.start()) is not None


def _names_behind_networks(text: str) -> Iterator[Span]:
    if _HINT.search(text.encode(errors="replace")) is None:
        return
    for network in _NETWORK.finditer(text):
        name = _BEHIND.match(text, network.end(), network.end() + _FARTHEST)
        if name and name.lastindex and _may_be_account(name[name.lastindex]):
            yield Span(*name.span(name.lastindex))
    yield from (Span(*name.span(1)) for name in _SHORT.finditer(text) if _may_be_account(name[1]))


def _may_be_account(written: str) -> bool:
    """False for «op facebook a.u.b.», «op 2dehands: 3.50», «insta: weer iets» and «"wie was dat?"»."""
    first = fold(written).split()[0] if written.strip() else ""
    return not _NO_ACCOUNT.match(written) and first not in ORDINARY


def addresses_members(text: str, details: Sequence[Detail], language: str) -> bool:
    """True if all personal data of the text are @names by which it addresses people or a bot, and nothing in it is a charge."""
    if "@" not in text or _HINT.search(text.encode(errors="replace")) is not None:
        return False
    spans = [
        detail.span for detail in details if detail.found is FoundData.ACCOUNT and text[detail.span.start] == _MARK
    ]
    plain = fold(without_handles(text, _MARK)).encode()
    if len(spans) < len(details) or _CHARGED.occurs_in(plain):
        return False
    if not spans:
        return any(_BOT.search(handle[1]) for handle in _HANDLE.finditer(text))
    return _ADDRESSED[language].occurs_in(plain)


def without_handles(text: str, instead: str = " ") -> str:
    return _HANDLE.sub(instead, text)
