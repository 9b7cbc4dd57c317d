"""The masked copy in place of a hidden message, and the messages that have to stay since no copy tells their danger."""

from __future__ import annotations

from bot.core.case import Visibility
from bot.core.cases import shared_cards
from bot.core.draft import Draft
from bot.core.incidents import facts_elsewhere
from bot.core.incidents.facts_elsewhere import scene_of, with_scene
from bot.core.message import Message
from bot.core.reading import COVER, FACTS, Flag, Reading
from bot.core.rule import PolicyTreatment, Stage, Treatment
from bot.core.verdict import Finding, Verdict

_PICTURE = PolicyTreatment("media")

LEAST_WORDING = 4
"""Words that a member may be offered to send again."""


def never_whole(draft: Draft, message: Message, reading: Reading, verdict: Verdict) -> Verdict:
    """The verdict on a plain emergency. The message is hidden only if a masked copy tells of the danger. Otherwise it stays,
    and the bot asks the moderators."""
    hiding = [finding for finding in verdict.findings if finding.live and hides(finding)]
    if not hiding or make_facts(draft, message, reading, hiding)[0]:
        return verdict
    return Verdict(tuple(each.only_asked() if each in hiding else each for each in verdict.findings))


def hides(finding: Finding) -> bool:
    if finding.treatment is Treatment.REMOVE:
        return finding.stage is Stage.ACT
    return finding.treatment in (Treatment.MASK, Treatment.HOLD)


def make_facts(draft: Draft, message: Message, reading: Reading, hiding: list[Finding]) -> tuple[str, bool]:
    """The text of the masked copy, and whether facts of a report are lost without one. The copy is what the
    reader left, if none of the evidence against the message is in it; what hides a picture is no evidence against its words. A
    rule that only covers words covers them there."""
    in_danger = Flag.DANGER in reading.flags
    is_report = (reading.kind() in FACTS or in_danger) and not (reading.chat is not None and reading.chat.no_facts)
    only_masks = all(finding.treatment is Treatment.MASK for finding in hiding)
    if not (is_report or only_masks):
        return "", False
    by_words = [finding for finding in hiding if finding.rule.then.message != _PICTURE]
    evidence = [_printed(message.text[span.start : span.end]) for finding in by_words for span in finding.spans]
    copy = reading.copy
    for words in evidence if only_masks else ():
        copy = copy.replace(words, COVER)
    unplaced = any(not finding.spans for finding in by_words)
    doubtful = unplaced or any(words in copy for words in evidence)
    if not copy or (doubtful and not in_danger):  # the words that speak against a danger may be those of the danger
        return "", is_report
    head = draft.group_text("masked_head", who=message.author.name, time=draft.clock(message.at))
    told = with_scene(copy, scene_of(message, reading)) if in_danger else copy  # help must find it
    return f"{head}\n{told}", False


def stands(draft: Draft, message: Message, facts: str) -> bool:
    """True if the group reads these facts already in the copy of another message of the last minutes, as in a raid with one
    text."""
    copy = facts.removeprefix(facts_elsewhere.head_of(draft, message.author, message.at))
    lately = (each for each in draft.state.cases.values() if draft.at - each.opened_at < shared_cards.WITHIN)
    shown = (each for each in lately if each.group == message.ref.chat and each.masked is not Visibility.NO)
    alike = (each for each in shown if each.facts.endswith(copy))  # quick: a raid has 1,000 cases
    return any(facts_elsewhere.copy_of(draft, each) == copy for each in alike)


def make_wording(message: Message, reading: Reading, findings: list[Finding]) -> str:
    """The words that the author may send again as they are: some words, and none that speak against the message."""
    evidence = [_printed(message.text[span.start : span.end]) for finding in findings for span in finding.spans]
    short = len(reading.wording.split()) < LEAST_WORDING or reading.wording == " ".join(message.text.split())
    return "" if short or any(words in reading.wording for words in evidence) else reading.wording


def _printed(words: str) -> str:
    return words if words.isprintable() else "".join(sign for sign in words if sign.isprintable())
