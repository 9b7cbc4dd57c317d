"""The draft of one step result: a mutable builder that is local to one call of `step`.

Handlers change the draft in place. Purity holds at `step()`: watch state and event are immutable values, the draft
starts empty in each call, and no reference to it outlives the call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date, datetime, timedelta
from functools import cached_property

from bot.core import indexes
from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    EditMessage,
    LeaveChat,
    LockGroup,
    MailPolice,
    PinMessage,
    PostMaskedCopy,
    Purpose,
    RefuseJoin,
    RemoveMember,
    Reply,
    Repost,
    Restrict,
    SendListing,
    SendMessage,
    SendPicture,
    SendPrivately,
    UpdateCard,
)
from bot.core.case import Case
from bot.core.choice import words_for
from bot.core.fallback import Fallback, next_best, with_fallback
from bot.core.message import first_name, on_one_line
from bot.core.owner import Owner
from bot.core.ref import Ref
from bot.core.rulebook import WorkOnRules
from bot.core.schedule import quiet_from
from bot.core.step_result import (
    AuditRecord,
    PlannedAction,
    StepResult,
    Unlinking,
    WatchContext,
    lifetime_of,
    priority_of,
    purpose_of,
)
from bot.core.texts import LANGUAGES, DayForm, DayText, Texts
from bot.core.verdict import Verdict
from bot.core.watch_state import WatchState


class Draft:
    """Collects the watch state so far and the planned actions. Each action that a chat cannot do becomes its fallback
    when it is added.

    `state`, `verdict`, `press` and `said_before` may be assigned. `decided_at`: the time for an answer or for news begins then.
    `texts`: the sentences and words of the watch. `press`: the platform's id of the button press that the event answers.
    `said_before`, `set_aside`: as in the step result. `unfit`: actions that their chat cannot do, and that nothing replaces.
    """

    def __init__(self, state: WatchState, cause: str, at: datetime, context: WatchContext) -> None:
        self.state = state
        self.at, self.decided_at = at, at + context.late
        self.context = context
        self.texts: Texts = context.rulebook.texts_for(context.watch.id)
        self.verdict: Verdict | None = None
        self.press = ""
        self.spoken: dict[str, str] = {}  # the language of the private text, by its author's pseudonym
        self.said_before: bool | None = None
        self.set_aside: list[Owner] = []
        self.unfit: list[Action] = []
        self._cause = cause
        self._planned: list[PlannedAction] = []
        self._records: list[AuditRecord] = []
        self._numbers: dict[str, int] = {}
        self._values: dict[str, Mapping[str, str]] = {}
        self._called_off: list[Owner] = []
        self._resumed: list[Owner] = []
        self._unlinked: list[Unlinking] = []
        self._before = state
        self._changed: tuple[Mapping[str, Case], Sequence[tuple[Case | None, Case]]] = state.cases, ()

    def result(self) -> StepResult:
        return StepResult(
            self.state, tuple(self._planned), tuple(self._records), tuple(self._called_off), tuple(self.unfit),
            tuple(self._resumed), tuple(self._unlinked), self.verdict, self.said_before, tuple(self.set_aside),
        )  # fmt: skip

    @property
    def changed_cases(self) -> Sequence[tuple[Case | None, Case]]:
        """The cases that this event has changed so far, each with its value before the event; None: it is new."""
        cases = self.state.cases
        if self._changed[0] is not cases:  # several parts of a step ask, and a watch may have a thousand cases
            self._changed = cases, indexes.changed(self._before.cases, cases)
        return self._changed[1]

    @property
    def actions(self) -> tuple[Action, ...]:
        """All actions that are planned so far."""
        return tuple(planned.action for planned in self._planned)

    def words(self, key: str) -> tuple[str, ...]:
        """The words that people may type for `key`, in the languages of the watch."""
        return words_for(key, self.texts, self.context.watch.languages)

    def word(self, key: str) -> str:
        """The first of them, in small letters."""
        return self.words(key)[0]

    @cached_property
    def local_day(self) -> date:
        return self.at.astimezone(self.context.watch.timezone).date()

    def code_taken(self, code: str) -> bool:
        """Whether a case, an incident or a question has this code, those of this event included."""
        return self.context.code_taken(code) or self.state.knows_code(code)

    def do(self, action: Action, owner: Owner | None = None, not_before: datetime | None = None) -> bool:
        """Plans an action, or its fallback. False: no action is left, only a manual task or nothing."""
        return self._add(with_fallback(action, self.context.capabilities, self.context.watch), owner, not_before)

    def note_once(self, whose: str, text: str, every: timedelta) -> bool:
        """Notes under `said` that the bot says this now, unless it said so within `every`. True if it says it now."""
        if self.state.said_within(whose, text, self.at, every):
            return False
        self.state = self.state.with_said(whose, text, self.at)
        return True

    def do_instead(self, refused: Action, owner: Owner | None) -> bool:
        """Plans the fallback of an action that the platform refused."""
        return self._add(next_best(refused, self.context.capabilities, self.context.watch), owner)

    def call_off(self, owner: Owner) -> None:
        if owner not in self._called_off:
            self._called_off.append(owner)

    def resume(self, owner: Owner) -> None:
        """Lets the action of an owner leave that the outbox holds because it may have arrived (`ActionInterrupted`)."""
        self._resumed.append(owner)

    def owners_of(self, kind: type[Action]) -> tuple[Owner, ...]:
        """The owners of the actions of this kind that are planned so far."""
        mine = (planned.owner for planned in self._planned if isinstance(planned.action, kind))
        return tuple(owner for owner in mine if owner is not None)

    def drop(self, kind: type[Action], owners: Set[Owner]) -> None:
        """Takes planned actions of this kind back."""
        self._planned = [each for each in self._planned if not (isinstance(each.action, kind) and each.owner in owners)]

    def unlink(self, unlinking: Unlinking) -> None:
        self._unlinked.append(unlinking)

    def record(self, record: AuditRecord) -> None:
        self._records.append(record)

    def text(self, key: str, languages: tuple[str, ...], **values: str) -> str:
        """A text for members. For a person (`who`) it says the first name only."""
        parts = (self._rendered(key, language, self._with_first_name(language, values)) for language in languages)
        return "\n".join(dict.fromkeys(parts))

    def _rendered(self, key: str, language: str, values: Mapping[str, str]) -> str:
        return self.texts.render(key, language, {**self.values_in(language), **values})

    def _with_first_name(self, language: str, values: Mapping[str, str]) -> Mapping[str, str]:
        name = values.get("who")
        if name is None:
            return values
        first = "" if self.context.is_suspect_name(name) else first_name(name)
        return {**values, "who": first or self._rendered("a_member", language, {})}

    def group_text(self, key: str, **values: str) -> str:
        """A text for the whole group, in its first language or in each language of the watch."""
        return self.text(key, self.context.watch.group_languages, **values)

    def desk_text(self, key: str, **values: str) -> str:
        """A text for the moderators, in the first language of the watch, with whole names."""
        if "who" in values:
            values["who"] = on_one_line(values["who"])
        return self._rendered(key, self.context.watch.languages[0], values)

    def member_text(self, key: str, language: str, **values: str) -> str:
        """A text for one member, in the given language if the watch speaks it, else in its first language."""
        watch = self.context.watch
        spoken = language if language in watch.languages and language in LANGUAGES else watch.languages[0]
        return self.text(key, (spoken,), **values)

    def title_of(self, rule_id: str, language: str) -> str:
        """The title of a rule in a language of the watch; its id if there is no such rule any more."""
        titles = next((rule.title for rule in self.context.rules if rule.id == rule_id), None)
        return rule_id if titles is None else titles.get(language) or titles[self.context.watch.languages[0]]

    def tell_desk(self, key: str, **values: str) -> None:
        self.do(SendMessage(self.context.watch.desk, self.desk_text(key, **values), Purpose.DESK))

    def answer(self, chat: Ref, text: str) -> None:
        """Answers what a person typed or pressed. After a press, only that person reads it, if the platform can do so."""
        self.do(SendMessage(chat, text, Purpose.ANSWER, press=self.press))

    def answer_on_desk(self, key: str, **values: str) -> bool:
        """Answers what a moderator typed. True, for callers that return whether they answered: the answer of a lost desk is
        read in private."""
        self.do(SendMessage(self.context.watch.desk, self.desk_text(key, **values), Purpose.ANSWER))
        return True

    def clock(self, at: datetime) -> str:
        return at.astimezone(self.context.watch.timezone).strftime("%H:%M")

    def day(self, at: datetime) -> str:
        watch = self.context.watch
        return DayText(at.astimezone(watch.timezone), DayForm.DATE, watch.wordings)

    def when(self, at: datetime, form: DayForm = DayForm.TIME_ON_DAY) -> str:
        """The local time of day, with the date if the moment is not today."""
        local, wordings = at.astimezone(self.context.watch.timezone), self.context.watch.wordings
        return DayText(local, form, wordings) if local.date() != self.local_day else local.strftime("%H:%M")

    def _add(self, fitted: Fallback, owner: Owner | None, not_before: datetime | None = None) -> bool:
        for action in fitted.actions:
            self._planned.append(self._plan(action, owner, not_before))
        for task in fitted.by_hand:
            self.tell_desk(task.key, who=self._name(task.about), text=task.text, time=self.clock(self.at), code="")
        self.unfit += fitted.unfit
        return bool(fitted.actions)

    def _plan(self, action: Action, owner: Owner | None, not_before: datetime | None) -> PlannedAction:
        kind = type(action).__name__
        ordinal = self._numbers.get(kind, 0)
        self._numbers[kind] = ordinal + 1
        return PlannedAction(
            key=f"{self._cause}/{kind}/{ordinal}",
            action=action,
            owner=owner,
            priority=priority_of(action, owner),
            not_before=not_before,
            expires_at=self._expiry(action),
            supersedes=_replaced_by(action),
        )

    def _expiry(self, action: Action) -> datetime | None:
        """The moment after which the action is too late; for a reminder at the latest the start of quiet hours."""
        lifetime = lifetime_of(action)
        if lifetime is None:
            return None
        end = self.at + lifetime
        quiet = quiet_from(self.context.watch, self.at) if purpose_of(action) is Purpose.REMINDER else None
        return min(end, quiet or end)

    def _name(self, about: str) -> str:
        """The name of a group, or of a person in a case, a request to join or an objection. If none is known, the address
        itself."""
        state, watch = self.state, self.context.watch
        people = [case.author for case in state.cases.values()] + [join.person for join in state.joins.values()]
        names = {str(each.ref): each.name for each in (*people, *(each.person for each in state.objections.values()))}
        return (names | dict.fromkeys(map(str, watch.groups), watch.name)).get(about, about)

    def values_in(self, language: str) -> Mapping[str, str]:
        """The values of the watch that any text may name."""
        if (known := self._values.get(language)) is not None:
            return known
        watch, words = self.context.watch, self.texts.by_language[language]
        self._values[language] = values = {
            "urgent": watch.numbers.police[0],
            "numbers": f" {words['or']} ".join(watch.numbers.police),
            "chat_group": watch.chatter.group or words["other_group"],
            "emergency": watch.numbers.emergency[0],
            "nonurgent": next(iter(watch.numbers.non_urgent), ""),
            "zone": watch.police.zone,
            "group": watch.name,
            "min_age": str(watch.min_age),
        }
        return values


def _replaced_by(action: Action) -> str | None:
    """The thing about which only the newest action matters: the outbox drops older ones that still wait. None: all matter."""
    match action:
        case UpdateCard(message=message) | EditMessage(message=message) | DeleteMessage(message=message, ours=True):
            return f"face of {message}"
        case Restrict(chat=chat, person=person):
            return f"voice of {person} in {chat}"
        case RemoveMember(chat=chat, person=person):
            return f"place of {person} in {chat}"
        case LockGroup(chat=chat):
            return f"door of {chat}"
        case SendMessage(chat=chat, purpose=Purpose.REMINDER):
            return f"reminder in {chat}"
        case (
            SendMessage() | SendPicture() | SendListing() | Reply() | SendPrivately() | DeleteMessage() | PostMaskedCopy()
            | Repost() | ApproveJoin() | RefuseJoin() | LeaveChat() | AskModerators() | MailPolice() | PinMessage()
            | WorkOnRules()
        ):  # fmt: skip
            return None
