"""The number that a call reached, and whether the notice still names the emergency number after a call to the police."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.core.draft import Draft
from bot.core.incident import Incident, Peril, PoliceCall
from bot.core.message import Message

RESCUERS: Final = (
    r"\b(?:ambulan\w*|ambu|zieken?wagen|brandweer|samu|smur|pompiers|rtw|rettung\w*|krankenwagen|notarzt\w*|feuerwehr"
    r"|paramedics?|sanit\w*|secours|urgences|notruf\w*|noodnummer|hulpdiensten|emergency services|fire (?:brigade|engine"
    r"|crew|service)|(?:le|au|du) 1[58])\b"
)
_RESCUE: Final = re.compile(f"(?i){RESCUERS}")
_POLICE: Final = re.compile(
    r"(?i)\b(?:poli(?:t|z|c)|flik|flic|gendarm|agent|beamte|officer|cops?\b|combi|bobb(?:y|ies)|streife|patro?u|wijkagent|recherche)"
)

_COMING: Final = re.compile(
    r"(?i)\b(?:onderweg|kom(?:t|en)|stu(?:urt|ren)|unterwegs|komm(?:t|en)|schick(?:t|en)|envoi(?:e|ent)"
    r"|arriv(?:e|ent)"
    r"|vien(?:t|nent)|en chemin|en route|on (?:its|their|the) way|coming|sending|send|brauch(?:t|en)"
    r"|(?:\d+|two|five|ten|vijf|tien|fünf|zehn|cinq|dix) ?min\w*"
    r"|(?:patrouille|ploeg|combi|streife|patrol|unit|team|équipe) (?:is|est|ist) (?:al|déjà|schon|already)"
    r"|ter plaatse|vor ort|sur place|on (?:the )?(?:scene|spot)|slowing (?:the )?(?:cars|traffic))\b"
)
_DENIED: Final = re.compile(
    r"(?i)\b(?:niet|nog|geen|moet|wie|pas|plus|encore|faut|qui|nicht|noch|kein\w*|muss|wer|not|no|yet|needs?|who"
    r"|should)\b|n't|\?"
)
"""A denial, a question or a wish: «ambulance nog niet gebeld»."""

_NOT_REACHED: Final = re.compile(rf"{_DENIED.pattern}|\b(?:bezet|in gesprek|occupé\w*|besetzt|engaged|busy|on hold)\b")
"""A denial, a question, a wish or an engaged line."""

_UNTOLD: Final = re.compile(
    r"(?i)\b(?:wie|iemand|als|moet\w*|kan|kun\w*|qui|quelqu.un|si|faut|doi\w*|wer|jemand|wenn|muss\w*|soll\w*|who|anyone|someone|if"
    r"|should|must|could|can)\b"
)
"""Words of a clause about a call that asks for it, or makes it a condition."""

_REACHED: Final = re.compile(
    r"(?i)\b(?:(?<!je )(?<!ge )(?<!u )bereikt|te pakken|aan de (?:lijn|telefoon)|n(?:a|e)m(?:t|en)? (?:wel )?op|opgenomen"
    r"|(?:ai|a|avons) (?:bien |enfin )?eu|joint|a (?:bien )?répondu|décroché|au (?:téléphone|bout du fil)"
    r"|erreicht(?! (?:man|ihr|du)\b)|dran|am telefon|in der leitung|(?:ging|geht) (?:gleich |sofort )?ran|abgenommen"
    r"|(?:got|get) (?:straight |right )?through|got hold of|reached|answered|picked up|on the (?:line|phone))\b"
)
"""Words of a call that was answered: «j'ai eu le 112»."""

_ALONE: Final = (
    r"(?:ja|yes|oui|ok|ik|we|wij|heb|hebben|de|het|nummer|naar|ook|al|net|zonet|ich|wir|hab|habe|haben|die|den|auch|schon|gerade"
    r"|j['’]ai|on a|nous avons|le|au|aussi|déjà|i|i['’]ve|we['’]ve|have|the|just|already|also|is|est|ist|a été)"
)
_ONLY_LITTLE: Final = re.compile(rf"(?i)\W*(?:(?:{_ALONE}|to|met|mit|avec)\b\W*)*")
_CALLED: Final = r"(?:gebeld|gebelt|opgebeld|angerufen|gewählt|appelée?|called|rung|rang|phoned|dialled)"
EMERGENCY_NUMBERS: Final = ("100", "101", "110", "112", "113", "114", "117", "144", "911", "999")
"""The numbers of several countries: people also type one that their watch does not list."""

_ELSEWHERE: Final = f"(?:{'|'.join(EMERGENCY_NUMBERS)})"
_UNLISTED: Final = re.compile(
    rf"(?i)^\W*(?:{_ALONE}\W+)*(?:(?P<before>{_ELSEWHERE})\W+(?:{_ALONE}\W+)*{_CALLED}\b"
    rf"|{_CALLED}\W+(?:{_ALONE}\W+)*(?P<after>{_ELSEWHERE})\W*$)"
)
"""A clause about a call to an emergency number that the watch does not list: «100 gebeld». It names no house and nothing else;
another number is a typing error of one («121 gebeld»)."""

ANNOUNCED_WITHIN: Final = timedelta(minutes=5)
"""A call that was announced earlier is another one."""

_RINGS: Final = re.compile(
    r"(?i)\b(?:i?k (?:ga |zal )?(?:nu |al )?bel|bel (?:nu|al) (?:naar )?1|aan het bellen|j['’]appelle|je (?:fais|compose)"
    r"|(?:ich )?(?:ruf|rufe|wähle)\b|i['’]ll (?:ring|call)\b|i (?:ring|call)\b"
    r"|(?<!is )(?<!are )(?<!['’]s )(?<!['’]re )\b(?:ringing|calling|phoning|dialling)\b)"
)
"""Words of an author who is about to call."""
_IF: Final = re.compile(
    r"(?i)\b(?:als|indien|wanneer|zodra|tenzij|telkens|elke keer|si|s['’]ils?|quand"
    r"|dès qu|à chaque fois|wenn|falls|sobald|jedes mal|if|when|whenever|unless|in case|every time)\b"
)
"""Words of a call that may never be made."""

_CLAUSES: Final = re.compile(
    r"(?i)(?:[,;!()\n]|[.:](?!\d)|\s-\s|\b(?:maar|dus|en|mais|donc|et|aber|also|und|but|so|and)\b"
    r"|(?=\b(?:niet|geen|pas|nicht|not|no) (?:de |het |le |la |die |the )?\d))"
)

_HOUSE: Final = re.compile(r"(?i)\b(?:nr|huisnr|huisnummer|hausnr|hausnummer|n°|house number)\W*\d+")
"""«Nr 112» is a house. «Nummer 112» may be the one that was called."""

_TIME: Final = re.compile(
    r"(?i)(?<![\d./-])[0-2]?\d(?:\s?[.:hu]\s?[0-5]\d(?![./-]?\d)|\s?(?:h|u|uur|uhr|heures?|pm)\b)"
)

LONGEST_SHORT_NUMBER: Final = 4
"""Digits of a number that is never written with spaces: «1 12» is no call."""

_LONG_NUMBER: Final = re.compile(r"(?<!\d)(?:\+|0)(?:[\s./-]?\d){8,}")
"""A telephone number. «112» inside of it is no call."""

_DATE: Final = re.compile(r"(?<![\d./-])[0-3]?\d[./-][01]?\d[./-](?:20)?\d\d(?![./-]?\d)")
"""«01.12.2026 112 gebeld» is no long number."""

_BETWEEN: Final = r"[\s./-]*"

_COUNTRY: Final = r"(?:\+|00)\s?(?:352|3[123]|4[1349])"
"""Belgium and the countries around it, as in «+32 9 266 61 11»."""

_SHORTEST_AT_HOME: Final = 7
"""Digits of a number without its country. A shorter one may be a postcode."""


def number_reached(draft: Draft, incident: Incident, text: str, police_named: bool, announced: str = "") -> str:
    """The number of a call that this text tells of. Empty text: of a button. A named number counts before one that its author
    announced to call, that one before the police, and these before rescuers; without any, it is the one that the bot asks for.
    A number in a clause of denial («112 not needed») counts only if all clauses are denials."""
    numbers = draft.context.watch.numbers
    clauses = _clauses(text)
    told = " , ".join(_plain_clauses(text) or clauses)
    if named := next((each for each in _listed(draft) if _names(told, each)), ""):
        return named
    if of_rescue := re.search(r"(?i)\b(?:le|au|du) (1[58])\b", told):
        return of_rescue[1]
    unlisted = next(filter(None, map(_UNLISTED.search, told.split(" , "))), None)
    if unlisted and not draft.state.knows_code(number := unlisted["before"] or unlisted["after"]):
        return number
    if announced or police_named:
        return announced or numbers.police[0]
    denied = any(_names(" , ".join(clauses), each) for each in numbers.emergency)
    return (numbers.emergency if names_rescuers(text) or (incident.danger and not denied) else numbers.police)[0]


def announced_number(draft: Draft, message: Message) -> str:
    """The only number that the author said to be calling, just before this message: «ringing 112 now». Empty: there is none."""
    for heard in reversed(draft.state.lines_before(message.ref.chat, message.at)):
        own = heard.by is not None and heard.by.ref == message.author.ref and heard.message != message.ref
        if not own or message.at - heard.at > ANNOUNCED_WITHIN:
            continue
        named = {number for number in _listed(draft) if _names(heard.text or "", number)}
        if named and _IF.search(heard.text or "") is not None:
            return ""
        if named:
            plain = " , ".join(each for each in _plain_clauses(heard.text or "") if _RINGS.search(each) is not None)
            number = named.pop()
            return number if not named and _names(plain, number) else ""
    return ""


def tells_of_rescuers(draft: Draft, text: str) -> bool:
    """True if a call that this text tells of surely went to the emergency number, or to rescuers."""
    if names_rescuers(text):
        return True
    numbers = [each for each in draft.context.watch.numbers.emergency if _may_name(text, each)]
    told = " , ".join(_plain_clauses(text)) if numbers else ""
    return any(_names(told, each) for each in numbers)


def names_rescuers(text: str) -> bool:
    """True for the fire brigade, an ambulance or the emergency services, in a text that denies nothing."""
    return _RESCUE.search(text) is not None and _DENIED.search(text) is None


def tells_of_others(draft: Draft, text: str) -> bool:
    """True for a text with a word of rescuers or with a number of the watch, also beside a denial of another thing."""
    return _RESCUE.search(text) is not None or any(_names(text, each) for each in _listed(draft))


def names_police(text: str) -> bool:
    return _POLICE.search(text) is not None


def names_other_number(draft: Draft, text: str, number: str) -> bool:
    """True if the text names numbers of the watch, and not this one."""
    named = {each for each in _listed(draft) if _names(text, each)}
    return bool(number) and bool(named) and number not in named


def names_number(text: str, number: str) -> bool:
    return bool(number) and _names(text, number)


def names_unknown_number(draft: Draft, typed: str) -> bool:
    """True if the words of a typed call have a number, and none that people call."""
    known = (*_listed(draft), *EMERGENCY_NUMBERS)
    return any(map(str.isdigit, typed)) and not any(_names(typed, each) for each in known)


def called_another_number(draft: Draft, text: str) -> bool:
    """True if one clause says that a number was not reached, and another one that another number was called. Not so if a number
    that is not named was not reached («112 called, engaged as well»)."""
    plain, listed = _plain_clauses(text), _listed(draft)
    failed = [each for each in _clauses(text) if each not in plain]
    calls = [each for each in plain if _tells_of_call(draft, each) and _UNTOLD.search(each) is None]
    named, in_vain = ({each for each in listed if _names(" , ".join(told), each)} for told in (calls, failed))
    are_all_named = all(any(_names(told, each) for each in listed) for told in failed)
    return bool(are_all_named and in_vain and named - in_vain)


def says_reached(draft: Draft, text: str) -> bool:
    """True if a clause says no more than that a number of the watch was reached: «112 erreicht»."""
    if "?" in text or not any(_may_name(text, number) for number in _listed(draft)):
        return False
    bare = (each for each in _plain_clauses(text) if _REACHED.search(each) is not None)
    bare = (each for each in bare if _ONLY_LITTLE.fullmatch(_REACHED.sub("", re.sub(r"\d", "", each))) is not None)
    return any(_names(each, number) for each in bare for number in _listed(draft))


def _tells_of_call(draft: Draft, clause: str) -> bool:
    return _REACHED.search(clause) is not None or any(word in clause.casefold() for word in draft.words("word_called"))


def _plain_clauses(text: str) -> list[str]:
    return [each for each in _clauses(text) if _NOT_REACHED.search(each) is None]


def _clauses(text: str) -> list[str]:
    """The clauses of a text without the numbers of houses and the times of day in it."""
    return [each for each in _CLAUSES.split(_TIME.sub(" ", _HOUSE.sub(" ", text))) if each.strip()]


def _listed(draft: Draft) -> tuple[str, ...]:
    return draft.context.watch.numbers.of_every_kind


def _may_name(text: str, number: str) -> bool:
    """False for most texts without the number, at a hundredth of the price of `_names` for each of their clauses."""
    digits = "".join(filter(str.isdigit, number))
    return digits in text if len(digits) <= LONGEST_SHORT_NUMBER else all(map(text.__contains__, digits[-3:]))


def _names(text: str, number: str) -> bool:
    """True if the text has the number: a long one also with other spaces and signs between its digits, and with or without the
    country in front."""
    digits = "".join(filter(str.isdigit, number))
    at_home = "".join(filter(str.isdigit, re.sub(rf"^{_COUNTRY}", "", number.replace("(0)", "")))).removeprefix("0")
    if len(digits) <= LONGEST_SHORT_NUMBER:
        return re.search(rf"(?<!\d){digits}(?!\d)", _LONG_NUMBER.sub(" ", _DATE.sub(" , ", text))) is not None
    front = rf"(?:{_COUNTRY}{_BETWEEN}|0{_BETWEEN})?" if len(at_home) >= _SHORTEST_AT_HOME else ""
    own = at_home if front else digits
    return re.search(rf"(?<!\d){front}{_BETWEEN.join(own)}(?!\d)", text) is not None


_EVERY_SERVICE: Final = frozenset({"112", "999", "911", "000"})
"""Numbers that reach the police and rescuers alike, also where a watch lists one of them as that of the police."""


def may_need_an_ambulance(draft: Draft, incident: Incident) -> bool:
    """True if a person may be hurt and the call went to another number than the emergency number.

    Not so once it is over, while a person is only missing or only broke in, nor if the caller says that rescuers were told.
    Helpers on their way are enough unless there is a fire or an injury, or the call went to a number for what can wait. A
    denial of another thing («do NOT go down») denies no rescuers."""
    call, numbers = incident.call, draft.context.watch.numbers
    missing = incident.search and incident.asked_anew_at is None
    at_rest = not incident.danger or missing or incident.closed_at is not None
    if call is None or at_rest or call.number in _EVERY_SERVICE.union(numbers.emergency):
        return False
    if incident.peril is Peril.BREAK_IN:
        return False
    clauses = _clauses(call.words)
    denied = " , ".join(each for each in clauses if _DENIED.search(each) is not None)
    stated = " , ".join(each for each in clauses if each not in denied) if denied else call.words
    if _RESCUE.search(denied) is not None or any(_names(denied, each) for each in numbers.emergency):
        return True
    if call.number == "100" and numbers.are_belgian:  # of the fire brigade and the ambulance
        return False
    enough = incident.peril is not Peril.HURT and call.number not in numbers.non_urgent
    return not (enough and _COMING.search(stated)) and _RESCUE.search(stated) is None


_TOO: Final = re.compile(r"(?i)\b(?:ook|eveneens|tevens|aussi|également|auch|ebenfalls|also|too|as well)\b")


def goes_beyond(draft: Draft, incident: Incident, call: PoliceCall) -> bool:
    """True if the caller on record called the emergency number after all: «0900-8844 called», and then «112 called instead».
    With «also», both were reached, and the police know."""
    known, numbers = incident.call, draft.context.watch.numbers.emergency
    if known is None or known.by.ref != call.by.ref or _TOO.search(call.words) is not None:
        return False
    return call.number in numbers and known.number not in numbers
