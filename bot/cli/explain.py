"""`nabuur explain "text"` says of each rule whether it hits a text, and the reason if not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator

from bot.cli.lessons import Names, describe, label_names, with_id
from bot.cli.rule_life import Records, describe_stage
from bot.cli.rules import reader_line
from bot.core.reading import SURE, UNCORRECTED, Flag, Label, Reading, Span
from bot.core.rules.condition import Subject
from bot.core.rules.explain import Explanation, explain
from bot.core.verdict import Decision
from bot.core.watch import Watch
from bot.live_rules import yaml_words
from bot.live_rules.code_words import DECISIONS, FLAGS, with_code
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.reason import reason_in_words
from bot.live_rules.trial import RuleTrial, try_text
from bot.translation import in_language, percent, said
from bot.translation.line_breaks import NO_BREAK


async def explain_text(rules: CurrentRules, watch: Watch, trial: RuleTrial, records: Records) -> AsyncIterator[str]:
    """The lines of the explanation: the reader and its findings, each rule of the watch with its stage in force, and the
    decision."""
    tried = await try_text(rules.rulebook, LiveRules(rules), watch, trial)
    yield reader_line(rules.kind)
    named = label_names(rules.rulebook.texts_for(watch.id))
    for line in _describe(trial.text, tried.reading, watch, named):
        yield line
    for line in _against(trial.text, tried.reading, rules, named):
        yield line
    yield ""
    for rule in rules.rulebook.rules_for(watch.id):
        stage = describe_stage(rule, records, watch)
        yield _line(trial.text, tried.reading, explain(rule, tried.subject), stage, named)
    for line in _off(trial.text, tried.subject, rules, watch):
        yield line
    yield ""
    decision = tried.verdict.decision
    notes = said(" (in doubt: one step milder)") if any(finding.unsure for finding in tried.verdict.findings) else ""
    if tried.asks_moderators(tried.verdict):
        notes = said(" (in doubt: it stays, and a moderator is asked)")
    if decision is Decision.NUDGE and (kept_by := UNCORRECTED & tried.reading.flags):
        notes += said(" (not sent, because of {flags})", flags=", ".join(sorted(kept_by)))
    yield said("decision: {decision}{unsure}", decision=in_language(DECISIONS[decision]), unsure=notes)


def quoted(words: Iterable[str]) -> str:
    """The words behind a colon, each once and in quotation marks; empty if there are none."""
    marked = " ".join(said("“{word}”", word=word) for word in dict.fromkeys(map(one_line, words)))
    return said(": {words}", words=marked) if marked else ""


def one_line(text: str, keep_length: bool = False) -> str:
    """The text without line breaks and control characters, since a message must not move the cursor of the terminal."""
    plain = "".join(character if character.isprintable() or character == NO_BREAK else " " for character in text)
    return plain if keep_length else " ".join(word for word in plain.split(" ") if word)


def _describe(text: str, reading: Reading, watch: Watch, named: Names) -> Iterator[str]:
    known = "" if reading.language_known else said(" (a guess: the watch's own)")
    yield said("language: {language}{known}", language=in_language(yaml_words.LANGUAGES[reading.language]), known=known)
    for score in sorted(reading.scores, key=lambda score: -score.confidence):
        yield said(
            "label {label} {confidence:.0%}{words}",
            label=with_id(score.label, named),
            confidence=score.confidence,
            words=_words(text, score.spans),
        )
    for detail in reading.details:
        yield said(
            "found {what}{words}", what=with_code(detail.found, yaml_words.FOUND), words=_words(text, (detail.span,))
        )
    for each in reading.corrected:
        how = said("the same words") if each.same else said("near words")
        yield said(
            "corrected {label}, before {before:.0%}: {how}, {by}",
            label=with_id(each.label, named),
            before=each.before,
            how=how,
            by=describe(each.by, watch, named),
        )
    if reading.flags:
        yield said("flags: {flags}", flags=", ".join(with_code(Flag(flag), FLAGS) for flag in sorted(reading.flags)))


def _against(text: str, reading: Reading, rules: CurrentRules, named: Names) -> Iterator[str]:
    """The labels that phrases of lists with `against` speak against, with these phrases."""
    lists = {f"list:{each.name}": each for each in rules.rulebook.lists}
    for label in (each for each in Label if each in reading.against):
        spans = tuple(hit.span for hit in reading.hits if hit.pattern in lists and label in lists[hit.pattern].against)
        yield said("against {label}{words}", label=with_id(label, named), words=_words(text, spans))


def _off(text: str, subject: Subject, rules: CurrentRules, watch: Watch) -> Iterator[str]:
    """A line for each rule that the watch has switched off, and that would have hit."""
    used = {rule.id for rule in rules.rulebook.rules_for(watch.id)}
    for rule in rules.rulebook.rules:
        match = None if rule.id in used else explain(rule, subject).match
        if match is not None:
            yield said(
                "– {rule}: would hit, but `off: true` in groups/{watch}.yaml switches it off{words}",
                rule=rule.id,
                watch=watch.id,
                words=_words(text, match.spans),
            )


def _line(text: str, reading: Reading, explanation: Explanation, stage: str, named: Names) -> str:
    rule, match = explanation.rule, explanation.match
    if match is None:
        why_not = reason_in_words(explanation.why_not, reading, named.__getitem__) if explanation.why_not else ""
        return said("· {rule}: no, {why_not}", rule=rule.id, why_not=why_not)
    notes = [stage]
    if match.label:
        notes.append(f"{named[match.label]} {percent(match.confidence)}")
    if match.confidence < SURE:
        notes.append(said("in doubt"))
    return said(
        "✔ {rule}: yes, {notes}{words}", rule=rule.id, notes=said("; ").join(notes), words=_words(text, match.spans)
    )


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return quoted(text[span.start : span.end] for span in spans)
