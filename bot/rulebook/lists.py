"""Forms of lists.yaml (named lists of phrases) and guidelines.yaml."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from bot.core.reading import Flag
from bot.core.rulebook import Approval, Guideline, PhraseList
from bot.core.texts import LANGUAGES, VARIANTS
from bot.live_rules.code_words import FLAGS
from bot.rulebook.condition import label
from bot.rulebook.frequent_words import refuse_frequent_word
from bot.rulebook.pattern import checked_phrase
from bot.rulebook.texts import COMMON, sentence_with
from bot.translation import tr
from bot.yaml_reader.form import EACH_LANGUAGE, Form, list_of, named_entries, one_or_list_of, with_unique_names
from bot.yaml_reader.node import Items, Keys, Node, Wrong
from bot.yaml_reader.readers import Positioned, day, name, one_name_of, share, text, whole_number, with_position, yes_no
from bot.yaml_reader.shape import with_shape_of


def _list(**keys: Any) -> dict[str, Any]:
    """The fields of a PhraseList without its name."""
    phrases = {language: keys.pop(language) for language in LANGUAGES if language in keys}
    return {"phrases": phrases, **keys}


EVIDENCE: Final = 0.5
"""Up to this confidence a list is only a piece of evidence beside others."""

LIST: Final = Form(
    tr("a list of phrases"),
    _list,
    may={
        "label": label,
        "confidence": share,
        "against": one_or_list_of(label),
        "flag": one_name_of(tr("a flag"), Flag, {flag.value: words for flag, words in FLAGS.items()}),
        **dict.fromkeys(LANGUAGES, list_of(checked_phrase)),
    },
    hints={"phrases": tr("Write the phrases under their language: nl, fr, de, en.")},
)


@with_shape_of(LIST)
def _checked_list(node: Node) -> dict[str, Any]:
    fields = LIST(node)
    if not fields["phrases"]:
        raise node.position.wrong(
            tr("this list has no phrases"), tr("Write them under their language: nl, fr, de, en.")
        )
    if isinstance(node, Keys) and "confidence" in fields and "label" not in fields:
        key = node.entries["confidence"].key
        raise key.wrong(
            tr("this list has a confidence but no label"), tr("Write under `label` which label the phrases stand for.")
        )
    if fields.get("confidence", 1) > EVIDENCE:
        _refuse_frequent_words(node)
    return fields


def _refuse_frequent_words(node: Node) -> None:
    """A list that decides by itself may not fit nearly every message; one of small evidence may."""
    entries = node.entries.items() if isinstance(node, Keys) else ()
    for language, entry in entries:
        for phrase in entry.value.items if language in LANGUAGES and isinstance(entry.value, Items) else ():
            refuse_frequent_word(phrase, [language])


def _lists(lists: dict[str, dict[str, Any]]) -> tuple[PhraseList, ...]:
    return tuple(PhraseList(name=name, **fields) for name, fields in lists.items())


LISTS_FILE: Final = Form(
    tr("the file of lists"), _lists, need={"lists": named_entries(tr("a list with its name"), name, _checked_list)}
)


def _guideline(
    id: Positioned[str],
    season: tuple[int, ...] = (),
    after_incident: bool = False,
    approved: Approval | None = None,
    **texts: str,
) -> Positioned[Guideline]:
    return Positioned(Guideline(id.value, texts, season, after_incident, approved), id.position)


APPROVAL: Final = Form(tr("an approval"), Approval, need={"by": text, "on": day})


_number_of_month: Final = whole_number(1, 12)


@with_shape_of(_number_of_month)
def _month(node: Node) -> int:
    try:
        return _number_of_month(node)
    except Wrong as wrong:
        hint = tr("Write months as numbers from 1 (January) to 12 (December), such as [10, 11, 12].")
        raise Wrong([replace(fault, hint=hint) for fault in wrong.faults]) from wrong


GUIDELINE: Final = Form(
    tr("a guideline"),
    _guideline,
    need={"id": with_position(name), **dict.fromkeys(LANGUAGES, sentence_with(COMMON))},
    may={
        "season": one_or_list_of(_month),
        "after_incident": yes_no,
        "approved": APPROVAL,
        **dict.fromkeys(VARIANTS, sentence_with(COMMON)),
    },
    hints=dict.fromkeys(LANGUAGES, EACH_LANGUAGE),
)

GUIDELINES_FILE: Final = Form(
    tr("the file of guidelines"),
    lambda guidelines: tuple(guideline.value for guideline in guidelines),
    need={
        "guidelines": with_unique_names(
            tr("guidelines"), list_of(GUIDELINE), lambda guideline: Positioned(guideline.value.id, guideline.position)
        )
    },
)
