"""Hints at a person whom the group can find: «I'm not saying anything, but the one at number 12 has a new mower», « je dis ça,
je dis rien ». In 126,000 lines of the corpus 14 hint so, and all of them blame that person.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.reading import Span
from bot.reader.personal_data.identified import find_identified, plain_view
from bot.reader.personal_data.not_accused import SUFFERED_BEHIND, THANKS
from bot.reader.phrases.expression import Expression, words
from bot.reader.text.normalisation import fold

_HINTS: Final[Expression] = words(
    r"""(?:ik_noem|'?k_noem|we_noemen)_geen_namen zonder_namen_te_noemen (?:ik|'?k)_zeg_(?:niks|niets)
    ik_wil_(?:niks|niets)_zeggen
    wil_niemand_beschuldigen toevallig_hoor
    sans_citer_(?:de_noms?|personne) je_(?:ne_)?cite\w*_(?:pas|personne) je_dis_ca[, ]+je_dis_rien je_dis_rien
    (?:sans|veux_pas|pas)_(?:vouloir_)?(?:accuser|medire) comme_par_hasard
    ohne_namen_zu_nennen nenne?_keine_namen (?:will|mochte|sag|sage)_(?:ja_)?(?:nix|nichts)(?:_sagen)?
    will_(?:ja_)?niemanden_beschuldigen
    was_fur_ein_zufall
    naming_no_names not_naming_names no_names_mentioned not_saying_(?:owt|anything|nothing|a_word) just_saying funny_how
    not_(?:pointing_fingers|accusing_anyone) what_a_coincidence"""
)
_HELPS: Final = re.compile(
    r"(?i:\b(?:camera\w*|kamera\w*|gesehen|gezien|saw|seen|vu|temoin|getuige|zeuge|witness|sleutel|cle|schlussel|key|jarig"
    r"|anniversaire|geburtstag|birthday|poubelles?|vuilbak\w*|mulltonne\w*|bins?|taart|gateau|kuchen|cake|rijbewijs|permis|fuhrerschein|arzt|dokter|doctor|medecin)\b)"
)


def find_hinted(text: str, language: str) -> Span | None:
    """The first person at whom a text hints. `text`: as written, since names have capitals."""
    folded = fold(text).encode()
    if not _HINTS.occurs_in(folded) or THANKS.occurs_in(folded) or _HELPS.search(plain := plain_view(text)):
        return None
    people = (each for each in find_identified(plain, language) if not SUFFERED_BEHIND.match(plain, each.end))
    return next(people, None)
