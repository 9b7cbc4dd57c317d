"""The input of the core for one arrival: its events, and the context of the watch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.config import Config
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.message import Person, Role
from bot.core.police_file import SentReport
from bot.core.ref import Ref
from bot.core.step import not_after
from bot.core.step_result import WatchContext
from bot.deciding.arrivals import ContextOf
from bot.deciding.decoding import Decode
from bot.evidence.people import bags_about
from bot.live_rules.current import LiveRules
from bot.ports import Adapter
from bot.pseudonym import pseudonyms, secret_words
from bot.reader.imprint import imprint_of
from bot.reader.masking import without_names
from bot.reader.member_names import suspect_names
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, decode_internal


def decoder(adapters: Mapping[str, Adapter]) -> Decode:
    """Makes the function that turns an arrival of any adapter, or of the bot itself, into events."""

    def decode(arrival: Arrival) -> Sequence[Event]:
        if arrival.account == INTERNAL:
            return [decode_internal(arrival.raw)]
        events = adapters[arrival.account].decode(arrival.raw)
        return [not_after(event, arrival.received_at) for event in events]

    return decode


def contexts(
    config: Config,
    adapters: Mapping[str, Adapter],
    rules: LiveRules,
    key: bytes,
    sent: tuple[SentReport, ...],
    started_at: datetime,
) -> ContextOf:
    """Makes the function that gives the core its context for one event in a watch. `key`: of the pseudonyms. `sent`: the list
    of sent reports at the start."""
    watches = {watch.id: watch for watch in config.watches}
    desks = Counter(watch.desk for watch in config.watches)
    named = frozenset(chat for watch in config.watches for chat in watch.chats)
    pseudonym, secret_word, capabilities = pseudonyms(key), secret_words(key), partial(_capabilities, adapters)

    def context(watch: str, code_taken: Callable[[str], bool]) -> WatchContext:
        return WatchContext(
            watches[watch],
            rules.now.rulebook,
            capabilities,
            pseudonym,
            code_taken,
            named.__contains__,
            suspect_names(rules.now.lexicon),
            desks[watches[watch].desk] > 1,
            bags_about=partial(bags_about, config.data, watch),
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
