"""Finds a call that stands first in a clause and that another statement follows without a comma: «hab 101 angerufen die kommen
bestimmt gleich», «j'ai appelé la police il est toujours dans le jardin».

A guess, a wait or an order in the second statement takes nothing back from the call. Texts are folded and in UTF-8.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.calls.call_words import classify
from bot.reader.grammar.calls.no_call_words import NOT_NOW
from bot.reader.grammar.vocabulary import KIN, MY, NOBODY, UNDONE, YES
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_THEN: Final = re.compile(
    rb" (?=(?:ils?|elles?|die|sie|er|ze|zij|hij|they(?:'re|'ll)?|he's|he|she's|she|kommt|kommen|komt|komen|j'attends|on attend"
    rb"|attende[sz]|reste[sz]|il faut attendre|warten?|wacht|waiting|bitte|please|blei?bt?|blijft?|stay|keep|everyone|ihr"
    rb"|mais|maar|aber|but|qui (?:envoie|arrive|vient|va)|who are)\b)"
)
"""The first word of the second statement. Not «I» and «who», which begin guesses and questions («je pense», «wer weiß»)."""
_CALL: Final = expression(
    rf"^_?(?:(?:{one_of(YES)}|so|bon|voila|okay)_)?(?:(?:j'ai|on_a|ich|wir|ik|we|i|hab|habe|haben|hob|heb|hebben|have"
    r"|[aI])_)*(?:D_(?:_?a_)*H|H_(?:a_)*[DL])(?:_a)?_?$"
)
"""A call, in the letters of `call_words.py`."""
_ASKS: Final = expression(r"^\W*(?:hat|heeft|has|have|hebben|haben|ist|is|sind|zijn|are|was|were|est|sont|had|hadden)_")
_HARMLESS: Final = words(
    "immer_?noch immer_wieder toujours altijd always valse? nep fake bogus"
    " faux falsche[rn]? (?:bitte|musst)_nicht please_(?:don't|do_not)"
)
"""Words that take a call back elsewhere: an order, and a suspect who is still there or who calls himself a plumber."""
_TAKES_BACK: Final = words(
    UNDONE,
    NOBODY,
    NOT_NOW,
    r"aucun\w* opgenomen answer\w* repond\w* decroch\w* raccroch\w* aufgelegt opgehangen d?ran reached erreich\w* joign\w*"
    r" abnehmen abheben voicemail bandje anschluss besetzt engaged occupee?_\w* bezet sonne lui-?_?meme selbst selber"
    r" cancel\w* annul\w* abbestellt abgesagt (?:venue?s?|passee?s?|c'etait)_hier autre_chose erreur antwort\w* antwoord\w*"
    r" reponse wachtrij \w*schleife queue en_attente musique disque bandansage recording",
)
"""Words of a call that was in vain, of another day or of another person."""
_MEMBER: Final = expression(rf"^_?{one_of(MY)}_{one_of(KIN)}_")
_STATED: Final = words("ich wir hab habe haben hob hat ist wurde i've we've have has been is heb heeft hebben i we")
_ANOTHER_DEED: Final = words(
    r"zu drin\w* dr[ai]uss\w* weg fern ruhig bleib\w* abschliessen zusperren absperren raus\w*"
    r" stay keep lock inside"
)


def call_first(clause: bytes) -> bytes:
    """The call before the second statement; empty if there is none, or if the second statement takes it back."""
    if _ASKS.occurs_in(clause):
        return b""
    for then in _THEN.finditer(clause):
        head, rest = clause[: then.start()], clause[then.end() :]
        if _TAKES_BACK.occurs_in(_HARMLESS.replace_in(rest)):
            return b""
        if _CALL.occurs_in(classify(_MEMBER.replace_in(head))) and not _is_order(head, rest):
            return head
    return b""


def _is_order(head: bytes, rest: bytes) -> bool:
    """True for «101 verständigt bitte» and «police called please»: beside the bare number only another deed makes the word a
    participle."""
    return rest.startswith((b"bitte", b"please")) and not (_STATED.occurs_in(head) or _ANOTHER_DEED.occurs_in(rest))
