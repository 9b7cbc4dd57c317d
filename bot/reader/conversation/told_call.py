"""Weighs what the grammar of a line tells of a call, with the lines before it. Pure."""

from __future__ import annotations

from dataclasses import replace
from math import isfinite
from typing import Final

from bot.core.message import Chat, Role
from bot.core.reading import Act, ChatReading, Flag, Label, Reading
from bot.reader.conversation.features import QUIET
from bot.reader.conversation.talk_before import ANSWERED_WITHIN, TalkBefore, text_of
from bot.reader.grammar.calls.answered_call import (
    is_for_another_day,
    may_be_with_police,
    says_done,
    says_obeyed,
    says_rung,
    says_sent,
    says_yes,
    speaks_of_call,
    speaks_of_company,
)
from bot.reader.grammar.calls.bare_call import says_bare_call, says_nobody_opened
from bot.reader.grammar.calls.call_made import Told, is_guessed_call, tells_of_call
from bot.reader.grammar.calls.call_words import names_helpers, tells_only_of_call
from bot.reader.grammar.calls.calls_of_suspects import suspects_phone, without_claim
from bot.reader.grammar.calls.copied_notice import without_notices
from bot.reader.grammar.calls.earlier_contact import tells_of_earlier_contact
from bot.reader.grammar.calls.helpers_elsewhere import (
    are_at_accident,
    are_elsewhere,
    may_be_elsewhere,
    tells_of_accident,
    without_known_person,
)
from bot.reader.grammar.calls.helpers_there import Helpers, helpers_there, names_police
from bot.reader.grammar.calls.on_the_line import is_on_line
from bot.reader.grammar.calls.order_to_call import (
    has_them_on_line,
    orders_call_by_name,
    orders_call_to_another,
    tells_of_other_reached,
)
from bot.reader.grammar.calls.other_calls import (
    has_one_person_on_line,
    takes_phone,
    tells_of_statement,
    tells_of_visit,
    without_find_by_police,
)
from bot.reader.grammar.calls.other_time import came_to_nothing, is_known_matter, is_of_other_time, nobody_answered
from bot.reader.grammar.calls.own_attempt import (
    asks_who_calls,
    means_to_call,
    says_engaged,
    says_on_the_way,
    says_reached,
    says_they_come,
    says_yes_with_visit,
    speaks_of_them,
    takes_on,
    tells_of_suspects,
    was_unanswered,
    without_calm,
    without_me,
)
from bot.reader.grammar.calls.patrol_sent import tells_of_patrol
from bot.reader.grammar.calls.services.german_or_english import Sureness, service_answers
from bot.reader.grammar.calls.short_spelling import spelled_out
from bot.reader.grammar.calls.suspects_move import are_there, suspects_harm, suspects_move, tells_of_several_suspects
from bot.reader.labels import make_unlikely

HEARD: Final = -0.15
"""The score of the model of calls (`bot/classifier/line_models.py`) above which a line hints at a call."""
UNHEARD: Final = -2.7
"""The score below which a plain call is no more than a hint. Of 507 plain calls in evenings none is below, and of eight lines
that have only the form of one, four."""
_TRAFFIC: Final = b"accident"
"""Words before a line after which an accident is no other matter."""


def told_call(chat: Chat, own: bytes) -> Told:
    """Whether the line tells of a call that was answered. `own`: its text, folded, without quotations.

    While an incident is open of which the police do not know, some lines tell of a call plainly: «yes, just now» after a
    question of another member, «yes I have» while the only question is that of the bot, a car that was sent, and rescuers on
    the spot, and an officer's words for a patrol that comes. «They are on their way» are the suspects if the lines before say
    that they move."""
    rest = without_notices(own)
    if rest != own:  # the bot's own words, copied
        return Told.PLAIN if told_call(chat, rest) is Told.PLAIN else Told.DENIED
    own = without_calm(spelled_out(own))
    if _is_of_patrol(chat, own):
        return Told.PLAIN
    if not chat.incidents and (came_to_nothing(own) or is_known_matter(own)):
        return Told.DENIED
    beside = without_find_by_police(own)
    told = tells_of_call(beside)
    if told is Told.NOT and (beside != own or is_guessed_call(own) or takes_phone(own)):
        return Told.DENIED
    if nobody_answered(own) or _is_of_suspects(own) or (_waits(chat) and _is_about_another(chat, own)):
        return Told.DENIED
    if told is Told.HINTED and says_nobody_opened(own):
        return Told.DENIED
    obeys = told >= Told.HINTED or says_yes(own) or says_done(own) or says_obeyed(own)
    if (told >= Told.HINTED and _is_to_company(chat, own)) or (obeys and _obeys_for_another(chat, own)):
        return Told.DENIED
    they_act = (suspects_move(own) and not names_police(own)) or (suspects_harm(own) and not names_helpers(own))
    if told is Told.NOT and they_act:
        return Told.DENIED
    if told not in (Told.NOT, Told.HINTED) or not _waits(chat):
        return told
    talk = TalkBefore(chat)
    if are_there(own) and _speaks_of_suspects(talk):
        return Told.DENIED
    if are_at_accident(own) and tells_of_accident(b" ".join(map(text_of, chat.before))):
        return Told.PLAIN
    if _follows_attempt(talk, own) or (says_yes_with_visit(own) and talk.asks_about_call):
        return Told.PLAIN
    one = has_one_person_on_line(own) or (has_them_on_line(own) and _obeys_for_another(chat, own))
    another = one and not (names_helpers(own) or talk.asks_about_call)
    if told is Told.NOT and (another or tells_of_earlier_contact(own, _is_witness(chat))):
        return Told.DENIED
    return Told.PLAIN if _is_call(talk, own, told) or _answers(talk, own) else told


def with_model(told: Told, chat: Chat, score: float) -> Told:
    """The call of which the grammar tells, with what the model hears in words that no form knows while an incident waits for a
    call. The model denies nothing, and it alone makes no call plain. It learned from members, so it doubts no officer's patrol,
    and from lines alone, so it doubts no answer to a question about a call («yes, just this second»), nor to that of the bot.
    `score`: -inf if no encoder read the line."""
    if told is Told.NOT and score > HEARD and _waits(chat):
        return Told.HINTED
    if told is not Told.PLAIN or not isfinite(score) or score >= UNHEARD or _is_of_patrol(chat, text_of(chat.line)):
        return told
    talk = TalkBefore(chat)
    answers = talk.asks_about_call or (talk.answers_bot and says_obeyed(text_of(chat.line)))
    return told if answers else Told.HINTED


def _is_of_patrol(chat: Chat, own: bytes) -> bool:
    return chat.line.role is Role.POLICE and _waits(chat) and tells_of_patrol(own)


def _is_call(talk: TalkBefore, own: bytes, told: Told) -> bool:
    """True for a bare call, for «done» after the advice to call, for a hint after it, and for helpers who are there or were
    sent."""
    bare = says_bare_call(own) and not is_for_another_day(own)
    bare = bare and (talk.question is None or talk.asks_about_call or talk.asks_after_it)
    rung = bare or (says_rung(own) and (talk.question is None or not speaks_of_company(talk.question)))
    if rung and not _obeys_for_another(talk.chat, own):
        return True
    if says_obeyed(own) and talk.is_advised and talk.may_be_advised:
        return True
    hinted = told is Told.HINTED and may_be_with_police(own) and (talk.is_advised or talk.asks_about_call)
    if hinted and not (says_obeyed(own) and talk.is_about_deed_of_police):
        return True
    likely = told is Told.HINTED and service_answers(own) is Sureness.LIKELY
    return likely or Helpers.RESCUERS in helpers_there(own) or (says_sent(own) and not talk.is_about_suspects)


def _answers(talk: TalkBefore, own: bytes) -> bool:
    """True for an answer to the last question of another member about a call, or to that of the bot if there is none. A bare
    «done» answers the bot only at once."""
    if talk.question is None:
        at_once = says_obeyed(own) and talk.answers_bot
        if not (at_once or says_done(own)) or talk.is_about_deed_of_police or talk.wants_another_thing:
            return False
        return at_once or speaks_of_call(own) or talk.follows_question_of_bot
    if says_yes(own, talk.question) and talk.asks_about_call:
        return True
    answer = without_me(own)
    return answer != own and asks_who_calls(talk.question) and says_yes(answer, talk.question)


def weigh_first_call(
    reading: Reading, chat: ChatReading, talk: Chat, own: bytes, call: Told
) -> tuple[Reading, ChatReading]:
    """Opens an incident by a line that tells only of a call, or of a service on the line («999 have me»), while the bot knows
    of none: it has missed the report. An officer who names no street may mean a matter of which the group knows nothing. An
    opening tells of no call that only the head sees and of which it has no word. `call`: as `told_call` has it."""
    of_head = call is Told.NOT and chat.act is Act.OPENS and (chat.called or chat.maybe_called)
    if of_head and not (names_helpers(own) or speaks_of_call(own)):
        return reading, replace(chat, called=False, maybe_called=False)
    if call is not Told.PLAIN or talk.incidents or (talk.line.role is Role.POLICE and not reading.streets):
        return reading, chat
    if not tells_only_of_call(words := spelled_out(own)) and service_answers(words) is not Sureness.SURE:
        return reading, chat
    scores = make_unlikely(reading.scores, (Label.OFF_TOPIC,))
    return replace(reading, scores=scores), replace(chat, act=Act.OPENS, called=True, maybe_called=False)


def weigh_helpers(reading: Reading, own: bytes, asked: bytes = b"") -> Reading:
    """Adds what the grammar sees: police on the spot during an incident, and a call that names the police, itself or by the
    question that it answers (`asked`). The bot does not ask about a call if the police already have a statement."""
    chat = reading.chat
    if chat is None:
        return reading
    if chat.maybe_called and reading.likely(Label.POLICE_CALLED) and tells_of_statement(own):
        chat = replace(chat, maybe_called=False)
    flags = set(reading.flags)
    if chat.act in (Act.ADDS, Act.OPENS) and Helpers.POLICE in helpers_there(own):
        flags.add(Flag.POLICE_THERE)
    if Flag.POLICE_THERE in flags and _are_gone(own):
        flags.discard(Flag.POLICE_THERE)
    if chat.called and (names_police(own) or (names_police(asked) and not names_helpers(own))):
        flags.add(Flag.POLICE_NAMED)
    if chat is reading.chat and flags == reading.flags:
        return reading
    return replace(reading, flags=frozenset(flags), chat=chat)


def _are_gone(own: bytes) -> bool:
    """True for police who were there, came about something else, or are busy elsewhere."""
    return tells_of_visit(own) or tells_of_earlier_contact(own, by_witness=False) or are_elsewhere(own, _TRAFFIC)


def _waits(chat: Chat) -> bool:
    """True while an incident is open of which the police do not know."""
    line = chat.line
    return any(not each.ended and not each.called and line.at - each.last_at < QUIET for each in chat.incidents)


def _is_witness(chat: Chat) -> bool:
    """True if the author told of an incident that is known."""
    return any(chat.line.by in each.people for each in chat.incidents)


def _is_to_company(chat: Chat, own: bytes) -> bool:
    """True for a call to a company that its author named before («I'll ring the council»), or for people who come another
    day, in a line that names no helpers and while no incident waits. While one waits, both must hold."""
    if names_helpers(own):
        return False
    named = any(speaks_of_company(text_of(each)) for each in chat.before if each.by == chat.line.by)
    later = is_for_another_day(own)
    return (named and later) if _waits(chat) else (named or later)


def _is_of_suspects(own: bytes) -> bool:
    """True for a call that only a suspect claims or makes, and for a suspect whom the police know."""
    rest = without_known_person(without_claim(own))
    return suspects_phone(own) or (rest != own and tells_of_call(rest) < Told.HINTED)


def _is_about_another(chat: Chat, own: bytes) -> bool:
    """True for a call of another time or about another matter, and for helpers who are busy with something else."""
    if tells_of_other_reached(own) or is_of_other_time(own, _is_witness(chat)):
        return True
    return may_be_elsewhere(own) and are_elsewhere(own, b" ".join(map(text_of, chat.before)))


def _obeys_for_another(chat: Chat, own: bytes) -> bool:
    """True if another member has just told the author to call a company, an owner, neighbours or a person («ring the owner!»,
    then «rang them, they're coming»), and the line names no helpers and answers no other message."""
    last = chat.before[-1] if chat.before else None
    if last is None or last.by == chat.line.by or chat.line.reply_to not in (None, last.id):
        return False
    if chat.line.at - last.at >= ANSWERED_WITHIN or names_helpers(own):
        return False
    order = text_of(last)
    is_order = speaks_of_company(order) or orders_call_to_another(order) or orders_call_by_name(last.text, order)
    return is_order and not names_helpers(order)


def _follows_attempt(talk: TalkBefore, own: bytes) -> bool:
    """True for a line that tells how an earlier line of its author ended: a call that the author meant to make («I'm calling
    101», «done»), one that was not answered («I've got somebody»), or the number alone («112!», «yes, on the way»)."""
    if says_reached(own):
        mine = talk.own_lines
        tried = [text for text in (*mine, *talk.near) if was_unanswered(text) or says_engaged(text)]
        return _meant_at(mine) is not None or any(names_helpers(text) or says_engaged(text) for text in tried)
    if says_on_the_way(own):
        return any(map(names_helpers, talk.near[-1:]))
    obeys, comes = says_obeyed(own), says_they_come(own)
    if not obeys and not comes:
        return False
    mine = talk.own_lines
    meant = _meant_at(mine)
    if obeys:
        takes = any(map(takes_on, mine)) and any(map(names_helpers, (*talk.near, *mine)))
        return (takes or meant is not None) and not talk.wants_another_thing
    if meant is None:
        return False
    theirs = any(map(speaks_of_them, mine[:meant])) or any(map(was_unanswered, mine[meant:]))
    return not (theirs or any(map(tells_of_suspects, talk.since_own_line)) or talk.is_about_suspects)


def _speaks_of_suspects(talk: TalkBefore) -> bool:
    """True if «they» are suspects of whom the incident tells, since no line before speaks of helpers or a call."""
    if any(names_helpers(text) or speaks_of_call(text) for text in (*talk.near, *talk.own_lines)):
        return False
    return any(tells_of_several_suspects(text_of(each)) for each in talk.chat.before if each.incident)


def _meant_at(mine: list[bytes]) -> int | None:
    """The place of the last of these lines that means a call."""
    return next((n for n in reversed(range(len(mine))) if means_to_call(mine[n]) or is_on_line(mine[n])), None)
