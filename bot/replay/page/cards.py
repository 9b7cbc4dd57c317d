"""A flagged message: who and when, its text with what spoke for it, why, and what would have happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.core.reading import Span
from bot.core.rule import Treatment
from bot.replay.page.kinds import Kind, ending_of, kind_of
from bot.replay.page.markup import Html, Part, el, fill, name, together
from bot.replay.page.plot import sign
from bot.replay.page.words import Words
from bot.replay.results import FlaggedMessage, TriggeringWords

LONGEST = 1_500
"""Characters of one text; what is longer is cut, and the page says so."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules as the page shows them. `places`: each rule's number in the filter."""

    titles: Mapping[str, str]
    places: Mapping[str, int]


def card(flagged: FlaggedMessage, rules: Rules, words: Words) -> Html:
    kind = kind_of(flagged)
    places = (str(rules.places[each.rule]) for each in flagged.because if each.rule in rules.places)
    why = el("h3", words.why), el("ul", *(_why(each, rules, words) for each in flagged.because), class_="why")
    then = el("h3", words.then), el("ul", *_then(flagged, kind, words))
    return el(
        "li",
        _head(flagged, kind, words),
        _text(flagged, words),
        el("div", el("div", *why), el("div", *then), class_="reasons"),
        class_=f"card {kind}",
        data_kind=kind,
        data_rules=" ".join(dict.fromkeys(places)),
    )


def _head(flagged: FlaggedMessage, kind: Kind, words: Words) -> Html:
    badge = el("span", sign(kind), " ", words.kinds[kind], class_="badge")
    number = el("span", words.number.replace("{n}", words.figure(flagged.number)), class_="number")
    at = el("time", words.moment(flagged.at), datetime=flagged.at.isoformat(timespec="minutes"))
    by = el("p", name(flagged.who, "who"), " · ", at, class_="by")
    return together(el("div", badge, " ", number, class_="head"), by)


def _text(flagged: FlaggedMessage, words: Words) -> Html:
    if not flagged.text.strip():
        return el("p", words.no_text, class_="note")
    spans = (span for because in flagged.because for span in because.words)
    return el("blockquote", *marked(flagged.text[:LONGEST], spans), _rest(flagged.text, words), dir="auto")


def marked(text: str, spans: Iterable[Span]) -> Iterator[Part]:
    """The text in pieces, with what lies in a span in `mark`. Spans may overlap and may reach beyond the text."""
    at = 0
    for span in sorted(spans):
        start, end = max(at, span.start), min(len(text), span.end)
        if start < end:
            yield from (text[at:start], el("mark", text[start:end]))
            at = end
    yield text[at:]


def _rest(text: str, words: Words) -> Part:
    more = len(text) - LONGEST
    return together(" ", el("span", words.count(words.longer, more), class_="note")) if more > 0 else ""


def _why(because: TriggeringWords, rules: Rules, words: Words) -> Html:
    rests_on = words.because_fact
    if because.label is not None:
        rests_on = words.because.replace("{label}", words.labels[because.label])
        rests_on = rests_on.replace("{sure}", words.sure(because.confidence))
    said = [rests_on]
    if because.unsure:
        said.append(words.unsure)
    if because.counted_only:
        said.append(words.counted_only)
    rule = el("strong", rules.titles.get(because.rule, because.rule))
    return el("li", fill(words.why_rule, rule=rule, said=", ".join(said)))


def _then(flagged: FlaggedMessage, kind: Kind, words: Words) -> Iterator[Html]:
    yield el("li", _fate(flagged, words))
    if flagged.card:
        yield el("li", words.then_card_doubt if kind is Kind.DOUBT else words.then_card)
    if flagged.undecided is not None:
        time = _lasting(flagged.undecided.within, words)
        yield el("li", fill(words.undecided[ending_of(flagged, flagged.undecided.then)], time=time))
    if flagged.group:
        yield el("li", words.then_group, *_said(flagged.group, words))
    if flagged.private:
        yield el("li", words.then_private, *_said(flagged.private, words))


def _lasting(time: timedelta, words: Words) -> Html:
    """In its largest whole unit: the times of rules are round."""
    minutes = round(time.total_seconds() / 60)
    if minutes % (24 * 60) == 0:
        return words.count(words.days, minutes // (24 * 60))
    return words.count(words.minutes, minutes) if minutes % 60 else words.count(words.hours, minutes // 60)


def _fate(flagged: FlaggedMessage, words: Words) -> str:
    if not flagged.hidden:
        return words.then_stays
    harshest = max((each.treatment for each in flagged.because if not each.counted_only), default=Treatment.HOLD)
    if harshest is Treatment.MASK:
        return words.then_masked
    return words.then_removed if harshest is Treatment.REMOVE and not flagged.card else words.then_hidden


def _said(texts: Iterable[str], words: Words) -> Iterator[Html]:
    for text in texts:
        yield el("p", text[:LONGEST], _rest(text, words), class_="said", dir="auto")
