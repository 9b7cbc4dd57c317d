"""Rates how surely the personal data in a text exposes a person as a suspect or a victim.

Neighbours thank each other by name, and a burglary has an address. So a name counts beside words that accuse or identify
a person or tell of a victim, or in a text that calls to act, insults or reports. An address counts beside words for living
there, beside a name, or in a text that calls to act. Neither is sure by itself, so a moderator looks at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import re2

from bot.core.reading import Detail, FoundData, Label, Span
from bot.reader.phrases.alternatives import one_of
from bot.reader.text.normalisation import fold
from bot.reader.text.sentences import Sentences

BY_SHAPE: Final[Mapping[FoundData, float]] = {
    FoundData.PLATE: 0.9,
    FoundData.PHONE: 0.7,
    FoundData.ACCOUNT: 0.6,
    FoundData.EMAIL: 0.4,
    FoundData.IBAN: 0.4,
}
"""Confidence of `personal_data`, where the shape is enough.

On the training messages the label was right for 0.99 of the plates, 0.77 of the telephone numbers and 0.98 of the
accounts; accounts count for less, since neighbours also address each other by them. IBANs and e-mail addresses occur
mostly in adverts and collections, and need another sign.
"""

_EXPOSED: Final = 0.6
_ALONE: Final = 0.35
_ACCUSING: Final = frozenset(
    {Label.VIGILANTE, Label.INSULT, Label.PROFILING, Label.PERSONAL_DATA, Label.REPORT, Label.PANIC}
)

_ONLY_REPORT: Final = frozenset({Label.REPORT})

_PERSON: Final = re2.compile(
    r"\b"
    + one_of(
        r"""daders? verdachten? inbrekers? \w*die(?:f|ven|veg\w*) oplichters? stalker schuldige slachtoffers? heet(?:te)?
        noemt genaamd voluit da(?:t|s)?_is is_da(?:t)? dealer das
        da's dat_was '?t_(?:is|was) dit_is het_(?:is|was) gaat_(?:het_)?om zit_(?:op|achter)
        naam_(?:is|van) volledige_naam ene zekeren? herken\w* betrapt opgepakt gearresteerd opgehaald veroordeeld verhoord
        gestolen gepikt steelt stal pikt bestolen beroofd overvallen opgelicht geslagen mishandel\w* dealt dronken bedreig\w*
        kent ken_ik foto filmpje beelden woont adres gluur\w*
        voleu(?:r|se)s? auteurs? coupable cambrioleurs? suspect escroc\w* victimes? s'appelle se_nomme nom c'(?:est|etait)
        (?:c'est|serait|est)_pas
        un_certain une_certaine
        reconnue? vole volait agress\w* arrete embarque connais habite frappe menace\w*
        tater(?:in)? dieb\w* einbrecher verdacht\w* betruger\w* opfer heisst hiess (?:das|er|sie|es)_(?:ist|war) ist_das
        erkannt kenn\w* geklaut klaut gestohlen uberfallen gewisser festgenommen festnahme wohnt verhaftet bedroht besoffen
        thief thieves burglars? culprit victim'?s? scammer name (?:that|it|this)(?:'?s|_is|_was)
        (?:he|she)(?:'?s|_is)_an? called goes_by
        recogni[sz]ed? stole robbed arrested nicked lives drunk the_(?:guy|bloke|man|one|lad) (?:guy|driver|bloke|man)_is led"""
    )
    + r"\b"
)
"""Words that accuse, identify a person, or tell of a victim."""

_HARMLESS: Final = re2.compile(
    r"\b"
    + one_of(
        r"""wijkagent\w* wijkinspect\w* beheerder voorzitter co?oo?rdinat\w* koordinator\w* agent_de_quartier president pcso
        kontakt\w* bezirksbeamt\w* bedankt dank merci danke thanks proficiat felicit\w* congrat\w* gluckwunsch
        overl(?:ijden|eden) uitvaart begrafenis funerailles obseques beerdigung beisetzung funeral welkom bienvenue
        willkommen welcome verjaardag anniversaire geburtstag birthday mvg groeten groetjes cordialement grusse"""
    )
    + r"\b"
)
_HOME: Final = re2.compile(
    r"\b"
    + one_of(
        r"""woont wonen woonachtig huist huizen adres bewoner bij_(?:hem|haar)_thuis aanbellen zit_(?:op|in) daar_zit
        zijn_(?:deur|huis|huizeke|brievenbus) bell(?:t|en)?_(?:daar|hem)
        habite\w* adresse creche domicili\w* loge vit chez_(?:lui|elle) sa_porte
        wohnt wohnen klingelt bei_ihm lives? address his_(?:house|door|drive|place)"""
    )
    + r"\b"
)


class Exposure:
    """Rates the details of one text. `signs`: the labels that its phrases speak for, each with its confidence."""

    def __init__(self, text: str, details: Sequence[Detail], signs: Iterable[tuple[Label, float]]) -> None:
        self._text = text
        self._details = details
        self._labels = {label for label, confidence in signs if confidence >= _ALONE}
        self._sentences: Sentences | None = None

    def rate(self, detail: Detail) -> float | None:
        """The confidence of `personal_data` for a detail; None if the detail does not speak for it."""
        if detail.found is FoundData.NAME:
            return self._rate_name(detail.span)
        if detail.found is FoundData.ADDRESS:
            return self._rate_address(detail.span)
        return BY_SHAPE.get(detail.found)

    def _rate_name(self, span: Span) -> float | None:
        accuses = self._labels & _ACCUSING
        if (not accuses or accuses == _ONLY_REPORT) and self._occurs_near(_HARMLESS, span):
            return None  # «thanks to Jan Example, who brought back my wallet»
        if accuses:
            return _EXPOSED
        return _EXPOSED if self._occurs_near(_PERSON, span) else _ALONE

    def _rate_address(self, span: Span) -> float | None:
        if Label.VIGILANTE in self._labels or self._occurs_near(_HOME, span):
            return _EXPOSED
        return _ALONE if any(detail.found is FoundData.NAME for detail in self._details) else None

    def _occurs_near(self, words: re2._Regexp, span: Span) -> bool:
        """True for words in the sentence of the span, or in the one before or behind."""
        self._sentences = self._sentences or Sentences(self._text)
        near = self._sentences.text_around(self._text, span.start)
        return words.search(fold(near).encode()) is not None
