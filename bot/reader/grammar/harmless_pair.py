"""Pairs of what is harmless and of the words that make it suspect: «the stove burns», but «smoke from the wall»."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions

PERIL: Final = one_of(
    # Dutch
    r"adem\w* \w*bewust\w* reageert beweegt wakker ligt lag gevallen"
    r" valt viel neergevallen ingestort hangt zit_vast zitten_vast"
    r" vastzit roerloos levenloos van_(?:zijn|haar)_stokje geen_lucht klem misselijk hoofdpijn braakt verbrandde gil\w*"
    r" schreeuw\w* roept sla slaan slaat sloeg geslagen neergeslagen trapt stamp\w*"
    r" getrapt smijt\w* gooi\w* rukt\w* afgerukt weggerukt meegetrokken meegesleurd grijpt greep dreig\w* bedreig\w*"
    r" vecht\w* dood sterft verdrink\w*"
    r" weigert \w*_adem asem flauw\w* onwel gestikt stik\w* schoten"
    # French
    r" respir\w* inconscien\w* repond bouge\w* reveill\w* par_terre"
    r" au_sol allonge\w* tombe\w* effondre\w* coinc\w* pendu\w* nausee\w*"
    r" mal_a_la_tete vomi\w* se_brule s'est_brulee? crie\w* hurl\w*"
    r" frapp\w* tapent jett\w* arrach\w* agripp\w* menac\w* meurt"
    r" mort morte evanoui\w* tirs? noie etouff\w* inanimee? malaise dans_les_pommes refuse\w*"
    # German
    r" atme\w* bewusst\w* ohnmacht\w* reagiert ruhrt_sich bewegt_sich aufwach\w*"
    r" liegt_(?:am|auf|vor|hinter|neben|unter|unten|da|reglos|regungslos|im_(?:flur|gang|graben|hof|wasser|treppenhaus))"
    r" explodiert\w* gefallen gesturzt sturzt umgekippt"
    r" umgefallen zusammengebrochen eingeklemmt ubel kopfschmerz\w* kotzt ubergibt schrei\w* schrie schlag\w* schlug"
    r" geschlagen zusammengeschlagen niedergeschlagen tritt treten getreten"
    r" wirft werfen weggerissen entrissen packt droht drohen bedroh\w* prugel\w*"
    r" schusse erstick\w* ertrink\w* ist_tot tote[rn]? leblos benommen"
    r" weggetreten keine_luft stirbt ins_bein in_den_arm"
    # English
    r" breath\w* unconscious not_respond\w* not_moving isn't_moving can't_move"
    r" wake lying dropped_to fell fallen collapsed hanging stuck trapped"
    r" sick headaches? vomit\w* scream\w* hit hits hitting beat\w*"
    r" punch\w* kick\w* smash\w* throw\w* threw grab\w* snatch\w* drag\w*"
    r" faint\w* shots shooting swinging forc\w* threat\w* fight\w* (?:is|are|looks|found|he's|she's)_dead dying"
    r" lifeless out_cold passed_out chok\w*"
    r" drown\w* refus\w*"
)
"""Of a person in peril or of violence: beside one nothing is harmless."""
CHILD: Final = one_of(
    r"kind kindje kinderen kleintje baby peuter enfants? bebe petite?"
    r" gamine? fils fille kinder saugling child children kid toddler"
)


class HarmlessPairs:
    """Looked for in one pass. A text that has a suspect word may be anything."""

    def __init__(self, *pairs: tuple[str, str]) -> None:
        """Each pair: a pattern of what is named, and one of the words that make it suspect, in the notation of `spaced`."""
        self._named = expressions({number: named for number, (named, _) in enumerate(pairs)})
        self._suspects = tuple(expression(rf"\b(?:{suspect})\b") for _, suspect in pairs)

    def occur_in(self, text: bytes) -> bool:
        """True if one of them is named without a word that makes it suspect. `text`: folded, in UTF-8."""
        return any(not self._suspects[number].occurs_in(text) for number in self._named.found_in(text))


def guarded(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """The pairs, with a person in peril among the words that make each of them suspect."""
    return tuple((named, f"{suspect}|{PERIL}") for named, suspect in pairs)


def near(first: str, second: str, most: int = 60) -> str:
    """A pattern of both words in any order, at most so many bytes apart."""
    return rf"\b(?:{first}\b.{{0,{most}}}\b{second}|{second}\b.{{0,{most}}}\b{first})\b"
