"""The first part of a reading: by the lists and the light model, before the encoder is asked. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.classifier.dilution import Dilution, limit_of_calls, read_windows
from bot.classifier.light_weights import LightWeights
from bot.classifier.parts_in_danger import suspect_parts
from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import FoundData, Label, ReaderInput, Reading, Score
from bot.reader.conversation.remainder import remainder_of
from bot.reader.grammar.emergencies.alarm import tells_of_alarm
from bot.reader.labels import put_score
from bot.reader.language import tells_other_language
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND, Around
from bot.reader.learned.light_model import LABELS
from bot.reader.personal_data.accounts import without_handles
from bot.reader.personal_data.exposure_confidence import BY_SHAPE
from bot.reader.reading import LexiconReader
from bot.reader.text.cleaned_text import CleanedText
from bot.reader.text.cleaning import clean, clean_input, is_known_clean
from bot.reader.text.disguise import undisguise
from bot.reader.text.normalisation import fold
from bot.reader.text.quotations import TextParts, split_quotations

Floats = npt.NDArray[np.float32]
EXPOSES: Final = NO_KIND + 1 + FLAG_ORDER.index(Label.PERSONAL_DATA)
_CALLS: Final = NO_KIND + 1 + FLAG_ORDER.index(Label.VIGILANTE)
_PLAIN_CALL: Final = 5.2
"""Log-odds from which the whole text is a call to act, so its clauses are not looked at, which would cost a question to
the encoder."""
_MAY_EXPOSE: Final = -2.0
"""The log-odds of the light model below which a text exposes no person: so low are those of 24 in 25 harmless lines."""

_MAY_CALL: Final = -1.0
"""The log-odds of the light model from which each clause is asked about: those of one harmless line in eleven. Asking takes the
light model as long as the text itself did."""

_SOME_DAY: Final = datetime(2026, 1, 15, 20, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LightReading:
    """The first part of a reading.

    `reading`: by the lists. `ngrams`: the outputs of the light model for labels. `light_outputs`: all its outputs. `own_text`:
    the sender's own words, or the whole text if a quotation may expose a person. `folded`: its folded view without disguises.
    `chat`: the conversation, whose last line has `own_text`. `cleaned`: the text that all of these are about. `in_chat`: False
    for a text alone, whose conversation is imagined. `dilution`: the windows of a long text. `remainder`: the text without the
    words that speak against it; empty if it has none. `parts`: those of a long text that may tell of danger by themselves.
    """

    reading: Reading
    ngrams: Floats
    light_outputs: Floats
    own_text: str
    folded: str
    chat: Chat
    cleaned: CleanedText
    in_chat: bool
    dilution: Dilution | None
    remainder: str
    parts: tuple[str, ...] = ()

    @property
    def around(self) -> Around:
        if not self.in_chat or not (self.chat.before or self.chat.incidents):
            return Around.NOTHING
        return Around.INCIDENT if self.chat.incidents else Around.TALK

    @property
    def traces(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The streets and vehicles of the last line. None: the lists have read more than that."""
        is_whole = self.own_text == self.cleaned.text
        return (self.reading.streets, self.reading.vehicles) if is_whole else None

    @property
    def asked_windows(self) -> tuple[str, ...]:
        """The parts of a long text that the encoder should be asked about as well."""
        return () if self.dilution is None else self.dilution.asked


def chat_of(message: ReaderInput, own_text: str) -> Chat:
    """The conversation of the message, or an imagined one around a text alone: others wrote the texts before it, a minute
    apart."""
    if message.chat is not None:
        return _with_clean_texts(message.chat, own_text)
    texts = message.after
    told = (
        ChatLine(f"before {n}", text, f"author {n}", Role.MEMBER, _SOME_DAY + n * _MINUTE)
        for n, text in enumerate(texts)
    )
    at = _SOME_DAY + len(texts) * _MINUTE
    line = ChatLine("alone", own_text, "author", Role.MEMBER, at)
    no_people: frozenset[str] = frozenset()
    incident = ChatIncident("incident", at - _MINUTE, at - _MINUTE, False, False, False, (), no_people, no_people)
    return Chat(line, tuple(told), (incident,) if message.incident_open else ())


def _with_clean_texts(chat: Chat, own_text: str) -> Chat:
    """The chat itself, if its texts are clean and its last line has no quotation, as nearly always."""
    if chat.line.text == own_text and all(is_known_clean(line.text) for line in chat.before):
        return chat
    before = tuple(replace(line, text=clean(line.text).text) for line in chat.before)
    return replace(chat, line=replace(chat.line, text=own_text), before=before)


@dataclass(frozen=True, slots=True)
class PreparedText:
    """The beginning of a reading: the message with a clean text, and its quotations."""

    message: ReaderInput
    cleaned: CleanedText
    parts: TextParts

    @property
    def surely_encoded(self) -> str | None:
        """The text of the last line, if no quotation leaves a doubt about it."""
        return None if self.parts.quoted else self.message.text


def prepare_text(message: ReaderInput) -> PreparedText:
    message, cleaned = clean_input(message)
    return PreparedText(message, cleaned, split_quotations(message.text))


def read_light(lexicon: LexiconReader, light: LightWeights, message: ReaderInput) -> LightReading:
    """The first part: lists and light model, in a fraction of a millisecond. Never raises, whatever the text.

    The light model reads the text alone, since it learned that texts before a message speak against a report.
    """
    prepared = prepare_text(message)
    return in_conversation(lexicon, prepared, read_text(lexicon, light, prepared, message.chat is not None))


@dataclass(frozen=True, slots=True)
class TextRead:
    """The part of a `LightReading` that does not depend on what was said before. `reading`: may be of several kinds."""

    reading: Reading
    light_outputs: Floats
    own_text: str
    folded: str
    dilution: Dilution | None
    remainder: str
    parts: tuple[str, ...]


def read_text(lexicon: LexiconReader, light: LightWeights, prepared: PreparedText, in_chat: bool) -> TextRead:
    """Nearly all work of the first part. `in_chat`: a text alone needs no remainder."""
    message, parts = prepared.message, prepared.parts
    reading = _without_excuse(light, message.text, lexicon.read_alone(message))
    own_text = _own_text(light, message, parts, reading)
    suspect_text = own_text if parts.repeats(message.shown) else message.text
    plain = undisguise(own_text)
    folded = fold(plain)
    if reading.language_known and not light.ngrams.knows_language(plain):
        prior = message.languages[0] if message.languages else reading.language
        reading = replace(reading, language=prior, language_known=False)
    if not (reading.failed or tells_other_language(message.text) or light.ngrams.is_legible(folded)):
        reading = replace(reading, failed=("letters",))
    outputs = light.outputs(plain)
    calls = None if outputs[_CALLS] >= _PLAIN_CALL else limit_of_calls(reading, own_text)
    dilution = read_windows(light, own_text, suspect_text, calls)
    remainder = _remainder(light, reading, own_text, outputs) if in_chat and own_text == message.text else ""
    in_parts = in_chat and dilution is not None and own_text == message.text
    suspect = suspect_parts(light, own_text) if in_parts else ()
    return TextRead(reading, outputs, own_text, folded, dilution, remainder, suspect)


def in_conversation(lexicon: LexiconReader, prepared: PreparedText, read: TextRead) -> LightReading:
    """The first part, after what was said before. `read`: of the same text, for the same languages and numbers."""
    message, in_chat = prepared.message, prepared.message.chat is not None
    return LightReading(
        lexicon.of_one_kind(read.reading, message),
        read.light_outputs[:LABELS],
        read.light_outputs,
        read.own_text,
        read.folded,
        chat_of(message, read.own_text),
        prepared.cleaned,
        in_chat,
        read.dilution,
        read.remainder if in_chat else "",
        read.parts,
    )


def _remainder(light: LightWeights, reading: Reading, text: str, outputs: Floats) -> str:
    """No clause is asked about in a text that hardly calls to act. The decision waits for the encoder, so a rest without a word
    of alarm is left out."""

    def is_call(clause: str) -> bool:
        return bool(light.outputs(undisguise(clause))[_CALLS] > _MAY_CALL)

    rest = remainder_of(text, reading, is_call if outputs[_CALLS] > _MAY_CALL else None)
    return rest if rest and tells_of_alarm(fold(rest).encode()) else ""


def _without_excuse(light: LightWeights, text: str, reading: Reading) -> Reading:
    """Members who are addressed by their @names are not exposed (`accounts.py`), unless the rest of the text may expose a
    person: then the @names count by their shape."""
    score = reading.score(Label.PERSONAL_DATA)
    if score is None or score.confidence or "@" not in text:
        return reading
    if light.outputs(undisguise(without_handles(text)))[EXPOSES] <= _MAY_EXPOSE:
        return reading
    others = tuple(each for each in reading.scores if each.label is not Label.PERSONAL_DATA)
    shapes = tuple(detail.span for detail in reading.details)
    by_shape = Score(Label.PERSONAL_DATA, BY_SHAPE[FoundData.ACCOUNT], shapes)
    return replace(reading, scores=put_score(others, by_shape) if shapes else others)


def _own_text(light: LightWeights, message: ReaderInput, parts: TextParts, reading: Reading) -> str:
    """The text without its quotations; the whole text if it may expose a person, since a quotation exposes them again."""
    text = message.text
    if not parts.quoted or reading.details or reading.score(Label.PERSONAL_DATA):
        return text
    log_odds = light.outputs(undisguise(text))[EXPOSES]
    return text if log_odds > _MAY_EXPOSE else parts.own
