"""Does the work on the rules that coordinators ask for: the «platform» behind `rules:` addresses.

The outbox brings the work and the inbox takes the result, so a crash in between loses nothing. Work is done one after the
other. A change is checked, its examples run, and it is tried on the kept findings; it reaches the folder only after a ✅, and
only if its file is still the one that the coordinator saw. The reload then puts it in force.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.action import Action
from bot.core.event import AnswerLine, Event, RulesAnswered
from bot.core.fallback import ActionKind
from bot.core.message import on_one_line
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import RULES, RulesTask, WorkOnRules
from bot.core.texts import DayForm, DayText, in_quotation_marks
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.errors import BadInput, NabuurError, Refused
from bot.live_rules.chat_faults import ChatFaults
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.examples import ReaderFor
from bot.live_rules.lost_rules import LOST_WAIT
from bot.ports import Accept, Clock, FetchesFiles, RoleSource
from bot.rule_changes import wishes
from bot.rule_changes.answer import CannotDo, ChangeAnswer, difference, in_short, listed_faults
from bot.rule_changes.folder import RulesFolder
from bot.rule_changes.history import Change, ChangeState, History
from bot.rule_changes.kept_findings import (
    RulesAndReader,
    compare,
    in_lines,
    in_lines_of_examples,
    in_lines_of_talk,
    newly_hidden_examples,
)
from bot.rule_changes.layers import RuleLayers
from bot.rule_changes.trial_answer import try_rules
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, encode_internal
from bot.translation import say_in, tr

log = logging.getLogger(__name__)

LARGEST: Final = 256 * 1024
"""Bytes of a file of rules."""

CONFIRMED_WITHIN: Final = timedelta(days=1)
"""An older change has to be asked for again."""

WORK_S: Final = 50.0
"""Delivery gives an action 60 seconds."""

_MOST_HISTORY: Final = 10


_Confirmed = tuple[Change, CurrentRules]
"""A change that may be written, and the rules with it."""


class RulesWorkshop:
    """`states`: of each watch, as they are now. `files`: the adapters that can fetch a file, by platform."""

    name = RULES
    in_order = False
    roles: RoleSource | None = None

    def __init__(
        self,
        folder: RulesFolder,
        history: History,
        rules: LiveRules,
        reader_for: ReaderFor,
        watches: Sequence[Watch],
        states: Mapping[str, WatchState],
        files: Mapping[str, FetchesFiles],
        accept: Callable[[Arrival], Awaitable[None]],
        clock: Clock,
    ) -> None:
        self._folder = folder
        self._history = history
        self._rules = rules
        self._reader_for = reader_for
        self._watches = {watch.id: watch for watch in watches}
        self._states = states
        self._files = files
        self._accept = accept
        self._clock = clock
        self._one_by_one = asyncio.Lock()

    async def run(self, accept: Accept) -> None:
        """Returns at once: there is nothing to receive."""

    def decode(self, raw: bytes) -> Sequence[Event]:
        raise ValueError("the rules send no updates")

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return frozenset({WorkOnRules})

    async def examine(self) -> list[str]:
        return []

    async def do(self, action: Action) -> MessageRef | None:
        if not isinstance(action, WorkOnRules):
            raise Refused(tr("this is no work on the rules"))
        async with self._one_by_one:
            await self._folder.settle()
            with say_in(self._watches[action.to.id].languages[0]):
                answer = await self._answer(action)
        now = self._clock.now()
        event = RulesAnswered(
            f"rules {action.id}", action.to.id, action.chat, answer.lines, now, answer.listing, answer.code,
            answer.file, answer.content, answer.in_force,
        )  # fmt: skip
        await self._accept(Arrival(INTERNAL, event.key, encode_internal(event), now))
        return None

    async def _answer(self, asked: WorkOnRules) -> ChangeAnswer:
        """Every end of the work has an answer: a coordinator who typed something reads what became of it. No limit ends a
        write: its thread would go on. Work that takes longer than delivery waits is done again, and then answered."""
        try:
            async with asyncio.timeout(WORK_S):
                done = await self._work(asked)
            return done if isinstance(done, ChangeAnswer) else await self._put_in_force(asked, *done)
        except CannotDo as end:
            return end.answer
        except BadInput as error:
            return ChangeAnswer((AnswerLine("change_faults"),), listed_faults(error.faults))
        except TimeoutError:
            return ChangeAnswer((AnswerLine("change_slow"),))

    async def _work(self, asked: WorkOnRules) -> ChangeAnswer | _Confirmed:
        match asked.task:
            case RulesTask.ADD_PHRASE | RulesTask.REMOVE_PHRASE:
                return await self._propose(asked, await wishes.phrase(self._folder, asked, self._rules.now.rulebook))
            case RulesTask.ADD_EXAMPLE:
                case_of = self._states[asked.to.id].case_of_code(asked.words[0])
                if case_of is None:
                    raise CannotDo("change_no_example", code=asked.words[0])
                language = self._watches[asked.to.id].languages[0]
                wish = await wishes.example(self._folder, case_of, self._rules.now, language)
                return await self._propose(asked, wish)
            case RulesTask.TAKE_FILE:
                wish = await wishes.file(self._folder, self._history, asked, await self._fetched(asked))
                return await self._propose(asked, wish)
            case RulesTask.ROLL_BACK:
                return await self._propose(asked, await wishes.rollback(self._folder, self._history, asked.words[0]))
            case RulesTask.TRY:
                watch = self._watches[asked.to.id]
                return await try_rules(self._rules.now, self._reader_for(self._rules.now), watch, asked.text)
            case RulesTask.SEND_FILE:
                return await self._send_file(asked)
            case RulesTask.HISTORY:
                return self._shown_history(asked)
            case RulesTask.CONFIRM:
                return await self._confirm(asked)
            case RulesTask.DROP:
                change = self._asked_change(asked.words[0])
                self._history.keep(replace(change, state=ChangeState.DROPPED, ended_at=asked.at))
                return ChangeAnswer((AnswerLine("change_dropped", {"code": change.code}),))

    async def _fetched(self, asked: WorkOnRules) -> bytes:
        source = self._files.get(asked.chat.platform)
        if source is None or asked.file is None:
            raise CannotDo("change_no_download")
        try:
            return await source.fetch(asked.file, LARGEST)
        except Refused:
            raise CannotDo("change_too_large", count=str(LARGEST // 1024)) from None
        except NabuurError:
            raise CannotDo("change_no_download") from None

    async def _propose(self, asked: WorkOnRules, wish: wishes.Wish) -> ChangeAnswer:
        """Checks the change and keeps it until its ✅. Raises BadInput with the faults."""
        fresh, notes = await self._folder.try_with(wish.file, wish.after)
        code = self._history.code_for(asked.id)
        by = on_one_line(asked.by)
        self._history.keep(
            Change(asked.id, code, asked.to.id, wish.file, wish.before, wish.after, wish.difference, by, asked.at)
        )
        lines = [AnswerLine("change_asked", {"code": code, "text": wish.file})]
        lines += wish.lines
        gone = self._lost_in(fresh, self._watches[asked.to.id].languages[0])
        lines += [AnswerLine("change_lost_rules", {"text": gone})] if gone else []
        known = self._rules.now.examples
        if fresh_notes := [note for note in notes if note.failure.example not in known]:
            lines.append(AnswerLine("change_notes", {"count": str(len(fresh_notes))}))
        if idle := fresh.new_notes(self._rules.now):
            lines.append(AnswerLine("rules_notes", {"text": str(ChatFaults(idle))}))
        languages = self._watches[asked.to.id].languages
        lines += await asyncio.to_thread(in_lines_of_talk, fresh.rulebook, self._rules.now.rulebook, languages)
        lines += await self._replayed(asked, fresh)
        lines.append(AnswerLine("change_confirm", {"code": code}))
        return ChangeAnswer(tuple(lines), wish.difference, code)

    def _lost_in(self, fresh: CurrentRules, language: str) -> str:
        """The rules of now that these have no more, with their titles. Empty: there is none."""
        left = {rule.id for rule in fresh.rulebook.rules}
        gone = [rule for rule in self._rules.now.rulebook.rules if rule.id not in left]
        return ", ".join(f"{in_quotation_marks(rule.title[language], language)} ({rule.id})" for rule in gone)

    async def _replayed(self, asked: WorkOnRules, fresh: CurrentRules) -> list[AnswerLine]:
        watch, now = self._watches[asked.to.id], self._rules.now
        old = RulesAndReader(now.rulebook, self._reader_for(now))
        new = RulesAndReader(fresh.rulebook, self._reader_for(fresh))
        found = await compare(old, new, watch, self._states[watch.id].cases.values())
        return [*in_lines(found), *in_lines_of_examples(await newly_hidden_examples(now, fresh, watch))]

    async def _confirm(self, asked: WorkOnRules) -> ChangeAnswer | _Confirmed:
        """The file must be the one on which the change rests. After a crash in between it has the new text already."""
        change = self._asked_change(asked.words[0], asked.id)
        if asked.at - change.at > CONFIRMED_WITHIN:
            raise CannotDo("change_too_old", code=change.code)
        layers = await self._folder.layers()
        current = layers.own(change.file)
        if current not in (change.before, change.after):
            return await self._proposed_anew(asked, change, layers, current)
        newest = next((each for each in self._history.in_force() if each.file == change.file), None)
        if current == change.after and newest is not None and newest.after == current:  # the same was asked twice
            raise CannotDo("change_same")
        fresh, _ = await self._folder.try_with(change.file, change.after)  # the other files may have changed
        layers = await self._folder.layers()
        if (edited := layers.own(change.file)) != current:  # on the disk, while the examples were tried
            return await self._proposed_anew(asked, change, layers, edited)
        return change, fresh

    async def _put_in_force(self, asked: WorkOnRules, change: Change, fresh: CurrentRules) -> ChangeAnswer:
        await self._folder.write(change.file, change.after)
        by = on_one_line(asked.by)
        self._history.keep(replace(change, state=ChangeState.IN_FORCE, confirmed_by=by, ended_at=asked.at))
        log.info("a coordinator changed the rules", extra={"key": change.code})
        values = {
            "code": change.code,
            "who": by,
            "text": change.file,
            "minutes": str(LOST_WAIT // timedelta(minutes=1)),
        }
        later = self._lost_in(fresh, self._watches[asked.to.id].languages[0])
        line = AnswerLine("change_in_force_later" if later else "change_in_force", values)
        return ChangeAnswer((line,), change.difference, in_force=True)

    async def _proposed_anew(
        self, asked: WorkOnRules, change: Change, layers: RuleLayers, current: str
    ) -> ChangeAnswer:
        """Proposes the wish again, on top of the file as it is now and under a code of its own: the ✅ that was pressed was for
        another difference."""
        plain = difference(*layers.alike(change.file, change.before, change.after))
        in_words = "" if change.difference == plain else change.difference
        wish = await asyncio.to_thread(
            wishes.on_top, self._history, layers, change.file, change.before, change.after, current, in_words
        )
        answer = await self._propose(replace(asked, by=change.by), wish)
        self._history.keep(replace(change, state=ChangeState.REPLACED, replaced_by=answer.code, ended_at=asked.at))
        return answer

    def _asked_change(self, code: str, id: str = "") -> Change:
        """The change that waits for its ✅, or that the request with this `id` has already replaced before a crash."""
        change = self._history.get(code)
        if change is None:
            raise CannotDo("change_unknown", code=code)
        if change.state is ChangeState.REPLACED:
            newer = self._history.get(change.replaced_by)
            if newer is not None and newer.id == id:
                return change
            raise CannotDo("change_replaced", code=code, words=change.replaced_by)
        if change.state is not ChangeState.ASKED:
            key = "change_already" if change.state is ChangeState.IN_FORCE else "change_dropped"
            raise CannotDo(key, code=code, who=change.confirmed_by)
        return change

    async def _send_file(self, asked: WorkOnRules) -> ChangeAnswer:
        if not asked.words:
            raise CannotDo("change_files", words=", ".join((await self._folder.layers()).names))
        return await wishes.sent_file(self._folder, asked.words[0])

    def _shown_history(self, asked: WorkOnRules) -> ChangeAnswer:
        kept = self._history.in_force()[:_MOST_HISTORY]
        if not kept:
            raise CannotDo("change_history_none")
        watch = self._watches[asked.to.id]
        lines = [AnswerLine("change_history")]
        for each in kept:
            when = DayText((each.ended_at or each.at).astimezone(watch.timezone), DayForm.DAY_TIME, watch.wordings)
            values = {
                "code": each.code,
                "time": when.in_language(watch.languages[0]),
                "who": each.by,
                "text": each.file,
                "words": in_short(each.difference),
            }
            lines.append(AnswerLine("change_history_line", values))
        return ChangeAnswer(tuple(lines))
