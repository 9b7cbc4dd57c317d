"""The lines that a line may answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property
from itertools import takewhile
from typing import Final

from bot.core.message import Chat, ChatLine
from bot.reader.grammar.calls.answered_call import asks_about_call, is_question, speaks_of_call, speaks_of_company
from bot.reader.grammar.calls.call_words import names_helpers
from bot.reader.grammar.calls.own_attempt import asks_whether_done, orders_another_thing, tells_of_deed_of_police
from bot.reader.grammar.calls.short_spelling import spelled_out
from bot.reader.grammar.calls.suspects_move import suspects_move
from bot.reader.grammar.street_talk import answers
from bot.reader.text.normalisation import fold

ANSWERED_WITHIN: Final = timedelta(minutes=5)
_STREET_ANSWERED_WITHIN: Final = timedelta(minutes=15)
"""A later line behind a question about the street is about something else."""
_LINES_BACK: Final = 3
"""Lines among which the question stands that a yes answers."""

_OWN_LINES_BACK: Final = 5
"""Lines among which the words of the author stand that a call is meant or was tried."""


class TalkBefore:
    """The lines before, and their words of a call. Each question is asked when it first matters: for most lines none does."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat

    @cached_property
    def near(self) -> list[bytes]:
        """The last lines of other members, folded and spelled out."""
        return [text_of(each) for each in self._recent(_LINES_BACK) if each.by != self.chat.line.by]

    @cached_property
    def own_lines(self) -> list[bytes]:
        """The last lines of the author, folded and spelled out."""
        return [text_of(each) for each in self._recent(_OWN_LINES_BACK) if each.by == self.chat.line.by]

    @cached_property
    def since_own_line(self) -> list[bytes]:
        """The lines of other members since the last one of the author, folded and not spelled out."""
        backwards = reversed(list(self._recent(_OWN_LINES_BACK)))
        since = takewhile(lambda each: each.by != self.chat.line.by, backwards)
        return [fold(each.text).encode() for each in since][::-1]

    @cached_property
    def question(self) -> bytes | None:
        """The last question of another member."""
        return next((text for text in reversed(self.near) if is_question(text)), None)

    @cached_property
    def question_right_before(self) -> bytes:
        """The question of another member right before the line; empty if there is none."""
        before = self.chat.before
        last = self.near[-1:] if before and before[-1].by != self.chat.line.by else []
        return next(filter(is_question, last), b"")

    @cached_property
    def asks_about_call(self) -> bool:
        return self.question is not None and asks_about_call(self.question)

    @cached_property
    def names_helpers(self) -> bool:
        return any(map(names_helpers, self.near))

    @cached_property
    def wants_another_thing(self) -> bool:
        """True if another member has just asked about something else than the call («is your door locked?», then «done»), or
        told the author to do something else («lock your door»)."""
        last = self.question_right_before
        asked = bool(last) and not (asks_about_call(last) or asks_whether_done(last))
        return asked or any(map(orders_another_thing, self.since_own_line[-1:]))

    @cached_property
    def is_advised(self) -> bool:
        """True after a line that names the helpers, if nothing else is asked."""
        return self.names_helpers and not self.wants_another_thing

    @cached_property
    def may_be_advised(self) -> bool:
        """True if a line names the helpers and tells of no deed of the police («police say lock your doors», then «done»)."""
        return any(names_helpers(text) and not tells_of_deed_of_police(text) for text in self.near)

    @cached_property
    def asks_after_it(self) -> bool:
        """True for «have you done it?» and «112?»."""
        return self.question is not None and asks_whether_done(self.question) and not speaks_of_company(self.question)

    @cached_property
    def follows_question_of_bot(self) -> bool:
        """False if another member has said something since the incident began that is not about a call: «he's nearly in»,
        then «done»."""
        others = [each for each in self.chat.before if each.by != self.chat.line.by]
        begun = [each.opened_at for each in self.chat.incidents if not each.ended and not each.called]
        if not others or any(others[-1].at <= each for each in begun):
            return True
        last = text_of(others[-1])
        return names_helpers(last) or speaks_of_call(last)

    @cached_property
    def answers_bot(self) -> bool:
        """True while the question of the bot waits, for an answer to a message that no member wrote, and for a line within
        minutes of the report if no line since then is of its author or about anything but a call."""
        line, waiting = self.chat.line, [each for each in self.chat.incidents if not each.ended and not each.called]
        begun = max((each.opened_at for each in waiting), default=None)
        if begun is None or line.at - begun >= ANSWERED_WITHIN:
            return False
        if line.reply_to is not None:
            return all(each.id != line.reply_to for each in self.chat.before)
        since = [each for each in self.chat.before if each.at > begun]
        texts = map(text_of, since)
        return all(each.by != line.by for each in since) and all(names_helpers(t) or speaks_of_call(t) for t in texts)

    @cached_property
    def is_about_suspects(self) -> bool:
        """True if «they» are the suspects, since no line speaks of helpers."""
        return not self.names_helpers and not self.asks_about_call and any(map(suspects_move, self.near))

    @cached_property
    def is_about_deed_of_police(self) -> bool:
        return any(map(tells_of_deed_of_police, self.near[-1:]))

    def _recent(self, lines_back: int) -> Iterator[ChatLine]:
        return (each for each in self.chat.before[-lines_back:] if self.chat.line.at - each.at < ANSWERED_WITHIN)


def text_of(line: ChatLine) -> bytes:
    """Folded and spelled out."""
    return spelled_out(fold(line.text).encode())


def answers_about_street(chat: Chat) -> bool:
    """True for a short line right behind a question of another member about the street. No member is told to chat elsewhere
    for one."""
    last = chat.before[-1] if chat.before else None
    if last is None or last.by == chat.line.by or chat.line.at - last.at > _STREET_ANSWERED_WITHIN:
        return False
    return answers(fold(chat.line.text).encode(), fold(last.text).encode())
