"""The input of the core for one arrival: its events, and the context of the watch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.message import Person, Role
from bot.core.police_file import RequestedBag, SentReport
from bot.core.ref import Ref
from bot.core.step import not_after
from bot.core.step_result import WatchContext
from bot.core.watch import Watch
from bot.live_rules.current import LiveRules
from bot.ports import Adapter
from bot.reader.imprint import imprint_of
from bot.reader.masking import without_names
from bot.reader.member_names import suspect_names
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, decode_internal


def decoder(adapters: Mapping[str, Adapter]) -> Callable[[Arrival], Sequence[Event]]:
    """Makes the function that turns an arrival of any adapter, or of the bot itself, into events."""

    def decode(arrival: Arrival) -> Sequence[Event]:
        if arrival.account == INTERNAL:
            return [decode_internal(arrival.raw)]
        events = adapters[arrival.account].decode(arrival.raw)
        return [not_after(event, arrival.received_at) for event in events]

    return decode


def contexts(
    served: Sequence[Watch],
    adapters: Mapping[str, Adapter],
    rules: LiveRules,
    pseudonym: Callable[[Ref], str],
    bags_about: Callable[[str, str], Iterable[RequestedBag]],
    secret_word: Callable[[str], str],
    started_at: datetime,
    sent: tuple[SentReport, ...],
) -> Callable[[str, Callable[[str], bool]], WatchContext]:
    """Makes the function that gives the core its context for one event in a watch. `bags_about`: the evidence bags of a
    watch with messages of a person. `secret_word`: a word for a name that only this bot can make. `sent`: the list of sent
    reports at the start."""
    watches = {watch.id: watch for watch in served}
    desks = Counter(watch.desk for watch in served)
    named = frozenset(chat for watch in served for chat in watch.chats)

    def context(watch: str, code_taken: Callable[[str], bool]) -> WatchContext:
        return WatchContext(
            watches[watch],
            rules.now.rulebook,
            partial(_capabilities, adapters),
            pseudonym,
            code_taken,
            named.__contains__,
            suspect_names(rules.now.lexicon),
            desks[watches[watch].desk] > 1,
            bags_about=partial(bags_about, watch),
            secret_word=secret_word,
            without_names=without_names(rules.now.lexicon, watches[watch].languages),
            whole_imprint=partial(imprint_of, key=rules.now.rulebook.lessons.key),
            started_at=started_at,
            sent=sent,
            is_on_desk=partial(_is_on_desk, adapters, watches[watch].desk),
        )

    return context


def _capabilities(adapters: Mapping[str, Adapter], place: Ref) -> frozenset[ActionKind]:
    adapter = adapters.get(place.platform)
    return frozenset(adapter.capabilities(place)) if adapter else frozenset()


def _is_on_desk(adapters: Mapping[str, Adapter], desk: Ref, person: Ref) -> bool:
    source = adapters[desk.platform].roles if desk.platform in adapters else None
    return source is not None and source.known(Person(person, ""), desk, decides=False) is Role.MODERATOR
