"""The time for one message before the bot writes anything: normalise, match, judge and plan."""

from __future__ import annotations

from time import perf_counter

from benchmarks.row import Row, mean_micros
from benchmarks.texts import ROOT, messages, phrases, regexes
from bot.config import load_config
from bot.core.event import MessagePosted
from bot.core.message import Message, Person
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rulebook import PhraseList, RulePattern
from bot.core.step import step
from bot.core.step_result import WatchContext
from bot.core.watch_state import WatchState
from bot.live_rules.current import load_rules
from bot.reader.phrases.lexicon import Lexicon
from bot.reader.text.normalisation import normalise
from tests.kit import ALL, NOON


def measure() -> list[Row]:
    return [_normalise(), *(_match(count) for count in (300, 3_000, 10_000)), *_whole_stage()]


def _normalise() -> Row:
    return Row("normalise", f"{mean_micros(normalise, messages()):.1f} µs a message", "2,000 messages of the corpus")


def _match(count: int) -> Row:
    lists = (PhraseList("many", {"nl": phrases(count)}),)
    patterns = tuple(RulePattern(f"rule:r/{n}", regex, regex=True) for n, regex in enumerate(regexes(200)))
    start = perf_counter()
    lexicon = Lexicon(lists, patterns)
    lexicon.find(normalise("x"))
    compiled_s = perf_counter() - start
    views = [normalise(text) for text in messages()]
    return Row(
        f"match, {count:,} phrases + 200 regexes",
        f"{mean_micros(lexicon.find, views):.1f} µs a message",
        f"compiled in {compiled_s:.2f} s; spans included",
    )


def _whole_stage() -> list[Row]:
    config = load_config(ROOT / "config.yaml")
    rules = load_rules(config.rules, config.watches)
    watch = config.watches[0]
    context = WatchContext(watch, rules.rulebook, lambda chat: ALL, lambda person: person.id, lambda code: False)
    readings = [rules.reader.read(ReaderInput(text, watch.languages)) for text in messages()]
    posted = [_posted(number, text, watch.groups[0]) for number, text in enumerate(messages())]

    def decide(pair: tuple[MessagePosted, Reading]) -> object:
        return step(WatchState(watch.id), *pair, context)

    pairs = list(zip(posted, readings, strict=True))
    reading = mean_micros(lambda text: rules.reader.read(ReaderInput(text, watch.languages)), messages())
    deciding = mean_micros(decide, pairs)
    return [
        Row(
            "read (normalise, match, labels, personal data, language)",
            f"{reading:.0f} µs a message",
            "the shipped rules",
        ),
        Row("judge + plan", f"{deciding:.0f} µs a message", "the shipped rules, an empty lane"),
        Row("rules stage in all", f"{reading + deciding:.0f} µs a message", "aim: at most 100"),
    ]


def _posted(number: int, text: str, group: Ref) -> MessagePosted:
    person = Person(Ref("console", f"m{number % 50}"), "m")
    return MessagePosted(f"console:{number}", Message(MessageRef(group, str(number)), person, text, NOON))
