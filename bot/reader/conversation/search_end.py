"""Recognises lines that end no search: a line without a word for an end, a find or a person, and a line that tells that a
relative of the author is home, whom no line of the search names. Pure."""

from __future__ import annotations

import re
from typing import Final

from bot.core.message import Chat, ChatIncident
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.end_told import may_tell_of_end
from bot.reader.grammar.sought_in_peril import kin_of_author, names_person
from bot.reader.grammar.vocabulary import KIN, MY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words
from bot.reader.text.normalisation import fold

_END: Final = words(
    # Dutch
    r"\w*gevonden terecht thuis terug binnen veilig gezond ok oke okay goed bedankt danku dank_?\w* merci opgelost geregeld"
    r" voorbij gedaan einde stop\w* gelukkig oef zaak hebben_(?:hem|haar|'m|ze) alarm",
    # French
    r"(?:re)?trouvee?s? rentree?s? revenue?s? maison sain\w* sau[fv]\w* merci\w* bon bien regle\w* fini\w* termine\w* close?"
    r" fin ouf alerte l'a(?:i|vons)? on_l'a arrete\w* recuperee?s?",
    # German
    r"(?:wieder_?)?gefunden wieder zuhause daheim heim\w* zuruck sicher wohlauf gsund gesund gut danke?\w* erledigt geklart"
    r" vorbei beendet entwarnung ende abbrechen hamma \w*gott\w* wiederda",
    # English
    r"found home back safe\w* sound fine well thanks? thank_you cheers ta bless sorted over closed? panic relief phew"
    r" stand_down call_off called_off stop got with_(?:me|us) alright",
)
_KIN_HOME: Final = expression(
    rf"(?:^|[,.!])_?(?:and_|en_|et_|und_)?{one_of(MY)}_{one_of(KIN)}(?:'s|_(?:is|ist|est))_(?:\w+_){{0,2}}"
    r"(?:home|back|thuis|terug|daheim|zuhause|zuruck|heimgekommen|rentree?|revenue?|a_la_maison)\b"
)
_NOT_SEEN: Final = words(
    r"(?:heeft|hebben|heb)_(?:hem|haar|'m|ze)_(?:ook_)?(?:niet|nie|nergens)_gezien (?:l'a|l'ai|l'ont)_(?:pas|jamais)_vue?s?"
    r" (?:hat|habe?|haben)_(?:ihn|sie)_(?:auch_)?(?:nicht|net|ned|nirgends)_gesehen"
    r" (?:hasn'?t|haven'?t|not|didn'?t)_(?:seen?)_(?:him|her|them) pas_vue?_non_plus"
)
"""The missing person is still missing."""


def is_not_seen(text: bytes) -> bool:
    """True for «she hasn't seen him either». `text`: folded, in UTF-8."""
    return _NOT_SEEN.occurs_in(text)


def says_nothing_of_end(talk: Chat, incident: ChatIncident, own: bytes) -> bool:
    """True for a line of a search without a word for an end or a person: «alle Kühlschränke im Verein sind jetzt leer»."""
    if _END.occurs_in(own) or may_tell_of_end(own) or names_person(own):
        return False
    return not any(re.search(rb"\b%b\b" % re.escape(each), own) for each in _names(talk, incident))


def is_other_kin_home(talk: Chat, incident: ChatIncident, own: bytes) -> bool:
    """True for «my husband's home so I can drive round», if another member searches, and no line of the search names such a
    relative. It may still be the person: another member than the mother may have told that a child is missing."""
    if talk.line.by in incident.reporters or not _KIN_HOME.occurs_in(own):
        return False
    kin = [each for clause in clauses_of(own) if _KIN_HOME.occurs_in(clause) for each in kin_of_author(clause)]
    lines = [fold(line.text).encode() for line in talk.before if line.incident == incident.id]
    return bool(kin) and not any(each in line for line in lines for each in kin)


def _names(talk: Chat, incident: ChatIncident) -> set[bytes]:
    """The words of the search that are written as names are."""
    lines = (line.text for line in talk.before if line.incident == incident.id)
    return {fold(word).encode() for line in lines for word in re.findall(r"\b[A-ZÀ-Þ][\w-]{2,}", line)}
