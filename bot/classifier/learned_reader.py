"""Reads with the lists, the light model and the encoder with its head, in this process.

`judge`, `explain` and the measurements use `LearnedReader`. The running bot uses the parts of it, and asks the encoder in
between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.classifier.dilution import Dilution, Windows, merge, read_windows
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.line_memory import LineMemory
from bot.classifier.weights_files import LightWeights
from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import LIKELY, Imprint, Label, ReaderInput, Reading, Score, Span
from bot.reader.conversation.agreement import Known, agree
from bot.reader.conversation.calls_to_act import weigh_call
from bot.reader.conversation.features import Conversation
from bot.reader.conversation.head import Answer, Head
from bot.reader.conversation.judgement import ChatThresholds, judge
from bot.reader.conversation.opening import weigh_opening
from bot.reader.grammar.call_made import tells_of_call
from bot.reader.grammar.end_told import tells_of_end
from bot.reader.grammar.group_talk import weigh_group_talk
from bot.reader.imprint import to_bytes
from bot.reader.labels import add_unsure, exclude_labels, find_floors
from bot.reader.language import tells_other_language
from bot.reader.learned.blend_of_models import FLAG_ORDER, NO_KIND, Around, combine
from bot.reader.learned.light_model import LABELS, extract_features
from bot.reader.learned.telling_words import find_telling_words
from bot.reader.reading import LexiconReader
from bot.reader.text.cleaned_text import CleanedText
from bot.reader.text.cleaning import clean, clean_input
from bot.reader.text.disguise import undisguise
from bot.reader.text.normalisation import fold
from bot.reader.text.quotations import TextParts, split_quotations

Floats = npt.NDArray[np.float32]
_EXPOSES = NO_KIND + 1 + FLAG_ORDER.index(Label.PERSONAL_DATA)
_MAY_EXPOSE = -2.0
"""Log-odds of the light model: a probability of one in eight."""

_SOME_DAY: Final = datetime(2026, 1, 15, 20, tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)

Encode = Callable[[str], EncodedLine]


@dataclass(frozen=True, slots=True)
class LightReading:
    """The first part of a reading.

    `reading`: by the lists. `ngrams`: the outputs of the light model for labels. `light_outputs`: all its outputs. `own_text`:
    the sender's own words, or the whole text if a quotation may expose a person. `chat`: the conversation, whose last line has
    `own_text`. `cleaned`: the text that all of these are about. `in_chat`: False for a text alone, whose conversation is
    imagined. `dilution`: the windows of a long text.
    """

    reading: Reading
    ngrams: Floats
    light_outputs: Floats
    own_text: str
    chat: Chat
    cleaned: CleanedText
    in_chat: bool
    dilution: Dilution | None = None

    @property
    def around(self) -> Around:
        if not self.in_chat or not (self.chat.before or self.chat.incidents):
            return Around.NOTHING
        return Around.INCIDENT if self.chat.incidents else Around.TALK

    @property
    def asked_windows(self) -> tuple[str, ...]:
        """The parts of a long text that the encoder should be asked about as well."""
        return () if self.dilution is None else self.dilution.asked


class LearnedReader:
    """Reads like `LexiconReader`, with the models. Without `encoder` the light model gives the vectors of lines."""

    def __init__(
        self, lexicon: LexiconReader, light: LightWeights, encoder: Encode | None = None, head: Head | None = None
    ) -> None:
        self._lexicon = lexicon
        self._light = light
        self._encode = encoder
        self._full = FullChat(light, head) if encoder is not None and head is not None else None
        self._light_chat = LightChat(light)

    def read(self, message: ReaderInput) -> Reading:
        """Never raises, whatever the text."""
        light_reading = read_light(self._lexicon, self._light, message)
        if self._full is None or self._encode is None:
            return self._light_chat.finish(light_reading)
        for line in self._full.unknown(light_reading):
            self._full.keep(line, self._encode(line.text))
        windows = [self._encode(window).labels for window in light_reading.asked_windows]
        return self._full.finish(light_reading, windows)


class FullChat:
    """The part of a reading that follows the encoder. It remembers the encoded lines."""

    def __init__(self, light: LightWeights, head: Head) -> None:
        self._light = light
        self._head = head
        self._memory = LineMemory()

    def unknown(self, light_reading: LightReading) -> list[ChatLine]:
        """The lines to encode before `finish`, the last one at the end."""
        return self._memory.unknown(light_reading.chat)

    def keep(self, line: ChatLine, encoded: EncodedLine) -> None:
        self._memory.keep(line, encoded)

    def finish(self, light_reading: LightReading, windows: Sequence[Floats]) -> Reading:
        """The last line of the chat must be known. `windows`: the labels of `asked_windows`."""
        talk = self._memory.conversation(light_reading.chat)
        answer = self._head.answer(talk, self._memory.labels(light_reading.chat.line))
        reading = blended(self._light, light_reading, answer.labels, windows)
        imprint = Imprint(weights=self._light.version, vector=to_bytes(talk.line.vector))
        reading = replace(reading, imprint=imprint)
        return _in_talk(reading, light_reading, talk, answer, self._light.blends.full_chat)


class LightChat:
    """The same without an encoder: the outputs of the light model are the vectors of lines."""

    def __init__(self, light: LightWeights) -> None:
        self._light = light
        self._memory = LineMemory()

    def finish(self, light_reading: LightReading) -> Reading:
        for line in self._memory.unknown(light_reading.chat):
            is_last = line is light_reading.chat.line
            outputs = light_reading.light_outputs if is_last else self._outputs(line.text)
            self._memory.keep(line, EncodedLine(outputs[:LABELS], self._light.head.vector(outputs)))
        talk = self._memory.conversation(light_reading.chat)
        answer = self._light.head.answer(talk, self._memory.labels(light_reading.chat.line))
        reading = blended(self._light, replace(light_reading, ngrams=answer.labels), None)
        return _in_talk(reading, light_reading, talk, answer, self._light.blends.light_chat)

    def _outputs(self, text: str) -> Floats:
        return self._light.ngrams.outputs(extract_features(undisguise(text), ()))


def _in_talk(
    reading: Reading, light_reading: LightReading, talk: Conversation, answer: Answer, thresholds: ChatThresholds
) -> Reading:
    """The labels of a text alone stay as they are: the conversation around it is not known."""
    incidents, own = light_reading.chat.incidents, fold(light_reading.own_text).encode()
    told_end = tells_of_end(own, any(each.search for each in incidents)) if incidents else None
    chat = judge(talk, answer, thresholds, tells_of_call(own), told_end)
    in_search = any(each.search and each.id == chat.incident for each in incidents)
    known = Known.when(light_reading.chat)
    weighed, chat = weigh_opening(reading, chat, light_reading.reading, light_reading.own_text, known)
    agreed = agree(weighed, chat, light_reading.reading, known, in_search, told_end)
    if not light_reading.in_chat:
        return replace(agreed, scores=reading.scores)
    return weigh_call(agreed, light_reading.chat, light_reading.reading)


def chat_of(message: ReaderInput, own_text: str) -> Chat:
    """The conversation of the message, or an imagined one around a text alone: others wrote the texts before it, a minute
    apart."""
    if message.chat is not None:
        before = tuple(map(_cleaned, message.chat.before))
        return replace(message.chat, line=replace(message.chat.line, text=own_text), before=before)
    texts = message.after
    told = (
        ChatLine(f"before {n}", text, f"author {n}", Role.MEMBER, _SOME_DAY + n * _MINUTE)
        for n, text in enumerate(texts)
    )
    at = _SOME_DAY + len(texts) * _MINUTE
    line = ChatLine("alone", own_text, "author", Role.MEMBER, at)
    nobody: frozenset[str] = frozenset()
    incident = ChatIncident("incident", at - _MINUTE, at - _MINUTE, False, False, False, (), nobody, nobody)
    return Chat(line, tuple(told), (incident,) if message.incident_open else ())


def _cleaned(line: ChatLine) -> ChatLine:
    text = clean(line.text).text
    return line if text == line.text else replace(line, text=text)


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
    return read_prepared(lexicon, light, prepare_text(message))


def read_prepared(lexicon: LexiconReader, light: LightWeights, prepared: PreparedText) -> LightReading:
    message, cleaned, parts = prepared.message, prepared.cleaned, prepared.parts
    reading = lexicon.read(message)
    own_text = _own_text(light, message, parts, reading)
    suspect_text = own_text if parts.repeats(message.shown) else message.text
    plain = undisguise(own_text)
    if reading.language_known and not light.ngrams.knows_language(plain):
        prior = message.languages[0] if message.languages else reading.language
        reading = replace(reading, language=prior, language_known=False)
    if not (reading.failed or tells_other_language(message.text) or light.ngrams.is_legible(fold(plain))):
        reading = replace(reading, failed=("letters",))
    outputs = light.ngrams.outputs(extract_features(plain, ()))
    dilution = read_windows(light.ngrams, own_text, suspect_text)
    return LightReading(
        reading,
        outputs[:LABELS],
        outputs,
        own_text,
        chat_of(message, own_text),
        cleaned,
        message.chat is not None,
        dilution,
    )


def blended(
    light: LightWeights, light_reading: LightReading, encoder_labels: Floats | None, windows: Sequence[Floats] = ()
) -> Reading:
    """`windows`: the labels of `asked_windows`. A flag without a phrase gets the words that speak for it. Excluded labels stay
    excluded."""
    reading = _blend(light, light_reading, encoder_labels, windows)
    excluded = excluded_by(light_reading.reading)
    scores = (_explain(light, light_reading, score) for score in reading.scores if score.label not in excluded)
    floored = add_unsure(tuple(scores), find_floors(light_reading.reading))
    weighed = weigh_group_talk(exclude_labels(floored, excluded), light_reading.own_text)
    return light_reading.cleaned.restore(replace(reading, scores=weighed))


def _blend(
    light: LightWeights, light_reading: LightReading, encoder_labels: Floats | None, windows: Sequence[Floats]
) -> Reading:
    blend = light.blends.light if encoder_labels is None else light.blends.full
    reading, ngrams, dilution = light_reading.reading, light_reading.ngrams, light_reading.dilution
    if dilution is None:
        return combine(reading, ngrams, encoder_labels, blend, light_reading.around)

    def read(kind: Windows, answers: Sequence[Floats]) -> Reading:
        encoder = None if encoder_labels is None else merge(encoder_labels, answers)
        return combine(reading, merge(ngrams, kind.outputs), encoder, blend, light_reading.around)

    of_pairs = len(dilution.pairs.asked)
    alone = read(dilution.pieces, windows[of_pairs:])
    whole = read(dilution.pairs, windows[:of_pairs])
    return replace(whole, scores=add_unsure(whole.scores, alone.scores))


def excluded_by(reading: Reading) -> frozenset[Label]:
    """The labels that the grammar rules out."""
    return frozenset(score.label for score in reading.scores if not score.confidence)


def _own_text(light: LightWeights, message: ReaderInput, parts: TextParts, reading: Reading) -> str:
    """The text without its quotations; the whole text if it may expose a person, since a quotation exposes them again."""
    text = message.text
    if not parts.quoted or reading.details or reading.score(Label.PERSONAL_DATA):
        return text
    log_odds = light.ngrams.logits(extract_features(undisguise(text), ()))[_EXPOSES]
    return text if log_odds > _MAY_EXPOSE else parts.own


def _explain(light: LightWeights, light_reading: LightReading, score: Score) -> Score:
    """Adds the telling words to a flag. Personal data gets none: without a shape the text is hidden whole, not word by word."""
    if score.spans or score.confidence < LIKELY or score.label not in FLAG_ORDER or score.label is Label.PERSONAL_DATA:
        return score
    output, dilution = NO_KIND + 1 + FLAG_ORDER.index(score.label), light_reading.dilution
    text = light_reading.own_text if dilution is None else dilution.text
    part = Span(0, len(text)) if dilution is None else dilution.pieces.worst(output)
    words = find_telling_words(text[part.start : part.end], light.ngrams, output)
    return replace(score, spans=tuple(Span(word.start + part.start, word.end + part.start) for word in words))
