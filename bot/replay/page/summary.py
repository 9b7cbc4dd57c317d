"""The upper half of the page: the header, the figures, the notes on how far to trust them, the plots and the rules."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.verdict import Decision
from bot.replay.page import plot
from bot.replay.page.cards import Rules
from bot.replay.page.kinds import Kind
from bot.replay.page.markup import Html, Part, el, fill, isolate
from bot.replay.page.periods import Grain, columns_by_hour, columns_by_weekday, columns_over_time
from bot.replay.page.plot import Series
from bot.replay.page.selection import Selection
from bot.replay.page.words import Plural, Words
from bot.replay.results import ReplayResult, Totals


def header(result: ReplayResult, words: Words) -> Html:
    title = el("h1", fill(words.title, chat=isolate(result.source.chat)))
    to_messages = el("p", el("a", words.to_messages, href="#messages"), class_="skip")
    return el("header", title, el("p", _lead(result, words), class_="lead"), to_messages)


def _lead(result: ReplayResult, words: Words) -> Html:
    source = result.source
    if source.first is None or source.last is None or source.messages == 0:
        return el("span", words.nothing)
    first, last = source.first.date(), source.last.date()
    return fill(
        words.one_day if first == last else words.period,
        first=words.day(first),
        last=words.day(last),
        messages=words.count(words.messages, source.messages),
        share=words.share(result.totals.decisions[Decision.ALLOW], source.messages),
    )


def figures_section(result: ReplayResult, selection: Selection, words: Words) -> Html:
    """Six figures, and how often the bot would have written in the group."""
    totals, source = result.totals, result.source
    decisions = totals.decisions
    doubts = selection.kinds.get(Kind.DOUBT, 0)
    in_doubt = words.count(words.in_doubt, doubts) if doubts else ""

    def figure(class_: str, number: int, label: Plural, note: Part) -> Html:
        value, unit = el("strong", words.figure(number)), el("span", words.count(label, number))
        return el("li", value, " ", unit, " ", el("small", note) if note else "", class_=class_)

    items = (
        figure("read", source.messages, words.read, words.count(words.system_lines, source.system_lines)),
        figure(Kind.ALLOW, decisions[Decision.ALLOW], words.alone, in_doubt),
        figure(Kind.ASK, totals.asks, words.asked, words.count(words.reports, decisions[Decision.ASK_101])),
        figure(Kind.NUDGE, totals.private, words.private, words.private_note),
        figure(Kind.HOLD, decisions[Decision.HOLD], words.held, words.count(words.hidden_count, totals.hidden)),
        figure("read", totals.incidents, words.incidents, words.count(words.called, totals.incidents_called)),
    )
    return el(
        "section",
        el("h2", words.in_short, id="figures"),
        el("ul", *items, class_="figures"),
        el("p", _talk(result, words)),
        aria_labelledby="figures",
    )


def _talk(result: ReplayResult, words: Words) -> Html:
    totals = result.totals
    return fill(
        words.talk,
        times=words.count(words.times, totals.asks + totals.notices + totals.reminders),
        rate=_rate(result, words),
        asks=words.count(words.asks, totals.asks),
        notices=words.count(words.notices, totals.notices),
        reminders=words.count(words.reminders, totals.reminders),
    )


def _rate(result: ReplayResult, words: Words) -> Part:
    """How often the bot would have written in a week; empty for a chat of less than two weeks."""
    totals, source = result.totals, result.source
    days = (source.last - source.first).days + 1 if source.first and source.last else 0
    texts = totals.asks + totals.notices + totals.reminders
    if days < 14 or not texts:
        return ""
    weekly = round(texts * 7 / days)
    return words.count(words.rate, weekly) if weekly else words.rate_rare


def trust_section(result: ReplayResult, words: Words) -> Html:
    notes = (
        words.readers[result.reader],
        words.errs,
        words.doubt_note,
        words.absent,
        words.full_names if result.names else words.initials,
        words.keep_private,
    )
    return el(
        "section",
        el("h2", words.trust, id="trust"),
        el("ul", *(el("li", note) for note in notes)),
        class_="trust",
        aria_labelledby="trust",
    )


def plot_sections(totals: Totals, words: Words) -> Iterator[Html]:
    if not totals.days:
        return
    grain, columns = columns_over_time(totals, words)
    series = Series("time-plot", _title_of(grain, words), columns)
    yield el("section", el("h2", series.title, id="time"), *_over_time(series, words), aria_labelledby="time")
    small = (
        _small("hours", Series("hours-plot", words.by_hour, columns_by_hour(totals, words), 6), words),
        _small("weekdays", Series("weekdays-plot", words.by_weekday, columns_by_weekday(totals, words), 7), words),
    )
    yield el("div", *small, class_="pair")


def _over_time(series: Series, words: Words) -> Iterator[Html]:
    yield el("h3", words.all_messages)
    yield plot.totals_plot(series.columns, words)
    yield el("h3", words.stood_out)
    yield plot.legend(words)
    yield plot.stacked_plot(series, words)
    yield plot.data_table(series, words)


def _title_of(grain: Grain, words: Words) -> str:
    match grain:
        case Grain.DAY:
            return words.by_day
        case Grain.WEEK:
            return words.by_week
        case Grain.MONTH:
            return words.by_month
        case Grain.YEAR:
            return words.by_year


def _small(id: str, series: Series, words: Words) -> Html:
    drawn = plot.legend(words), plot.stacked_plot(series, words), plot.data_table(series, words)
    return el("section", el("h2", series.title, id=id), *drawn, aria_labelledby=id)


def rules_section(result: ReplayResult, rules: Rules, words: Words) -> Html:
    hits = result.totals.rules
    items = (_rule(rule, result, rules, words) for rule in rules.numbers if hits[rule])
    without_hits = [title for rule, title in rules.titles.items() if not hits[rule]]
    note = el("p", fill(words.never_hit, rules=", ".join(without_hits)), class_="note") if without_hits else Html("")
    return el(
        "section",
        el("h2", words.rules, id="rules"),
        el("p", words.rules_note, class_="note"),
        el("ol", *items, class_="rules"),
        note,
        aria_labelledby="rules",
    )


def _rule(rule: str, result: ReplayResult, rules: Rules, words: Words) -> Html:
    hits = result.totals.rules
    house_rule = result.house_rules.get(rule)
    number = words.house_rule.replace("{n}", str(house_rule)) if house_rule is not None else ""
    title = el("span", rules.titles[rule], " ", el("small", number) if number else "")
    count = el("span", words.count(words.hits, hits[rule]), class_="hits")
    return el("li", el("div", title, " ", count), plot.share_bar(hits[rule], max(hits.values())))
