"""Recognises a beating that several are to give a person («let's smash him up»), and a summons of everybody to a house for one:
«everyone to number 12, we'll smash him». A summons with bats or sticks to a house, and one with blows to no house, are doubts.

The summons alone invites to coffee, and the blows alone are mostly a manner of speaking. Together they are a call to act, also
in talk and without an incident.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.clauses import within_clauses
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.force.blows import BLOWS, KILLS_HIM, KILLS_HIM_ARMED, SHOOTS_HIM
from bot.reader.grammar.force.help_calls import PESTS, is_trouble, names_crime, names_pursuit
from bot.reader.grammar.vocabulary import NOBODY, NOT
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, expressions, words
from bot.reader.text.remembered import remembered

_HOUSE: Final = (
    r"(?:(?:(?:de|het|au|la|zur|the|den)_)?(?:(?:nummer|numero|number|hausnummer|huisnummer|haus|house|nr|no|n[o°]|flat)\.?_?)?"
    r"\d{1,4}[a-f]?\b|(?:rue|avenue|place|impasse)_(?:[\w'-]+_){1,4}\d{1,4}|[\w'-]+_\d{1,4}\b"
    r"|(?:zijn|z'n|hun|sa|son|leur|sein\w*|ihr\w*|his|their)_(?:huis|deur|adres|woning|maison|porte|haus|wohnung|tur|house"
    r"|place|door|flat)|chez_(?:lui|eux)|ihm|denen|hem|his)"
)
_SUMMONS: Final = OF_A_LINE.expression(
    rf"\b(?:iedereen|allemaal|alle_mannen|alleman|allen)_(?:[\w']+_){{0,4}}(?:naar|bij|voor|aan)_{_HOUSE}"
    rf"|\b(?:tous|toutes|tout_le_monde)_(?:[\w']+_){{0,4}}(?:au|a|devant|vers|dans|sur)?_?{_HOUSE}"
    rf"|\b(?:alle|alle_mann|alle_leute)_(?:[\w']+_){{0,4}}(?:zu|zur|zum|vor|nach|bei|in)_{_HOUSE}"
    rf"|\b(?:every(?:one|body)|all(?:_of)?_(?:you|ye|yous|the_lads|hands)|all_the_\w+|all)_(?:[\w']+_){{0,4}}"
    rf"(?:to|at|outside|for|up_to)_{_HOUSE}"
)
_HIM: Final = (
    r"(?:that_(?:guy|lad|bloke|one|scum\w*)|him|the_(?:guy|bloke|lad|thief|b\w*d)|her"
    r"|(?:that|the|this)_(?:burglar|thief|robber|prowler|intruder|dealer|crook)\b)"
)
_HEM: Final = r"(?:hem|em|'m|die|dien|die_(?:kerel|gast|vent|dief|smeerlap|klootzak)|de_(?:dief|dader|kerel|gast))"
_IHN: Final = (
    r"(?:den|ihn|(?:den|diesen)_(?:kerl|typen?|dieb|burschen|einbrecher|dealer|rauber))"
    r"(?:_(?:jetzt|heute|so|noch|dann|mal|richtig|komplett|alle|gemeinsam))?"
)
"""One person: a team and a pile of boxes are «them»."""
_WE_BEAT: Final = (
    rf"\b(?:we|wij)_(?:(?:gaan|zullen|moeten)_)?(?:slaan|kloppen|timmeren|schoppen|stampen|trappen|maken|rammen)_{_HEM}"
    r"_(?:(?:helemaal|gewoon|nu|eens|samen|allemaal|zo|echt)_){0,2}"
    r"(?:verrot|kapot|in_elkaar|in_mekaar|ineen|af|dood|plat|in|koud|halfdood|het_ziekenhuis)\b"
    rf"|\b(?:we|wij)_(?:gaan|zullen)_{_HEM}_(?:\w+_){{0,3}}(?:slaag_geven|rammel_geven"
    r"|afmaken|aftuigen|afranselen|afrossen|kapotslaan|kapot_slaan|lynchen|slaan|schoppen|in_elkaar_slaan|les_leren)\b"
    rf"|\b(?:we|wij)_(?:\w+_){{1,5}}en_(?:slaan|kloppen|timmeren|schoppen|stampen|trappen|rammen)_{_HEM}"
    r"_(?:verrot|kapot|in_elkaar|in_mekaar|ineen|dood|plat|op_(?:zijn|z'n|zn)_(?:bek|bakkes|muil|smoel|gezicht|kop))\b"
    rf"|\b(?:we|wij)_(?:(?:gaan|zullen)_{_HEM}_(?:\w+_)?(?:ophangen|opknopen)\b|(?:hangen|knopen)_{_HEM}_op\b)"
    r"|\b(?:we|wij)_(?:lynchen|tuigen|ranselen|rammen|rossen)_\w+"
    r"|\b(?:hij|die)_krijgt_(?:\w+_){0,3}(?:slaag|rammel|slagen)\b"
    r"|\b(?:on|nous)_(?:va_|allons_)?(?:le|la|les)"
    r"_(?:defonc|demol|tabass|crev|explos|eclat|deglingu|pend|lynch|massacr|fracass|cogn|frapp|butt|plant|demont)\w*"
    r"|\b(?:on|nous)_(?:va|allons)_(?:defonc|demol|tabass|crev|massacr|fracass|cogn|lynch|pend|butt)\w*"
    r"_(?:ce|cet|ces|le|les)_(?:voleurs?|cambrioleurs?|braqueurs?|dealers?|types?|mecs?|gars|salauds?|ordures?)\b"
    r"|\b(?:on|nous)_(?:va_|allons_)?(?:lui|leur)_(?:fai[tr]e?|fait|faire|regle\w*|casse\w*|pete\w*|eclate\w*)"
    r"_(?:sa_fete|leur_fete|la_peau|son_compte|leur_compte|la_gueule|la_tete|les_dents|les_jambes)\b"
    rf"|\bwir_(?:\w+_){{1,5}}und_(?:schlag|prugel|pruegel|tret|hau)\w*_{_IHN}_(?:zusammen|tot|um|nieder|krankenhausreif)\b"
    rf"|\bwir_(?:ver(?:prugel|pruegel|dresch|mobel)|lynch)\w*_{_IHN}\b|\bwir_(?:hang|haeng|knupf)\w*_{_IHN}_auf\b"
    r"|\bwir_(?:mach|schlag|pruegel|prugel|verprugel|verpruegel|verdresch|vermobel|kloppen|hauen|zerleg|lynch|treten)"
    rf"\w*_{_IHN}(?:_(?:fertig|platt|kalt|alle|kaputt|zusammen|tot|um|krankenhausreif|windelweich|nieder|um)\b|\W*$)"
    r"|\b(?:we'?ll|we_will|we'?re_(?:going_to|gonna)|let'?s|gonna|we_(?:can|should))_(?:\w+_)?(?:smash|batter|beat|kick"
    rf"|hang|lynch|kill|hammer|deck|destroy|flatten|do|wreck|stomp|jump|hit|punch)_(?:(?:the_\w+_out_of_)?{_HIM}|(?:his|their)_(?:\w+_)?"
    r"(?:head|face|skull|teeth)_in)\b"
)
_DEATH: Final = tuple(rf"\b{form}\b" for form in (SHOOTS_HIM, KILLS_HIM, KILLS_HIM_ARMED))
_PATTERNS: Final = (_WE_BEAT, BLOWS, *_DEATH)
_BEATS: Final = expressions({"beats": _PATTERNS})
_MAY_BEAT: Final = OF_A_LINE.expressions(
    {"beats": tuple(within_clauses(each, r"\s*[.!?;,:]\s*") for each in _PATTERNS)}
)
_CARRIES: Final = r"\b(?:met|avec|mit|with|neem|breng|bring\w*|prenez|apportez)_(?:[\w']+_){0,2}"
_BATS: Final = (
    r"(?:\w*knuppels?|\w*bats?|battes?|gourdins?|matraques?|\w*schlagern?|\w*knuppeln?|machetes?|messen|messern?|couteaux"
    r"|knives)\b"
)
_TOOLS: Final = (
    r"(?:stokken?|koevoet(?:en)?|barres?|batons|eisenstangen?|stocken|sticks|crowbars?|(?:iron|metal)_bars?)\b"
)
_WITH_BATS: Final = expression(_CARRIES + _BATS)
_WITH_TOOLS: Final = expression(_CARRIES + _TOOLS)
_WORKS_OR_PLAYS: Final = words(
    r"joue jouons jouer spielen spelen playing rounders honkbal slagbal softball kubb scouts? chiro carnaval karneval kamp"
    r" verhuiz\w* verhuis\w* demenag\w* umzug wandel\w* walking marche_nordique vorken fourchettes gabeln forks"
    r" (?:we're|we_are|i'm)_moving"
)
_STUCK: Final = words(r"lift ascenseur aufzug fahrstuhl jammed klemt klemmt")
_GATHERS: Final = expression(
    r"\b(?:kom(?:t|en)?_(?:maar_)?(?:allemaal|allen|met_z'n_allen)|(?:allemaal|iedereen)_(?:mee|naar_buiten|buiten|komen)"
    r"|venez_(?:tous|nombreux)|(?:sortez|descendez)_tous|tous_(?:dehors|avec_moi)|kommt_alle|alle_(?:mann_)?(?:raus|mit|runter)"
    r"|(?:every(?:one|body)|all_of_you)_(?:come|out|get_out)|come_(?:on_)?(?:every(?:one|body)|all))\b"
)
_DENIED: Final = words(NOT, NOBODY, "nich don't dont do_not n'allez")
_PLAYS: Final = words(
    r"fifa padel tennis voetbal\w* football foot tafelvoetbal kicker\w*"
    r" darts? poker uno schach schaak\w* chess echecs petanque"
    r" (?:jeu|spel|spiel|game|match|quiz|wedstrijd|konsole|playstation|xbox|mario\w*|ping_?pong|monopoly) tournoi turnier"
    r" toernooi tournament pinata muur mur mauer wand wall verbouwing"
    r" travaux umbau renovat\w* schuur schuppen shed abri tent zelt"
)
_NO_PERSON: Final = words(
    r"(?:de|der|the|le|den|un|een|nen|ein|a)_film werewol\w* weerwol\w* werwolf loup-garou cluedo rounders hurleys?"
    r" theater theatre toneel panto egel igel herisson hedgehog"
    r" baseball_(?:on|am|samedi|zaterdag|training) kast armoire schrank sheds? cupboard wardrobe"
    r" (?:a|the|een|de|'n)_rat_(?:in|under|behind|zit|op|onder) rats?_dans_(?:la|le|ma|mon|notre) ratte_(?:im|in|unter)"
)
"""A film, a game, a cupboard or a rat: a person may not be meant."""
_JOKE: Final = expression(r"😂|🤣|😅|😉|😜|\b(?:haha\w*|hihi\w*|lo+l|mdr+|ptdr+)\b")
_CLAUSE: Final = re.compile(rb"[.!?;,:]+")


def summons_to_violence(text: str) -> bool:
    """`text`: folded."""
    return _SUMMONS.occurs_in(text.encode()) and announces_beating(text)


def summons_with_arms(text: str) -> bool:
    """True for «everyone out with bats to number 12». `text`: folded."""
    line = text.encode()
    if not _SUMMONS.occurs_in(line):
        return False
    armed = _WITH_BATS.occurs_in(line) or (_WITH_TOOLS.occurs_in(line) and not _is_for_help(text))
    return armed and not any(each.occurs_in(line) for each in (_PLAYS, _JOKE, _DENIED, _WORKS_OR_PLAYS))


def names_play(text: str) -> bool:
    """True for a line that laughs, or names a game, a film, a pest or a piece of work: a wall, a cupboard. `text`: folded."""
    line = text.encode()
    return any(each.occurs_in(line) for each in (_PLAYS, _JOKE, _NO_PERSON, PESTS))


def _is_for_help(text: str) -> bool:
    """True for «everyone with sticks to number 12, we beat the grass for the missing child», and for a door that is forced to
    reach a person in need."""
    line = text.encode()
    needed = _STUCK.occurs_in(line) or is_trouble(text, ()) or emergency_in(line) is not Emergency.NONE
    return needed and not (names_crime(text) or names_pursuit(text))


def gathers_for_beating(text: str) -> bool:
    """True for «come along all of you, we'll beat him up», to whatever place. `text`: folded."""
    return announces_beating(text) and _GATHERS.occurs_in(text.encode())


@remembered
def announces_beating(text: str) -> bool:
    """`text`: folded."""
    line = text.strip().encode()
    if not _MAY_BEAT.occur_in(line) or not any(map(_beats, map(bytes.strip, _CLAUSE.split(line)))):
        return False
    return not (_PLAYS.occurs_in(line) or _JOKE.occurs_in(line))


def _beats(clause: bytes) -> bool:
    return _BEATS.occur_in(clause) and not _DENIED.occurs_in(clause)
