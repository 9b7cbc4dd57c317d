"""People in a text who may be charged with the harm in it: «she is bleeding Kevin from the pub hit her». No copy has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.core.reading import Span
from bot.reader.language_words import ORDINARY
from bot.reader.personal_data.first_names import AMBIGUOUS, FIRST_NAMES
from bot.reader.personal_data.identified import find_identified, plain_view
from bot.reader.personal_data.pointed_out import follows_it_is, says_it_is
from bot.reader.personal_data.standing_charges import may_charge, tells_of_lawful_task
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression
from bot.reader.phrases.late_pattern import LatePattern
from bot.reader.text.normalisation import fold

_HARM: Final = one_of(
    r"""\w*gestoken steekt steken stak staken sloeg sloegen slaat slaan \w*geslagen schop\w* geschopt trapt trapte getrapt
    duwt duwde geduwd schiet schoot \w*geschoten aangevallen valt_\w+_aan viel_\w+_aan \w*wurg\w* bijt gebeten bedreig\w*
    mishandel\w* verkracht\w* vermoord\w* aangereden overreden vergiftig\w* gooit gooide gegooid deed_(?:het|dit|dat)
    (?:het|dit|dat)_gedaan
    poignard\w* frapp\w* tabass\w* battu\w* bat pousse\w* tire_sur a_tire agress\w* attaqu\w* etrangl\w* viole\w* tue\w*
    assassin\w* a_fait_(?:ca|le_coup) renverse\w* mis_le_feu empoisonn\w* plante\w* mord\w* jete\w*
    \w*gestochen sticht stach schlug schlagt \w*schlagen verprugel\w* getreten tritt trat gestossen gestoßen stiess stieß
    schoss schoß angegriffen greift ermord\w* vergewaltig\w* angezundet \w*(?:es|das)_getan angefahren uberfahren vergift\w*
    umgebracht wirft warf geworfen
    stabb\w* hit hits hitting beats? beaten beating kick\w* punch\w* push\w* shot shoots shooting shov\w* attack\w*
    strangl\w* chok\w* rap(?:ed|es|ing) murder\w* kill\w* assault\w* (?:did|done)_(?:it|this|that) set_fire
    (?:ran|run)_\w+_over poison\w* slash\w* batter\w* knif\w* threw throws bit bites"""
)
_TELLS_HARM: Final = Expression(rf"\b{_HARM}\b")
_SUFFERS: Final = LatePattern(
    r"(?i: (?:is|was|werd|wordt|has been|had been|got|gets|being|a ete|est|s'est fait|wurde|wird|ist)"
    rf"(?: (?!not|niet|pas|nicht)\w+)? (?!\w+ing\b){_HARM}\b)"
)

_OF_HOUSE: Final = LatePattern(
    r"(?i:\b(?:de|die|dat|les|ces|cette|la|le|the|those|that|these|der|dieser?|das)(?: [\w'-]+){1,2}"
    r" (?:van|uit|du|au|of|from|at|vom|von|aus|in)"
    r" (?:(?:nummer|nr|numero|number|house|huis|haus|hausnummer)\.? ?)?\d{1,4}[a-f]?"
    rf"(?= (?:hebben|heeft|haben|hat|ont|a|have|has|had|{_HARM})\b))"
)
"""Any words for people of a house who do something: «die zotten van nummer 9 hebben hem neergestoken»."""

_BLAMES: Final = LatePattern(
    r"(?i:\b(?:(?:de|le|l'|la|der|the) ?)?(?:daders?|schuldigen?|moordenaars?|coupables?|agresseurs?|meurtriers?|tater|morder"
    r"|culprits?|attackers?|murderers?|killers?)\b"
    r"|\b(?:it was|it's|'t was|het (?:was|is)|(?:dat|die) was|c'etait|c'est|(?:das|es|der) (?:war|ist))"
    r" (?:her|his|their|haar|zijn|hun|son|sa|leur|ihr|sein)e?r? (?:[\w'-]+ )??(?:ex|husband|boyfriend|partner|neighbour|brother"
    r"|son|man|vriend|buurman|broer|zoon|mari|copain|mec|voisin|frere|fils|mann|freund|nachbar|bruder|sohn)\b"
    r"(?: (?-i:[A-Z])[\w'-]+)*"
    r"|\b(?:did (?:it|this|that)|done (?:it|this|that)|deed (?:het|dit|dat)|(?:het|dit|dat) gedaan|fait (?:ca|le coup)"
    r"|war (?:es|das)|(?:es|das) getan)\b)"
)
"""Words that blame a person who is named by no name: «it was her ex», «de dader is die met rood haar»."""


_PAST: Final = LatePattern(
    r"(?i:\b(?:(?:al|ooit|vroeger|al eens|al jaren) gezeten|gezeten (?:heeft|hebben)|vastgezeten|strafblad"
    r"|ex-?(?:gedetineerde|bajesklant)"
    r"|(?:in|uit) (?:de |den |het |'t )?(?:bak|gevang|gevangenis|cel|nor|bajes)(?: heeft| hee)?(?: \w+)? (?:gezeten|geweest)"
    r"|(?:ex-?|ancien )(?:detenu|taulard)e?|repris de justice|casier judiciaire|(?:a|ont) un casier"
    r"|(?:fait|faisait|sorti?|sortie)(?: \d+ ans| des annees)? de (?:la )?(?:prison|taule|tole)"
    r"|(?:schon|fruher|auch schon|hat) gesessen|gesessen hat|vorbestraft\w*|vorstrafen?|ex-?(?:haftling|knacki)"
    r"|(?:sa(?:ss|ß)|war|hat)(?: \w+){0,2} im (?:knast|gefangnis|bau)(?! (?:fest|der|des|von))"
    r"|ex-?(?:con|convict|prisoner)|jailbird|(?:did|done|served|doing) time|been inside(?! (?:the|an?|my|our|his|her|it)\b)"
    r"|(?:been|was|were) in (?:prison|jail|the nick|clink)(?! as\b)|(?:been|was) banged up"
    r"|(?:has|got|with) a (?:criminal |police )?record(?! (?:out|player|deal|shop|collection|fair)))\b)"
)
"""A past in prison: «onze vroegere buur van nr 8 die al gezeten heeft». An escaped prisoner is news, and not meant."""


def find_past(text: str) -> Iterator[Span]:
    """The words that tell of a person's past in prison."""
    yield from (Span(*match.span()) for match in _PAST.finditer(plain_view(text)))


def find_marked(text: str, language: str) -> Span | None:
    """A person whom the street can find, in a text that tells of a past in prison. None beside words of a job or a visit."""
    folded = fold(text).encode()
    if not may_charge(folded) or tells_of_lawful_task(folded) or not any(find_past(text)):
        return None
    return next(iter(find_identified(plain_view(text), language)), None)


def find_blame(text: str) -> Iterator[Span]:
    """The words that blame, in a text that tells of danger."""
    yield from (Span(*match.span()) for match in _BLAMES.finditer(plain_view(text)))
    yield from find_past(text)


def find_harm_doers(text: str, language: str) -> Iterator[Span]:
    """Each person with a name or a home who stands beside a word of harm and does not suffer it, or behind «it's»."""
    plain = plain_view(text)
    harm = _TELLS_HARM.occurs_in(fold(text).encode())
    known = find_identified(plain, language) if harm or says_it_is(plain) else ()
    named = [name for name in _first_names(text, language) if not any(map(name.overlaps, known))] if harm else []
    for household in _OF_HOUSE.finditer(plain) if harm else ():
        yield Span(*household.span())
    for person in (*known, *named):
        charged = harm and _SUFFERS.match(plain, person.end) is None
        if charged or follows_it_is(plain, person):
            yield person


_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def _first_names(text: str, language: str) -> Iterator[Span]:
    for word in _WORD.finditer(text):
        folded = fold(word[0])
        known = folded in FIRST_NAMES and folded not in ORDINARY
        if known and (folded not in AMBIGUOUS or (word[0][0].isupper() and language != "de")):
            yield Span(*word.span())
