"""The lines that the tour types, in each of its languages. `{code}`: of the latest card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class TourLines:
    """The lines of one language, by the step that types them, each as in `nabuur run`."""

    hello: tuple[str, str]
    report: str
    called: str
    act: str
    decide: str
    undo: str
    arrest: str


LINES: Final[Mapping[str, TourLines]] = {
    "nl": TourLines(
        hello=("+An", "An: Dag iedereen, ik ben An, pas verhuisd naar de Lindestraat"),
        report="Jan: Er loopt iemand aan de deurklinken te voelen in de Kerkstraat",
        called="Jan: gebeld",
        act="Piet: Hij staat nu bij nummer 12, zwarte jas. Wie gaat er mee? We pakken hem zelf aan",
        decide="Mo: weg {code}",
        undo="Mo: terug {code}",
        arrest="Jan: De politie heeft hem net opgepakt en meegenomen. Bedankt iedereen",
    ),
    "fr": TourLines(
        hello=("+Anne", "Anne: Bonsoir à tous, je suis Anne, je viens d'emménager rue des Tilleuls"),
        report="Jean: Un homme essaie les poignées des portes dans la rue de l'Église",
        called="Jean: appelé",
        act="Pierre: Il est devant le numéro 12, veste noire. Qui vient avec moi ? On va l'attraper nous-mêmes",
        decide="Mo: retirer {code}",
        undo="Mo: annuler {code}",
        arrest="Jean: Ils l'ont ! Menotté et emmené",
    ),
    "de": TourLines(
        hello=("+Anna", "Anna: Guten Abend zusammen, ich bin Anna und gerade in die Lindenstraße gezogen"),
        report="Jan: Da probiert jemand in der Kirchstraße die Türklinken aus",
        called="Jan: angerufen",
        act="Peter: Er steht jetzt bei Nummer 12, schwarze Jacke. Wer kommt mit? Wir schnappen ihn und halten ihn fest",
        decide="Mo: weg {code}",
        undo="Mo: zurück {code}",
        arrest="Jan: Die Polizei hat ihn festgenommen und mitgenommen, alles ist wieder ruhig",
    ),
    "en": TourLines(
        hello=("+Anna", "Anna: Evening all, I'm Anna, just moved into Lime Street"),
        report="Jack: Someone is trying door handles in Church Street",
        called="Jack: called",
        act="Pete: He is outside number 12 now, black jacket. Who is coming with me? Let's grab him ourselves",
        decide="Mo: remove {code}",
        undo="Mo: undo {code}",
        arrest="Jack: They've got him! In handcuffs, in the back of the van and gone",
    ),
}  # fmt: skip
