"""A whole folder of rules to one Rulebook. All of it is checked before any of it is used."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from bot.core.rule import Rule
from bot.core.rulebook import Guideline, PhraseList, Rulebook
from bot.core.texts import VARIANTS, Texts
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.rulebook.example import Example, ExampleCheck
from bot.rulebook.files import GUIDELINES, LISTS, TEXTS, WORDINGS, is_rule_file, read_folder, version_of, watch_of
from bot.rulebook.lists import GUIDELINES_FILE, LISTS_FILE
from bot.rulebook.overrides import Overrides, overrides_form
from bot.rulebook.references import References
from bot.rulebook.rule import WrittenRule, file_of_rules
from bot.rulebook.texts import missing_texts, sentences, wordings
from bot.yaml_reader.file_set import FaultCollection
from bot.yaml_reader.form import find_repeated
from bot.yaml_reader.node import Keys, Node, shorten
from bot.yaml_reader.outline import ids_in, keys_of, value_under
from bot.yaml_reader.parse import parse
from bot.yaml_reader.suggestion import did_you_mean

PLATFORMS: Final = ("console", "telegram", "signal")
"""Platforms that a rule may name even where config.yaml does not use them."""


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """The rulebook, and the examples that it was tried on."""

    rulebook: Rulebook
    examples: tuple[Example, ...]


def load_rulebook(
    folder: Path, watches: Sequence[Watch], check_example: ExampleCheck, needed_texts: Collection[str] = ()
) -> LoadedRules:
    """Read and check a folder of rules. Raises BadInput with every fault, by file and line.

    `needed_texts`: names of texts that the code says itself, so that they must be there.
    """
    return build_rulebook(read_folder(folder), watches, check_example, folder, needed_texts)


def build_rulebook(
    files: Mapping[str, bytes],
    watches: Sequence[Watch],
    check_example: ExampleCheck,
    folder: PurePath,
    needed_texts: Collection[str] = (),
) -> LoadedRules:
    """The same for files in memory, by their names inside `folder`, so that an edit can be tried before it is saved.

    `check_example` runs only when nothing else is wrong; what it names becomes faults at the examples' lines.
    """
    loaded = _Files(files, watches, folder, needed_texts).load()
    failures = [failure.fault() for failure in check_example(loaded.rulebook, loaded.examples)]
    if failures:
        raise BadInput(failures)
    return loaded


class _Files:
    """The files of one loading, parsed, with the faults found so far."""

    def __init__(
        self, files: Mapping[str, bytes], watches: Sequence[Watch], folder: PurePath, needed_texts: Collection[str]
    ) -> None:
        self._files = dict(sorted(files.items()))
        self._watches = watches
        self._folder = folder
        self._needed_texts = needed_texts
        self._gather = FaultCollection()
        self._roots: dict[str, Node | None] = {}

    def load(self) -> LoadedRules:
        self._parse()
        known = self._known()
        texts = self._texts()
        wordings = self._wordings(known)
        lists = self._lists()
        guidelines = self._guidelines()
        written = self._rules(known)
        overrides = self._overrides(known)
        self._gather.finish()
        rules = tuple(one.rule for one in written)
        rulebook = Rulebook(
            version=version_of(self._files),
            rules=rules,
            lists=lists,
            patterns=tuple(pattern for one in written for pattern in one.patterns),
            texts=texts,
            guidelines=guidelines,
            of_watch={
                watch.id: own
                for watch in self._watches
                if (own := _own_rules(rules, watch, overrides.get(watch.id))) is not rules
            },
            texts_of_watch={
                watch.id: said
                for watch in self._watches
                if (said := _own_texts(texts, watch, wordings, overrides.get(watch.id))) is not texts
            },
        )
        return LoadedRules(rulebook, tuple(example for one in written for example in one.examples))

    def _label(self, name: str) -> str:
        return str(self._folder / name)

    def _note(self, name: str, why: str, hint: str = "") -> None:
        self._gather.note(Fault(self._label(name), 0, 0, "", why, hint))

    def _parse(self) -> None:
        for name, content in self._files.items():
            parsed = parse(self._label(name), content)
            self._gather.note(*parsed.faults)
            self._roots[name] = parsed.root

    def _known(self) -> References:
        """Names are taken from the trees, so that a fault elsewhere in their files causes no others."""
        rules = [root for name, root in self._roots.items() if is_rule_file(name)]
        texts = [self._roots[name] for name in TEXTS.values() if self._roots.get(name) is not None]
        lists = self._roots.get(LISTS)
        groups = frozenset(str(group) for watch in self._watches for group in watch.groups)
        return References(
            lists=keys_of(value_under(lists, "lists")) if lists or LISTS not in self._roots else None,
            texts=frozenset().union(*map(keys_of, texts)) if texts else None,
            rules=frozenset(rule.value for rule in ids_in(rules, "rules")) if None not in rules else None,
            platforms=frozenset((*PLATFORMS, *(group.partition(":")[0] for group in groups))),
            groups=groups if self._watches else None,
        )

    def _texts(self) -> Texts:
        roots: dict[str, tuple[str, Keys]] = {}
        read: dict[str, Mapping[str, str]] = {}
        for language, name in TEXTS.items():
            if name not in self._roots:
                self._note(name, "this file is missing", "The bot's own sentences stand there, in this language.")
            root = self._roots.get(name)
            read[language] = self._gather.read(sentences, root) or {}
            if isinstance(root, Keys):
                roots[language] = (self._label(name), root)
        self._gather.note(*missing_texts(roots, self._needed_texts))
        self._refuse_other_languages()
        return Texts(read)

    def _refuse_other_languages(self) -> None:
        for name in self._roots:
            if name.startswith("texts/") and name not in (*TEXTS.values(), *WORDINGS.values()):
                why = "this is no language that the bot speaks"
                self._note(name, why, did_you_mean(name, (*TEXTS.values(), *WORDINGS.values())))

    def _wordings(self, known: References) -> dict[str, Mapping[str, str]]:
        """By variant of a language, the texts that it says differently."""
        read = wordings(known.texts)
        return {
            variant: self._gather.read(read, self._roots.get(name)) or {}
            for variant, name in WORDINGS.items()
            if name in self._roots
        }

    def _lists(self) -> tuple[PhraseList, ...]:
        return self._gather.read(LISTS_FILE, self._roots.get(LISTS)) or ()

    def _guidelines(self) -> tuple[Guideline, ...]:
        root = self._roots.get(GUIDELINES)
        found = self._gather.read(GUIDELINES_FILE, root) or ()
        ids = frozenset(guideline.value for guideline in ids_in([root], "guidelines"))
        if root is not None or GUIDELINES not in self._roots:
            self._check_reminders(ids)
        return found

    def _check_reminders(self, guidelines: frozenset[str]) -> None:
        for watch in self._watches:
            for reminder in watch.reminders:
                if reminder.text not in ("rotate", *guidelines):
                    why = (
                        f"the reminders of {watch.id} in config.yaml name `{shorten(reminder.text)}`, which is not here"
                    )
                    self._note(GUIDELINES, why, did_you_mean(reminder.text, ("rotate", *sorted(guidelines))))

    def _rules(self, known: References) -> list[WrittenRule]:
        names = [name for name in self._roots if is_rule_file(name)]
        if not names:
            hint = "Rules stand in files directly in this folder, as 10-call-101-first.yaml."
            self._gather.note(Fault(str(self._folder), 0, 0, "", "there are no rules here", hint))
        read = file_of_rules(known)
        files = [self._gather.read(read, self._roots[name]) or () for name in names]
        self._gather.note(*find_repeated("rules", ids_in((self._roots[name] for name in names), "rules")))
        return [rule for file in files for rule in file]

    def _overrides(self, known: References) -> dict[str, Overrides]:
        read = overrides_form(known)
        ids = [watch.id for watch in self._watches]
        overrides: dict[str, Overrides] = {}
        for name, root in self._roots.items():
            watch = watch_of(name)
            if watch is None:
                continue
            if watch not in ids:
                self._note(
                    name, f"there is no neighbourhood `{shorten(watch)}` in config.yaml", did_you_mean(watch, ids)
                )
            overrides[watch] = self._gather.read(read, root) or Overrides()
        return overrides


def _own_rules(rules: tuple[Rule, ...], watch: Watch, overrides: Overrides | None) -> tuple[Rule, ...]:
    """A watch's own rules: as its file of changes has them, with its country's titles; `rules` where nothing differs."""
    own = rules if overrides is None else overrides.applied(rules)
    for wording in watch.wordings:
        if any(wording in rule.title for rule in own):
            own = tuple(_titled(rule, VARIANTS[wording], wording) for rule in own)
    return own


def _titled(rule: Rule, language: str, wording: str) -> Rule:
    title = rule.title.get(wording)
    return rule if title is None else replace(rule, title={**rule.title, language: title})


def _own_texts(
    texts: Texts, watch: Watch, wordings: Mapping[str, Mapping[str, str]], overrides: Overrides | None
) -> Texts:
    """A watch's own texts: its country's, and on top of them what stands in its file of changes; `texts` where it has none."""
    spoken = {VARIANTS[wording]: wordings[wording] for wording in watch.wordings if wordings.get(wording)}
    own = texts.with_changes(spoken) if spoken else texts
    return own.with_changes(overrides.texts) if overrides and overrides.texts else own
