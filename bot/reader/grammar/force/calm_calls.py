"""Recognises calls to neighbours that no person needs to fear: to tidy up together, to go to an office together, to talk
to a person calmly. The hope that the police catch a suspect is none either.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.force.help_calls import names_violence
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_CHORE: Final = one_of(
    r"""aufraumen putzen laubrechen kehren schneeschippen einkaufen abbauen aufbauen schmucken spazieren
    opruim\w* opkuis\w* kuisen poetsen afwassen versieren wandelen wandeling
    ranger nettoyer nettoyage demonter decorer courses balade promener
    clean(?:ing|_up)? clear(?:ing)?_up tidy\w* litter_pick\w* set_up walkies"""
)
_GOES_ALONG: Final = (
    r"(?:wer_(?:kommt|geht|macht|hilft)_(?:\w+_)?mit|wie_(?:komt|gaat|helpt|doet)_(?:er_)?(?:\w+_){0,2}mee"
    r"|qui_(?:vient|m'aide|peut_venir)|who'?s_(?:coming|up_for)|who_(?:can|wants_to)_come)"
)
_CALM_TALK: Final = (
    r"(?:(?:sprich|red|rede|sprecht|redet)_(?:doch_)?(?:\w+_){0,2}mit_(?:ihm|ihr|denen|ihnen|dem_nachbarn?)"
    r"|(?:praat|spreek|babbel)_(?:\w+_){0,2}met_(?:hem|haar|die_buur\w*)|ga_(?:er_)?(?:\w+_)?mee_praten"
    r"|(?:parle|parlez)[ -](?:lui|leur|en)(?:_(?:gentiment|calmement|avec_(?:lui|elle)))?|va_(?:lui|leur)_parler"
    r"|(?:have_a_(?:quiet_|friendly_)?(?:word|chat)|(?:talk|speak|chat))_(?:with|to)_(?:him|her|them))"
)
_OFFICE: Final = one_of(
    r"""wijkagent wijkagente politiebureau politiekantoor commissariaat aangifte gemeente gemeenteraad vergadering infoavond
    (?:l')?agent_de_quartier commissariat plainte commune reunion bezirksbeamt\w* polizeiwache wache anzeige gemeinde
    versammlung
    ward_officer police_station council meeting"""
)
_CHORES: Final = expression(rf"\b{_GOES_ALONG}\b(?:_\w+){{0,6}}_(?:{_CHORE}|{_OFFICE})\b")
_TOOL_STANDS: Final = expression(
    r"\b(?:fourche|rateau|beche|pelle|brouette|riek|hark|schop|kruiwagen|gabel|rechen|schaufel|schubkarre|fork|rake|spade|shovel)"
    r"_(?:est|staat|ligt|steht|liegt|is)_(?:\w+_){0,3}compost\w*"
)
"""Where a tool of the garden is, in answer to a neighbour."""
_CALM: Final = expression(rf"\b{_CALM_TALK}\b")
_HOPES: Final = expression(
    r"\b(?:hopelijk|(?:ik_|we_)?hoop(?:en)?(?:_dat)?)_(?:ze|de_politie|de_flikken|die)_(?:\w+_){0,3}"
    r"(?:pakken|vatten|vinden|klissen|krijgen|pakt|vindt)\b"
    r"|\bhopelijk_(?:pakken|vatten|vinden|klissen|pakt|vindt)_(?:ze|de_politie)_(?:\w+)?"
    r"|\b(?:j'espere|esperons)_qu'?_?(?:ils?|on|elle|e?_?la_police)_(?:va_|vont_)?"
    r"(?:\w+_){0,2}(?:l'|les_)?(?:attrap|chop|arret|coinc|trouv|retrouv)\w*"
    r"|\b(?:hoffentlich|ich_hoffe?|wir_hoffen)_(?:\w+_){0,5}(?:schnapp|erwisch|krieg|fass|fang|find)\w*"
    r"|\b(?:hope|hopefully|hoping)_(?:that_)?(?:they|the_(?:police|cops|guards|polis|feds))_(?:\w+_)?"
    r"(?:catch|get|nick|lift|find|grab)_(?:him|them|the_\w+)\b"
)
_OWN_TALK: Final = words(r"ik|ich|je|j'\w+|on|nous|wir|we|i|i'?ll|we'?ll")


def calls_for_chore(text: str) -> bool:
    """True for «who is coming along to tidy up» and «… to the ward officer», and for a fork that stands at the compost. `text`:
    folded."""
    line = text.encode()
    return _TOOL_STANDS.occurs_in(line) or (_CHORES.occurs_in(line) and not names_violence(text))


def advises_talk(text: str) -> bool:
    """True for «just talk to him», which is said of neighbours while no incident is known. `text`: folded."""
    line = text.encode()
    return _CALM.occurs_in(line) and not _OWN_TALK.occurs_in(line) and not names_violence(text)


def hopes_for_arrest(text: str) -> bool:
    """True for «hope they catch him». `text`: folded."""
    line = text.encode()
    rest = _HOPES.replace_in(line)
    return rest != line and not _OWN_TALK.occurs_in(rest) and not names_violence(rest.decode())
