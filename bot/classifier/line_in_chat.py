"""Reads the last line of a chat: the answer of the head, weighed step by step with the words of the line and of its chat."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.classifier.light_reading import LightReading
from bot.classifier.line_models import LineScores
from bot.core.message import Chat
from bot.core.reading import Act, ChatReading, Flag, Reading
from bot.reader.conversation.advert import weigh_advert
from bot.reader.conversation.advice import weigh_advice
from bot.reader.conversation.agreement import Known, agree, without_exclusion
from bot.reader.conversation.calls_to_act import weigh_call
from bot.reader.conversation.doubted_end import weigh_end, without_other_end
from bot.reader.conversation.during_incident import weigh_during_incident, weigh_other_danger
from bot.reader.conversation.exposure import (
    CLEARS,
    believed,
    weigh_accusation,
    weigh_both,
    weigh_description,
    weigh_exposure,
    weigh_models,
    weigh_spite,
)
from bot.reader.conversation.features import Conversation
from bot.reader.conversation.head import Answer
from bot.reader.conversation.judgement import ChatThresholds, is_sure_of_another, judge
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
from bot.reader.conversation.rest_of_line import speaks, weigh_rest, with_update
from bot.reader.conversation.talk_before import TalkBefore, answers_about_street
from bot.reader.conversation.told_call import told_call, weigh_first_call, weigh_helpers, with_model
from bot.reader.conversation.told_end import told_end
from bot.reader.conversation.unheard_start import weigh_unheard
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.elsewhere import OwnMatter, own_matter
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.ends.end_told import ToldEnd
from bot.reader.grammar.ends.kinds import kind_of_end, tells_of_victim
from bot.reader.text.normalisation import fold


@dataclass(frozen=True, slots=True)
class LineInChat:
    """The last line of a chat, with the facts that do not depend on the answer of the head. `text`: the sender's own words,
    and folded `own`. `scores`: of the line models. `call`, `end`, `matter`: by the grammar of the line. `in_part`: a part,
    read alone, tells of danger. `second`: of two lines that may be about an incident that is not known. `exposes`: see
    `exposes_by_models`."""

    light_reading: LightReading
    chat: Chat
    text: str
    talk: Conversation
    scores: LineScores
    own: bytes
    call: Told
    end: ToldEnd | None
    matter: OwnMatter
    known: Known
    in_part: bool = False
    second: bool = False
    exposes: float = float("-inf")

    @classmethod
    def of(
        cls,
        light_reading: LightReading,
        talk: Conversation,
        scores: LineScores,
        in_part: bool = False,
        second: bool = False,
        exposes: float = float("-inf"),
    ) -> LineInChat:
        chat, text = light_reading.chat, light_reading.own_text
        own = fold(text).encode()
        call = with_model(told_call(chat, own), chat, scores.called)
        matter = own_matter(own) if talk.incidents and talk.line.streets else OwnMatter.NOT
        end, known = told_end(chat, own), Known.when(chat)
        return cls(light_reading, chat, text, talk, scores, own, call, end, matter, known, in_part, second, exposes)

    def judge(self, answer: Answer, thresholds: ChatThresholds) -> ChatReading:
        return judge(self.talk, answer, thresholds, self.call, self.end, self.matter)


def read_line(
    reading: Reading, line: LineInChat, answer: Answer, of_rest: Answer | None, thresholds: ChatThresholds
) -> Reading:
    """The whole reading of a line. `reading`: of its text alone; these labels stay if the conversation around it is not known.
    `of_rest`: the answer about the remainder of a line with an offence."""
    judged, rest, beside = line.judge(answer, thresholds), None, b""
    if of_rest is not None:
        rest, beside = line.judge(of_rest, thresholds), fold(line.light_reading.remainder).encode()
        judged = weigh_rest(judged, rest, beside)
    tells = rest is not None and (speaks(rest, beside) or emergency_in(beside) is not Emergency.NONE)
    if tells:
        reading = replace(reading, flags=reading.flags - CLEARS)
    chat = weigh_end(judged, line.chat, line.own, line.call, line.end)
    in_search = any(each.search and each.id == chat.incident for each in line.chat.incidents)
    chat = _of_its_kind(chat, line.chat, line.own, in_search)
    reading = without_other_end(reading, chat, line.chat, line.own)
    weighed, chat = _weighed(reading, chat, line, beside, answer, thresholds)
    agreed = _agreed(weighed, chat, line, in_search)
    if not line.light_reading.in_chat:
        accuses = believed(line.scores.accuses, line.exposes)
        return weigh_accusation(replace(agreed, scores=reading.scores), line.text, accuses)
    by_itself = line.light_reading.remainder or line.text
    told = with_update(_with_offences(agreed, line), rest, by_itself, line.known is Known.OPEN)
    news = rest is not None and rest.act is Act.OPENS and line.known is Known.OPEN  # a matter of its own
    return told if tells or news else without_alarm_of_talk(told, line.text)


def _weighed(
    reading: Reading, chat: ChatReading, line: LineInChat, beside: bytes, answer: Answer, thresholds: ChatThresholds
) -> tuple[Reading, ChatReading]:
    """Weighs the labels and the part that the line has in its chat against its words. `beside`: the remainder of the line."""
    by_lists, talk, own, scores = line.light_reading.reading, line.chat, line.own, line.scores
    reading, chat = weigh_first_call(reading, chat, talk, own, line.call)
    reading, chat = weigh_opening(reading, chat, by_lists, line.text, line.known, beside, line.in_part)
    reading, chat = weigh_emergency(reading, chat, talk, own, scores.danger)
    reading, chat = weigh_nothing_new(reading, chat, by_lists, own, line.call, scores.reports, scores.danger)
    reading, chat = weigh_unheard(reading, chat, talk, own, line.second and line.end is None)
    reading = weigh_explanation(reading, chat, line.known, scores.reports)
    chat = weigh_doubt(chat, own, scores.danger, answer.danger)
    sure = is_sure_of_another(answer, thresholds, scores.danger)
    reading, chat = weigh_other_danger(reading, chat, talk, own, scores.danger, sure)
    of_another = another(answer, thresholds, scores.danger, scores.reports)
    reading, chat = weigh_during_incident(reading, chat, talk, own, of_another)
    reading, chat = weigh_pet_search(reading, chat, talk)
    return weigh_advice(reading, chat, talk, own, line.known)


def _agreed(reading: Reading, chat: ChatReading, line: LineInChat, in_search: bool) -> Reading:
    """Brings the labels and the part in the chat into agreement."""
    by_lists = without_exclusion(line.light_reading.reading, line.chat, line.call)
    in_parts = line.light_reading.dilution is not None
    agreed = agree(reading, chat, by_lists, line.known, in_search, line.end, in_parts)
    agreed = weigh_new_begin(agreed, line.chat, line.own, line.known, line.call, line.scores.news)
    agreed = weigh_peril(agreed, line.chat, line.own, line.call)
    asked = TalkBefore(line.chat).question_right_before if agreed.chat and agreed.chat.called else b""
    agreed = weigh_helpers(agreed, line.own, asked)
    if answers_about_street(line.chat):
        agreed = replace(agreed, flags=agreed.flags | {Flag.NO_CORRECTION})
    return agreed


def _with_offences(reading: Reading, line: LineInChat) -> Reading:
    """Adds calls to act, exposures and advertisements that the conversation shows."""
    restore = line.light_reading.cleaned.restore_span
    reading = weigh_call(reading, line.chat, line.light_reading.reading, line.scores.calls, restore)
    reading = weigh_exposure(reading, line.chat, believed(line.scores.accuses, line.exposes), restore)
    reading = weigh_both(weigh_description(reading, line.chat), line.chat, restore)
    reading = weigh_models(reading, line.chat, line.exposes, restore)
    return weigh_advert(weigh_spite(reading, line.chat), line.text)


def _of_its_kind(chat: ChatReading, talk: Chat, text: bytes, in_search: bool) -> ChatReading:
    if chat.ending is None and chat.maybe_ending is None:
        return chat
    told = [fold(line.text).encode() for line in talk.before if line.incident and line.incident == chat.incident]
    kinds = (chat.ending, chat.maybe_ending)
    ending, maybe = (each and kind_of_end(text, each, in_search, tells_of_victim(told)) for each in kinds)
    return replace(chat, ending=ending, maybe_ending=maybe)
