"""The card of a flagged message: author and time, the text with its triggering words, the rules, and the effects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.core.reading import Label, Span
from bot.core.rule import Treatment
from bot.replay.page.kinds import Kind, fate_of, kind_of
from bot.replay.page.markup import Html, Part, el, fill, isolate, join
from bot.replay.page.plot import kind_sign
from bot.replay.page.words import Words
from bot.replay.results import FlaggedMessage, ShownHit

MAX_CHARACTERS = 1_500
"""Characters of one text. The page shows only the beginning of a longer text and says how much is left out."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of the page, by id. `numbers`: the number in the filter of each rule with hits, from 0. `labels`: the names
    of labels."""

    titles: Mapping[str, str]
    numbers: Mapping[str, int]
    labels: Mapping[Label, str]


def render_card(flagged: FlaggedMessage, rules: Rules, words: Words) -> Html:
    kind = kind_of(flagged)
    numbers = (str(rules.numbers[hit.rule]) for hit in flagged.hits if hit.rule in rules.numbers)
    why = el("h3", words.why), el("ul", *(_why(hit, rules, words) for hit in flagged.hits), class_="why")
    then = el("h3", words.then), el("ul", *_effects(flagged, kind, words))
    return el(
        "li",
        _head(flagged, kind, words),
        _text(flagged, words),
        el("div", el("div", *why), el("div", *then), class_="reasons"),
        class_=f"card {kind}",
        data_kind=kind,
        data_rules=" ".join(dict.fromkeys(numbers)),
    )


def _head(flagged: FlaggedMessage, kind: Kind, words: Words) -> Html:
    badge = el("span", kind_sign(kind), " ", words.kinds[kind], class_="badge")
    number = el("span", words.number.replace("{n}", words.figure(flagged.number)), class_="number")
    at = el("time", words.moment(flagged.at), datetime=flagged.at.isoformat(timespec="minutes"))
    by = el("p", isolate(flagged.author, "who"), " · ", at, class_="by")
    return join(el("div", badge, " ", number, class_="head"), by)


def _text(flagged: FlaggedMessage, words: Words) -> Html:
    if not flagged.text.strip():
        return el("p", words.no_text, class_="note")
    spans = (span for hit in flagged.hits for span in hit.words)
    return el("blockquote", *mark_spans(flagged.text[:MAX_CHARACTERS], spans), _rest(flagged.text, words), dir="auto")


def mark_spans(text: str, spans: Iterable[Span]) -> Iterator[Part]:
    """The text in pieces, each span in a `mark` element. Spans may overlap and may reach beyond the text."""
    at = 0
    for span in sorted(spans):
        start, end = max(at, span.start), min(len(text), span.end)
        if start < end:
            yield from (text[at:start], el("mark", text[start:end]))
            at = end
    yield text[at:]


def _rest(text: str, words: Words) -> Part:
    left = len(text) - MAX_CHARACTERS
    return join(" ", el("span", words.count(words.longer, left), class_="note")) if left > 0 else ""


def _why(hit: ShownHit, rules: Rules, words: Words) -> Html:
    reason = words.because_fact
    if hit.label is not None:
        reason = words.because.replace("{label}", rules.labels[hit.label])
        reason = reason.replace("{sure}", words.sure(hit.confidence))
    reasons = [reason]
    if hit.unsure:
        reasons.append(words.unsure)
    if hit.counted_only:
        reasons.append(words.counted_only)
    rule = el("strong", rules.titles.get(hit.rule, hit.rule))
    return el("li", fill(words.why_rule, rule=rule, said=", ".join(reasons)))


def _effects(flagged: FlaggedMessage, kind: Kind, words: Words) -> Iterator[Html]:
    yield el("li", _treatment(flagged, words))
    if flagged.card:
        yield el("li", words.then_card_doubt if kind is Kind.DOUBT else words.then_card)
    if flagged.undecided is not None:
        time = _duration(flagged.undecided.within, words)
        yield el("li", fill(words.undecided[fate_of(flagged, flagged.undecided.then)], time=time))
    if flagged.group:
        yield el("li", words.then_group, *_quotes(flagged.group, words))
    if flagged.private:
        yield el("li", words.then_private, *_quotes(flagged.private, words))


def _duration(duration: timedelta, words: Words) -> Html:
    """The duration in its largest whole unit, since the durations in rules are round."""
    minutes = round(duration.total_seconds() / 60)
    if minutes % (24 * 60) == 0:
        return words.count(words.days, minutes // (24 * 60))
    return words.count(words.minutes, minutes) if minutes % 60 else words.count(words.hours, minutes // 60)


def _treatment(flagged: FlaggedMessage, words: Words) -> str:
    if not flagged.hidden:
        return words.then_stays
    harshest = max((hit.treatment for hit in flagged.hits if not hit.counted_only), default=Treatment.HOLD)
    if harshest is Treatment.MASK:
        return words.then_masked
    return words.then_removed if harshest is Treatment.REMOVE and not flagged.card else words.then_hidden


def _quotes(texts: Iterable[str], words: Words) -> Iterator[Html]:
    for text in texts:
        yield el("p", text[:MAX_CHARACTERS], _rest(text, words), class_="said", dir="auto")
