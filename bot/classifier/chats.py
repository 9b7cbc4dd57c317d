"""The last part of a reading: the head reads the line in its conversation. With the encoder, or with the light model alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from bot.classifier.blended_reading import blended
from bot.classifier.encoded_line import EncodedLine
from bot.classifier.light_reading import LightReading
from bot.classifier.line_memory import LineMemory
from bot.classifier.weights_files import LightWeights
from bot.core.message import Chat, ChatLine
from bot.core.reading import SURE, Act, ChatReading, Flag, Imprint, Label, Reading
from bot.reader.conversation.advert import weigh_advert
from bot.reader.conversation.advice import weigh_advice
from bot.reader.conversation.agreement import Known, agree, without_exclusion
from bot.reader.conversation.calls_to_act import weigh_answer, weigh_call
from bot.reader.conversation.doubted_end import weigh_end, without_other_end
from bot.reader.conversation.during_incident import weigh_during_incident
from bot.reader.conversation.exposure import CLEARS, weigh_accusation, weigh_both, weigh_description, weigh_exposure
from bot.reader.conversation.features import Conversation
from bot.reader.conversation.head import Answer, Head
from bot.reader.conversation.judgement import ChatThresholds, judge
from bot.reader.conversation.likely_report import (
    another,
    weigh_doubt,
    weigh_emergency,
    weigh_explanation,
    weigh_nothing_new,
)
from bot.reader.conversation.new_begin import weigh_new_begin
from bot.reader.conversation.opening import weigh_opening, without_alarm_of_talk
from bot.reader.conversation.peril_in_search import weigh_peril
from bot.reader.conversation.pet_search import weigh_pet_search
from bot.reader.conversation.rest_of_line import offends, speaks, weigh_rest, with_update
from bot.reader.conversation.street_talk import answers_about_street
from bot.reader.conversation.talk_before import TalkBefore
from bot.reader.conversation.told_call import told_call, weigh_first_call, weigh_helpers, with_model
from bot.reader.conversation.told_end import told_end
from bot.reader.grammar.elsewhere import OwnMatter, own_matter
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.ends.kinds import kind_of_end, tells_of_victim
from bot.reader.imprint import to_bytes
from bot.reader.learned.light_model import LABELS
from bot.reader.text.disguise import undisguise
from bot.reader.text.normalisation import fold

Floats = npt.NDArray[np.float32]


class FullChat:
    """The part of a reading that follows the encoder. It remembers the encoded lines."""

    def __init__(self, light: LightWeights, head: Head) -> None:
        self._light = light
        self._head = head
        self._memory = LineMemory()

    def unknown(self, light_reading: LightReading, late: bool = False) -> list[ChatLine]:
        """The lines to encode before `finish`, the last one at the end. `late`: without those that the encoder was spared."""
        return self._memory.unknown(light_reading.chat, late)

    def keep(self, line: ChatLine, encoded: EncodedLine, light_reading: LightReading) -> None:
        """`light_reading`: of the last line, which may be this one."""
        is_last = line is light_reading.chat.line
        self._memory.keep(line, encoded, traces=light_reading.traces if is_last else None)

    def knows_last(self, light_reading: LightReading) -> bool:
        """False if the last line was forgotten while its chat waited for other answers."""
        return self._memory.knows(light_reading.chat.line)

    def spare(self, light_reading: LightReading, stand_in: Floats) -> None:
        """Remembers the last line by a vector that stands for it, since the encoder does not read it."""
        encoded = EncodedLine(light_reading.ngrams, stand_in)
        self._memory.keep(light_reading.chat.line, encoded, spared=True, traces=light_reading.traces)

    def finish(
        self, light_reading: LightReading, windows: Sequence[Floats], rest: EncodedLine | None = None
    ) -> Reading:
        """The last line of the chat must be known. `windows`: the labels of `asked_windows`. `rest`: the remainder of the line,
        if it has one."""
        talk = self._memory.conversation(light_reading.chat)
        encoded = self._memory.encoded(light_reading.chat.line)
        answer = self._head.answer(talk, encoded.labels)
        imprint = Imprint(weights=self._light.version, vector=to_bytes(talk.line.vector))
        reading = blended(self._light, light_reading, answer.labels, windows, imprint)
        of_rest = None
        if rest is not None and offends(reading, light_reading.own_text):
            of_rest = _answer_to(self._head, talk, rest)
        told = _in_talk(reading, light_reading, talk, answer, self._light.blends.full_chat, of_rest, encoded)
        return _with_answer(told, light_reading, self._memory)


class LightChat:
    """The last part of a reading without the encoder: the outputs of the light model are the vectors of lines."""

    def __init__(self, light: LightWeights) -> None:
        self._light = light
        self._memory = LineMemory()

    def note(self, light_reading: LightReading) -> None:
        """Remembers the last line for the lines after it."""
        self._keep(light_reading.chat.line, light_reading.light_outputs)

    def finish(self, light_reading: LightReading) -> Reading:
        for line in self._memory.unknown(light_reading.chat):
            is_last = line is light_reading.chat.line
            self._keep(line, light_reading.light_outputs if is_last else self._outputs(line.text))
        talk = self._memory.conversation(light_reading.chat)
        encoded = self._memory.encoded(light_reading.chat.line)
        answer = self._light.head.answer(talk, encoded.labels)
        reading = blended(self._light, replace(light_reading, ngrams=answer.labels), None)
        rest, of_rest = light_reading.remainder, None
        if rest and offends(reading, light_reading.own_text):
            of_rest = _answer_to(self._light.head, talk, self._encoded(self._outputs(rest)))
        told = _in_talk(reading, light_reading, talk, answer, self._light.blends.light_chat, of_rest, encoded)
        return _with_answer(told, light_reading, self._memory)

    def _keep(self, line: ChatLine, outputs: Floats) -> None:
        self._memory.keep(line, self._encoded(outputs))

    def _encoded(self, outputs: Floats) -> EncodedLine:
        return EncodedLine(outputs[:LABELS], self._light.head.vector(outputs))

    def _outputs(self, text: str) -> Floats:
        return self._light.outputs(undisguise(text))


def _with_answer(reading: Reading, light_reading: LightReading, memory: LineMemory) -> Reading:
    """The reading, which may answer a call to act. A sure call is remembered for the lines after it."""
    if not light_reading.in_chat:
        return reading
    memory.note_call(light_reading.chat.line, reading.confidence(Label.VIGILANTE) >= SURE)
    return weigh_answer(reading, light_reading.chat, memory.sure_calls(light_reading.chat))


def _answer_to(head: Head, talk: Conversation, rest: EncodedLine) -> Answer:
    """The answer about the remainder of the last line, in the same conversation."""
    return head.answer(replace(talk, line=replace(talk.line, vector=rest.vector)), rest.labels)


def _in_talk(
    reading: Reading,
    light_reading: LightReading,
    talk: Conversation,
    answer: Answer,
    thresholds: ChatThresholds,
    of_rest: Answer | None,
    encoded: EncodedLine,
) -> Reading:
    """The labels of a text alone stay as they are: the conversation around it is not known. `of_rest`: the answer about the
    remainder of a line with an offence. `encoded`: the line."""
    incidents, own = light_reading.chat.incidents, fold(light_reading.own_text).encode()
    scores = encoded.scores
    end = told_end(light_reading.chat, own)
    call = with_model(told_call(light_reading.chat, own), light_reading.chat, scores.called)
    own_matters = own_matter(own) if talk.incidents and talk.line.streets else OwnMatter.NOT
    judged = judge(talk, answer, thresholds, call, end, own_matters)
    rest, beside = None, b""
    if of_rest is not None:
        rest, beside = judge(talk, of_rest, thresholds, call, end, own_matters), fold(light_reading.remainder).encode()
        judged = weigh_rest(judged, rest, beside)
    tells = rest is not None and (speaks(rest, beside) or emergency_in(beside) is not Emergency.NONE)
    if tells:
        reading = replace(reading, flags=reading.flags - CLEARS)
    chat = weigh_end(judged, light_reading.chat, own, call, end)
    in_search = any(each.search and each.id == chat.incident for each in incidents)
    chat = _of_its_kind(chat, light_reading.chat, own, in_search)
    known = Known.when(light_reading.chat)
    reading = without_other_end(reading, chat, light_reading.chat, own)
    weighed, chat = weigh_first_call(reading, chat, light_reading.chat, own, call)
    weighed, chat = weigh_opening(weighed, chat, light_reading.reading, light_reading.own_text, known, beside)
    weighed, chat = weigh_emergency(weighed, chat, light_reading.chat, own, scores.danger)
    weighed, chat = weigh_nothing_new(weighed, chat, light_reading.reading, own, call, scores.reports, scores.danger)
    weighed, chat = weigh_explanation(weighed, chat, known, scores.reports), weigh_doubt(chat, own, scores.danger)
    beside_others = another(answer, thresholds, scores.danger, scores.reports)
    weighed, chat = weigh_during_incident(weighed, chat, light_reading.chat, own, beside_others)
    weighed, chat = weigh_pet_search(weighed, chat, light_reading.chat)
    weighed, chat = weigh_advice(weighed, chat, light_reading.chat, own, known)
    in_parts = light_reading.dilution is not None
    by_lists = without_exclusion(light_reading.reading, light_reading.chat, call)
    agreed = agree(weighed, chat, by_lists, known, in_search, end, in_parts)
    agreed = weigh_new_begin(agreed, light_reading.chat, own, known, call)
    agreed = weigh_peril(agreed, light_reading.chat, own, call)
    asked = TalkBefore(light_reading.chat).question_right_before if agreed.chat and agreed.chat.called else b""
    agreed = weigh_helpers(agreed, own, asked)
    if answers_about_street(light_reading.chat):
        agreed = replace(agreed, flags=agreed.flags | {Flag.NO_CORRECTION})
    if not light_reading.in_chat:
        return weigh_accusation(replace(agreed, scores=reading.scores), light_reading.own_text, scores.accuses)
    restore = light_reading.cleaned.restore_span
    called = weigh_call(agreed, light_reading.chat, light_reading.reading, scores.calls, restore)
    exposed = weigh_exposure(called, light_reading.chat, scores.accuses, restore)
    exposed = weigh_both(weigh_description(exposed, light_reading.chat), light_reading.chat, restore)
    told = weigh_advert(exposed, light_reading.own_text)
    told = with_update(told, rest, light_reading.remainder or light_reading.own_text)
    news = rest is not None and rest.act is Act.OPENS and known is Known.OPEN  # a matter of its own
    return told if tells or news else without_alarm_of_talk(told, light_reading.own_text)


def _of_its_kind(chat: ChatReading, talk: Chat, text: bytes, in_search: bool) -> ChatReading:
    if chat.ending is None and chat.maybe_ending is None:
        return chat
    told = [fold(line.text).encode() for line in talk.before if line.incident and line.incident == chat.incident]
    kinds = (chat.ending, chat.maybe_ending)
    ending, maybe = (each and kind_of_end(text, each, in_search, tells_of_victim(told)) for each in kinds)
    return replace(chat, ending=ending, maybe_ending=maybe)
