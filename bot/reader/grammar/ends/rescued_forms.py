"""The forms of a line that tells that a person is in good hands, in four languages, as expressions over folded clauses.

A `_` stands for a space.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.end_forms import ARRESTERS

TO_HOSPITAL: Final = (
    r"\b(?:l'|les_|la_|le_)(?:emmenent|emmene|transportent|ont_emmenee?s?|a_emmenee?)_(?:a|au|aux|en|dans|vers)_(?:\w+_)?"
    r"(?:l'_?hopital|hopital|chu|chr|chc|clinique|urgences|citadelle|ambulance)\b"
    r"|\b(?:naar|in|met)_(?:het_|'?t_|de_)?(?:ziekenhuis|spoed|hospitaal|azs?|uz|umc|ziekenwagen|ambulance)_"
    r"(?:mee|gebracht|meegenomen)\b|\b(?:ins_(?:krankenhaus|spital|klinikum|kh)|in_die_klinik)\b"
    r"|\bto_(?:the_)?(?:hospital|a&e|a_and_e|infirmary)\b"
)
"""To where rescuers, and no police, take a person."""

SOUND: Final = (
    r"\b(?:(?:ze|zij|hij|ie|het_meisje|de_jongen|de_man|de_vrouw)_(?:is|zijn)_(?:\w+_)?veilig"
    r"|(?:il|elle|ils|elles|la_fille|la_dame|le_gars)_(?:est|sont)_(?:\w+_)?en_securite"
    r"|(?:er|sie)_(?:ist|sind)_(?:\w+_)?(?:in_sicherheit|sicher)|(?:he|she|they)(?:'?s|'re|_is|_are)_(?:\w+_)?safe)\b"
)
WITH_POLICE: Final = (
    rf"\b(?:bij|met|avec|aupres_d\w+|bei|with)_(?:(?:de|den|les|la|der|den|the)_)?{ARRESTERS}\b"
    rf"|\b{ARRESTERS}_(?:is|zijn|est|sont|ist|sind|are)_(?:\w+_)?(?:bij|avec|aupres_d'|bei|with)_?(?:haar|hem|hen|ze|elles?|lui|eux|ihr"
    r"|ihm|ihnen|her|him|them)\b"
)
"""Both together tell that a person who was in danger is in good hands. Each alone may be told while it goes on."""
