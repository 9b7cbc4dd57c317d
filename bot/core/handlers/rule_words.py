"""The words behind `/word`, `/rule` and `/rules`, and the names of languages, in the four languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.core.texts import LANGUAGES

_ACTS: Final[Mapping[str, str]] = {
    "add": "toevoegen voegtoe zet ajouter ajoute hinzufügen",
    "remove": "verwijderen verwijder weghalen schrap delete retirer retire enlever supprimer entfernen löschen",
    "try": "proberen probeer test testen essayer essaie tester probieren versuchen",
    "file": "bestand fichier datei",
    "history": "geschiedenis historique verlauf",
    "rollback": "terug terugdraaien undo annuler retour zurück zurücknehmen",
}
_LANGUAGES: Final[Mapping[str, str]] = {
    "nl": "nederlands dutch néerlandais niederländisch",
    "fr": "frans french français französisch",
    "de": "duits german allemand deutsch",
    "en": "engels english anglais englisch",
}


def _by_word(names: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in names.items() for word in words.split()}


_ACT_OF: Final = _by_word(_ACTS)
_LANGUAGE_OF: Final = {**_by_word(_LANGUAGES), **{language: language for language in LANGUAGES}}


def act_of(word: str) -> str:
    """The English word by which the bot knows what is to be done; the word itself in small letters if it is none of these."""
    return _ACT_OF.get(word.casefold(), word.casefold())


def language_of(word: str) -> str | None:
    """The code of the language that is meant, or None."""
    return _LANGUAGE_OF.get(word.casefold())
