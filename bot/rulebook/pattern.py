"""Phrases and regular expressions in a rule. A reader checks each; `number_patterns` names them once the rule's id is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

import re2

from bot.core.rule import Condition, Says, with_leaves
from bot.core.rulebook import RulePattern
from bot.core.texts import LANGUAGES
from bot.reader.phrases.phrase import phrase_to_re2
from bot.rulebook.frequent_words import refuse_frequent_word
from bot.rulebook.phrase_faults import fault_of_phrase
from bot.rulebook.plain_expression import in_plain_letters
from bot.rulebook.references import References
from bot.translation import Sentence, tr
from bot.yaml_reader.form import one_or_list_of
from bot.yaml_reader.node import Keys, Node, Scalar, fits_in_a_list, shorten
from bot.yaml_reader.readers import Reader, prose, text
from bot.yaml_reader.shape import with_shape_of
from bot.yaml_reader.suggestion import did_you_mean

_DOTS: Final = re.compile(r"(?<=[\w*])(?:\s+(?:\.{2,}|…)\s*|\.\.\s*|(?:\.{2,}|…)|\s*\.[*+]\s*)(?=[\w*])")
"""Dots and the signs of an expression, which people write between two words for any words. Three dots right
behind a word and before a space are the pause of a sentence, as in “kom… mee”: punctuation, which counts for nothing."""

_LIST: Final = "list:"
_LIKE_LIST: Final = re.compile(r"(?:list|lists|lijst|lijsten|liste|listes|listen)\s*:\s*(\S+)", re.IGNORECASE)
_PHRASE: Final = "phrase:"
_REGEX: Final = "regex:"

_UNLESS: Final = tr("Rules cannot use look-ahead or look-behind. Write the exception as a condition under `unless`.")
_RE2_MESSAGES: Final[tuple[tuple[str, Sentence, Sentence], ...]] = (
    (r"invalid perl operator: \(\?(?:<?[=!]|<$)", tr("“{part}” is a look-ahead or look-behind"), _UNLESS),
    (
        r"invalid escape sequence: \\[1-9]",
        tr("“{part}” refers back to a group"),
        tr("Rules cannot use back-references. Write the words out."),
    ),
    (r"missing \)", tr("a bracket ( is not closed"), tr("Add ) or write \\( for the character itself.")),
    (r"unexpected \)", tr("there is a ) without ("), tr("Remove it or write \\) for the character itself.")),
    (r"missing \]", tr("a bracket [ is not closed"), tr("Add ] or write \\[ for the character itself.")),
    (
        r"no argument for repetition",
        tr("“{part}” repeats nothing"),
        tr("Put the repeated part before it, or write a backslash before the character."),
    ),
    (r"bad repetition operator", tr("“{part}” repeats a repetition"), tr("Keep one of the two.")),
    (
        r"invalid repetition size",
        tr("“{part}” repeats too often"),
        tr("Allow at most 1000; repetitions inside each other multiply."),
    ),
    (
        r"invalid character class range",
        tr("“{part}” is not a range of letters"),
        tr("Write a range from the earlier to the later character, such as [a-z]."),
    ),
    (r"invalid escape sequence", tr("“{part}” has no meaning"), tr("Remove the backslash.")),
    (
        r"trailing \\",
        tr("a backslash at the end has no meaning"),
        tr("Remove it or write \\\\ for the character itself."),
    ),
    (r"too large", tr("this expression is too large"), tr("Use a list of phrases in lists.yaml in its place.")),
)


@with_shape_of(text)
def checked_phrase(node: Node) -> str:
    """A phrase that `bot.reader` can compile."""
    written = prose(node)
    with_gaps = _DOTS.sub(" .. ", written) if "." in written or "…" in written else written
    if with_gaps.split() != written.split():
        raise node.position.wrong(
            tr("`{phrase}`: two dots between spaces stand for the words between", phrase=shorten(written)),
            tr("Write {phrase}.", phrase=shorten(with_gaps)),
        )
    try:
        phrase_to_re2(written)
    except ValueError as error:
        fault = tr("`{phrase}`: {fault}", phrase=shorten(written), fault=fault_of_phrase(error))
        raise node.position.wrong(fault) from error
    return written


def phrases(known: References) -> Reader[Says]:
    """A reader of one or several phrases and references to lists (`list:NAME`)."""

    @with_shape_of(text)
    def entry(node: Node) -> str:
        _refuse_keys(node)
        written = text(node)
        if not written.startswith(_LIST) and (other := _LIKE_LIST.fullmatch(written)):
            raise node.position.wrong(
                tr("`{written}` names no list", written=shorten(written)),
                tr("Write list:{name}, in small letters and without a space.", name=shorten(other[1])),
            )
        if not written.startswith(_LIST):
            refuse_frequent_word(node, LANGUAGES)
            return _PHRASE + checked_phrase(node)
        name = written.removeprefix(_LIST)
        if known.lists is not None and name not in known.lists:
            raise node.position.wrong(
                tr("there is no list `{name}` in lists.yaml", name=shorten(name)), did_you_mean(name, known.lists)
            )
        return written

    several = one_or_list_of(entry)

    @with_shape_of(several)
    def read(node: Node) -> Says:
        _refuse_comma(node)
        if isinstance(node, Scalar) and not node.text.startswith(_LIST):
            return _says((entry(node),))  # «en» and «of» are words of a phrase, and part no two of them
        return _says(several(node))

    return read


def _refuse_keys(node: Node) -> None:
    """Raises Wrong for a space behind `list:`, and for phrases by language."""
    if isinstance(node, Keys) and "list" in node.entries:
        raise node.position.wrong(
            tr("`list:` and the name belong together"), tr("Write them without a space: list:NAME.")
        )
    if isinstance(node, Keys) and set(node.entries) <= {*LANGUAGES}:
        raise node.position.wrong(
            tr("a rule looks for its phrases in every language"),
            tr('Write them in one list: ["…", "…"]. In lists.yaml each language has its own.'),
        )


def _refuse_comma(node: Node) -> None:
    """Raises Wrong for several phrases without brackets."""
    if isinstance(node, Scalar) and node.plain and "," in node.text:
        raise node.position.wrong(
            tr("`{written}` would be one phrase", written=shorten(node.text)),
            tr(
                "Write [{written}]; put a single phrase with a comma in quotation marks.",
                written=node.text if fits_in_a_list(node) else "…, …",
            ),
        )


def _says(patterns: tuple[str, ...]) -> Says:
    return Says(patterns, tuple(pattern.removeprefix(_PHRASE).removeprefix(_REGEX) for pattern in patterns))


@with_shape_of(text)
def _expression(node: Node) -> str:
    written = in_plain_letters(prose(node))
    options = re2.Options()
    options.log_errors = False
    try:
        compiled = re2.compile(written, options)
    except re2.error as error:
        why, hint = _explain(_message_of(error))
        raise node.position.wrong(tr("this expression is refused: {why}", why=why), hint) from error
    if compiled.search(b"") is not None:
        hint = tr("Make some part of it required: use + instead of *, or remove a ?.")
        raise node.position.wrong(tr("this expression also fits an empty text, so it would match every message"), hint)
    return written


_expressions: Final = one_or_list_of(_expression)


@with_shape_of(_expressions)
def expressions(node: Node) -> Says:
    """One or several RE2 expressions."""
    return _says(tuple(_REGEX + written for written in _expressions(node)))


def _message_of(error: Exception) -> str:
    message = error.args[0] if error.args else ""
    return message.decode("utf-8", "replace") if isinstance(message, bytes) else str(message)


def _explain(message: str) -> tuple[str, str]:
    """The reason and the advice for a message of RE2."""
    for pattern, why, hint in _RE2_MESSAGES:
        if re.search(pattern, message):
            return why.with_values(part=shorten(message.partition(": ")[2])), hint
    return shorten(message), tr("Use only the syntax of RE2.")


def number_patterns(
    rule: str, conditions: tuple[Condition | None, ...]
) -> tuple[list[Condition | None], tuple[RulePattern, ...]]:
    """The conditions of a rule, with their phrases and expressions replaced by the names `rule:ID/n`, and these patterns."""
    patterns: list[RulePattern] = []
    names = (f"rule:{rule}/{number}" for number in count(1))

    def named(leaf: Condition) -> Condition:
        if not isinstance(leaf, Says):
            return leaf
        return Says(tuple(_add_pattern(draft, names, patterns) for draft in leaf.patterns), leaf.written)

    return [condition and with_leaves(condition, named) for condition in conditions], tuple(patterns)


def _add_pattern(draft: str, names: Iterator[str], patterns: list[RulePattern]) -> str:
    if draft.startswith(_LIST):
        return draft
    is_regex = draft.startswith(_REGEX)
    pattern = RulePattern(next(names), draft.removeprefix(_REGEX if is_regex else _PHRASE), is_regex)
    patterns.append(pattern)
    return pattern.pattern
