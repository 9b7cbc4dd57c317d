"""Settings that are written and do nothing, since another one is missing. They are no faults: `nabuur check` notes them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.config.platforms import SignalConfig, SignalReceive, TelegramConfig, TelegramReceive
from bot.config.values import NO_SIGNS, Config
from bot.core.ref import Ref
from bot.core.watch import Relay, Watch
from bot.translation import Sentence, tr


def idle_settings(config: Config) -> Iterator[Sentence]:
    """A sentence for each, which names the setting and the one that is missing."""
    used = {ref.platform for watch in config.watches for ref in (*watch.chats, *_people(watch))}
    for name, settings in config.platforms.items():
        if name not in used:
            yield tr("`platforms: {name}` does nothing: no neighbourhood has a chat there", name=name)
        yield from _of_platform(settings)
    if config.mail is not None and all(watch.police.relay is Relay.NONE for watch in config.watches):
        yield tr("`mail` does nothing: no neighbourhood passes anything on (`police: relay`)")
    health = config.health
    if health.ping_env is None and health.ping_every != NO_SIGNS.ping_every:
        yield tr("`health: ping_every` does nothing without `ping_env`")
    for watch in config.watches:
        yield from _of_watch(watch, config)


def _people(watch: Watch) -> Iterator[Ref]:
    """The people to whom the bot writes in private: their platform needs no group."""
    yield from (*watch.coordinators, *watch.police.people, *(each.person for each in watch.duty.people))


def _of_platform(settings: object) -> Iterator[Sentence]:
    if isinstance(settings, TelegramConfig) and settings.webhook and settings.receive is not TelegramReceive.WEBHOOK:
        yield tr("`telegram: webhook` does nothing without `receive: webhook`")
    if isinstance(settings, SignalConfig) and settings.receive is not SignalReceive.WEBHOOK:
        for name, value in (("listen", settings.listen), ("secret_env", settings.secret_env)):
            if value is not None:
                yield tr("`signal: {name}` does nothing without `receive: webhook`", name=name)


def _of_watch(watch: Watch, config: Config) -> Iterator[Sentence]:
    police = watch.police
    if police.relay is Relay.NONE:
        written = {
            "mail": police.mail,
            "chat": police.chat,
            "agreed": police.agreed,
            "mailbox": config.mailboxes.get(watch.id),
        }
        for name in (name for name, value in written.items() if value):
            yield tr("{watch}: `police: {name}` does nothing with `relay: none`", watch=watch.id, name=name)
    if watch.neighbours and not police.people:
        yield tr("{watch}: `neighbours` does nothing: `police: people` names no officer", watch=watch.id)
    for person in watch.coordinators:
        if person.platform == "console" and person.id.isdecimal():
            yield tr(
                "{watch}: `coordinators: {who}` does nothing: in the terminal people have names, and before a number stands "
                "the name of another platform",
                watch=watch.id,
                who=str(person),
            )
    ladder = watch.ladder
    for name, above, at, from_ in (
        ("warn", "mute", ladder.warn, ladder.mute),
        ("mute", "expel", ladder.mute, ladder.expel),
    ):
        if at >= from_:
            yield tr(
                "{watch}: `ladder: {name}` does nothing: {above} comes first", watch=watch.id, name=name, above=above
            )
