"""The upper half of the page: what it is about, the big figures, how far to trust them, the plots and the rules."""

from __future__ import annotations

from collections.abc import Iterator

from bot.config.values import ReaderKind
from bot.core.verdict import Decision
from bot.replay.page import plot
from bot.replay.page.cards import Rules
from bot.replay.page.kinds import Kind
from bot.replay.page.markup import Html, Part, el, fill, name
from bot.replay.page.periods import Column, Grain, by_hour, by_weekday, over_time
from bot.replay.page.selection import Selection
from bot.replay.page.words import Words
from bot.replay.results import ReplayResult, Totals


def opening(account: ReplayResult, words: Words) -> Html:
    title = el("h1", fill(words.title, chat=name(account.source.chat)))
    to_messages = el("p", el("a", words.to_messages, href="#messages"), class_="skip")
    return el("header", title, el("p", _lead(account, words), class_="lead"), to_messages)


def _lead(account: ReplayResult, words: Words) -> Html:
    source = account.source
    if source.first is None or source.last is None or source.messages == 0:
        return el("span", words.nothing)
    first, last = source.first.date(), source.last.date()
    return fill(
        words.one_day if first == last else words.period,
        first=words.day(first),
        last=words.day(last),
        messages=words.count(words.messages, source.messages),
        share=words.share(account.totals.decisions[Decision.ALLOW], source.messages),
    )


def figures(account: ReplayResult, survey: Selection, words: Words) -> Html:
    """The six numbers of the evening, and how much the bot would have talked."""
    totals, source = account.totals, account.source
    decided = totals.decisions
    doubts = survey.kinds.get(Kind.DOUBT, 0)
    in_doubt = words.count(words.in_doubt, doubts) if doubts else ""
    numbers = (
        _figure("read", source.messages, words.read, words.count(words.system_lines, source.system_lines), words),
        _figure(Kind.ALLOW, decided[Decision.ALLOW], words.alone, in_doubt, words),
        _figure(Kind.ASK, totals.asks, words.asked, words.count(words.reports, decided[Decision.ASK_101]), words),
        _figure(Kind.NUDGE, totals.private, words.private, words.private_note, words),
        _figure(Kind.HOLD, decided[Decision.HOLD], words.held, words.count(words.hidden_count, totals.hidden), words),
        _figure("read", totals.incidents, words.incidents, words.count(words.called, totals.incidents_called), words),
    )
    return el(
        "section",
        el("h2", words.in_short, id="figures"),
        el("ul", *numbers, class_="figures"),
        el("p", _talk(account, words)),
        aria_labelledby="figures",
    )


def _figure(class_: str, number: int, label: tuple[str, str], note: Part, words: Words) -> Html:
    return el(
        "li",
        el("strong", words.figure(number)),
        " ",
        el("span", words.count(label, number)),
        " ",
        el("small", note) if note else "",
        class_=class_,
    )


def _talk(account: ReplayResult, words: Words) -> Html:
    totals = account.totals
    return fill(
        words.talk,
        times=words.count(words.times, totals.asks + totals.notices + totals.reminders),
        rate=_rate(account, words),
        asks=words.count(words.asks, totals.asks),
        notices=words.count(words.notices, totals.notices),
        reminders=words.count(words.reminders, totals.reminders),
    )


def _rate(account: ReplayResult, words: Words) -> Part:
    """How often a week; nothing is said of less than two weeks."""
    totals, source = account.totals, account.source
    days = (source.last - source.first).days + 1 if source.first and source.last else 0
    said = totals.asks + totals.notices + totals.reminders
    if days < 14 or not said:
        return ""
    weekly = round(said * 7 / days)
    return words.count(words.rate, weekly) if weekly else words.rate_rare


def trust(account: ReplayResult, words: Words) -> Html:
    notes = (
        words.reader_full if account.reader is ReaderKind.FULL else words.reader_light,
        words.errs,
        words.doubt_note,
        words.absent,
        words.full_names if account.names else words.initials,
        words.keep_private,
    )
    return el(
        "section",
        el("h2", words.trust, id="trust"),
        el("ul", *(el("li", note) for note in notes)),
        class_="trust",
        aria_labelledby="trust",
    )


def plots(totals: Totals, words: Words) -> Iterator[Html]:
    if not totals.days:
        return
    grain, columns = over_time(totals, words)
    title = _title_of(grain, words)
    yield el("section", el("h2", title, id="time"), *_over_time(title, columns, words), aria_labelledby="time")
    both = (
        _small("hours", words.by_hour, by_hour(totals, words), 6, words),
        _small("weekdays", words.by_weekday, by_weekday(totals, words), 7, words),
    )
    yield el("div", *both, class_="pair")


def _over_time(title: str, columns: list[Column], words: Words) -> Iterator[Html]:
    yield el("h3", words.all_messages)
    yield plot.all_messages(columns, words)
    yield el("h3", words.stood_out)
    yield plot.legend(words)
    yield plot.stacked("time-plot", title, columns, words)
    yield plot.table(title, columns, words)


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


def _small(key: str, title: str, columns: list[Column], names: int, words: Words) -> Html:
    return el(
        "section",
        el("h2", title, id=key),
        plot.legend(words),
        plot.stacked(f"{key}-plot", title, columns, words, names),
        plot.table(title, columns, words),
        aria_labelledby=key,
    )


def rules_section(account: ReplayResult, rules: Rules, words: Words) -> Html:
    counts = account.totals.rules
    most = max(counts.values(), default=0)
    lines = (_rule(rule, counts[rule], most, account, rules, words) for rule in rules.places if counts[rule])
    never = [rules.titles[rule] for rule in rules.titles if not counts[rule]]
    quiet = el("p", fill(words.never_hit, rules=", ".join(never)), class_="note") if never else Html("")
    return el(
        "section",
        el("h2", words.rules, id="rules"),
        el("p", words.rules_note, class_="note"),
        el("ol", *lines, class_="rules"),
        quiet,
        aria_labelledby="rules",
    )


def _rule(rule: str, count: int, most: int, account: ReplayResult, rules: Rules, words: Words) -> Html:
    house_rule = account.house_rules.get(rule)
    number = words.house_rule.replace("{n}", str(house_rule)) if house_rule is not None else ""
    head = el("span", rules.titles[rule], " ", el("small", number) if number else "")
    hits = el("span", words.count(words.hits, count), class_="hits")
    return el("li", el("div", head, " ", hits), plot.share_bar(count, most))
