"""Loads a folder of rules into one Rulebook. Every file is checked before any of them is used."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from bot.core.rule import Rule
from bot.core.rulebook import Guideline, PhraseList, Rulebook
from bot.core.texts import LANGUAGES, VARIANTS, Texts
from bot.core.watch import Watch
from bot.errors import Fault
from bot.rulebook.example import Example
from bot.rulebook.files import (
    BASE,
    GUIDELINES,
    LISTS,
    TEXTS,
    WORDINGS,
    FolderLook,
    RuleFiles,
    is_rule_file,
    version_of,
    watch_of_file,
)
from bot.rulebook.idle_names import idle_names, misspelt_texts, used_words, without
from bot.rulebook.layers import BASE_FILE, Trees, put_over
from bot.rulebook.lists import GUIDELINES_FILE, LISTS_FILE
from bot.rulebook.misplaced import in_place
from bot.rulebook.overrides import Overrides, overrides_form
from bot.rulebook.references import References
from bot.rulebook.rule import HEAD_OF_RULE_FILE, WrittenRule, rule_file_form
from bot.rulebook.shortened_lists import shortened_lists
from bot.rulebook.texts import missing_texts, sentences, wordings
from bot.rulebook.typed_words import shared_words
from bot.rulebook.unfilled import unfilled_placeholders
from bot.rulebook.watch_languages import fill_languages, languages_of
from bot.translation import tr
from bot.yaml_reader.fault_collection import FaultCollection
from bot.yaml_reader.form import find_repeated
from bot.yaml_reader.node import Keys, Node, Position, shorten
from bot.yaml_reader.outline import ids_in, keys_of, value_under
from bot.yaml_reader.parse import parse
from bot.yaml_reader.readers import PlacedText
from bot.yaml_reader.suggestion import did_you_mean, nearest_name, suggest

PLATFORMS: Final = ("console", "telegram", "signal")
"""Platforms that a rule can name even if config.yaml does not set them up."""


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """A rulebook and its examples, in the order of the files. `notes`: what the files hold in vain; no faults."""

    rulebook: Rulebook
    examples: tuple[Example, ...]
    notes: tuple[Fault, ...]


def build_rulebook(files: RuleFiles, watches: Sequence[Watch], needed_texts: Collection[str] = ()) -> LoadedRules:
    """Like `load_rulebook`, for files in memory."""
    return load_rulebook(FolderLook(files), watches, needed_texts)


def load_rulebook(look: FolderLook, watches: Sequence[Watch], needed_texts: Collection[str] = ()) -> LoadedRules:
    """Checks the files of a folder of rules. Raises BadInput with every fault, sorted by file and line. `needed_texts`: names
    of the texts that the code uses, which every language must have."""
    return _Loading(look, watches, needed_texts).load()


class _Loading:
    """One load: the parsed files and the faults found so far."""

    def __init__(self, look: FolderLook, watches: Sequence[Watch], needed_texts: Collection[str]) -> None:
        files = look.files
        self._given = files
        self._unread = look.unread
        self._watches = watches
        self._folder = files.folder
        self._needed_texts = needed_texts
        self._faults = FaultCollection()
        self._faults.note(*look.faults)
        self._roots: Trees = {}
        self._own: Trees = {}
        self._own_texts: Trees = {}
        self._shipped_texts: Trees = {}
        self._shipped_lists: Node | None = None

    def load(self) -> LoadedRules:
        self._parse()
        known = self._known()
        texts = self._texts()
        wordings = self._wordings(known)
        lists = self._lists()
        guidelines = self._guidelines()
        written = self._rules(known)
        overrides = self._overrides(known)
        self._faults.finish()
        rules = tuple(entry.rule for entry in written)
        rulebook = Rulebook(
            version=version_of(self._given),
            rules=rules,
            lists=lists,
            patterns=tuple(pattern for entry in written for pattern in entry.patterns),
            texts=texts,
            guidelines=guidelines,
            of_watch={
                watch.id: own
                for watch in self._watches
                if (own := _own_rules(rules, watch, overrides.get(watch.id))) is not rules
            },
            texts_of_watch={
                watch.id: own_texts
                for watch in self._watches
                if (own_texts := _own_texts(texts, watch, wordings, overrides.get(watch.id))) is not texts
            },
        )
        notes = (
            *idle_names(self._own, self._own_texts, self._shipped_text_names, used_words(self._roots)),
            *shortened_lists(self._own.get(LISTS), self._shipped_lists, languages_of(self._watches) or LANGUAGES),
            *unfilled_placeholders(self._own, self._shipped_texts, self._roots),
        )
        return LoadedRules(rulebook, tuple(example for entry in written for example in entry.examples), notes)

    def _path(self, name: str) -> str:
        return str(self._folder / name)

    def _note(self, name: str, why: str, hint: str) -> None:
        self._faults.note(Fault(self._path(name), 0, 0, "", why, hint))

    def _parse(self) -> None:
        self._roots = self._trees(self._given) | dict.fromkeys(self._unread)
        self._faults.read(BASE_FILE, self._roots.pop(BASE, None))
        self._own = self._roots
        if self._given.base is not None:
            base = self._trees(self._given.base)
            self._own, misplaced = in_place(base, self._own, next((watch.id for watch in self._watches), "NAME"))
            self._faults.note(*misplaced)
            self._own_texts = {name: self._own.get(name) for name in TEXTS.values()}
            self._shipped_texts = {name: base.get(name) for name in TEXTS.values()}
            self._shipped_lists = base.get(LISTS)
            self._roots = fill_languages(put_over(base, self._own), languages_of(self._watches))

    @property
    def _shipped_text_names(self) -> frozenset[str]:
        return frozenset().union(*map(keys_of, self._shipped_texts.values()))

    @property
    def _shipped_files(self) -> frozenset[str]:
        """The names of the files below an own folder, as faults give them."""
        base = self._given.base
        return frozenset(str(base.folder / name) for name in base.contents) if base else frozenset()

    def _trees(self, files: RuleFiles) -> Trees:
        trees: Trees = {}
        for name, content in sorted(files.contents.items()):
            parsed = parse(str(files.folder / name), content)
            self._faults.note(*parsed.faults)
            trees[name] = parsed.root
        return trees

    def _known(self) -> References:
        """The names that rules can refer to. They come from the trees, so that a fault elsewhere in a file causes no others."""
        rules = [root for name, root in self._roots.items() if is_rule_file(name)]
        texts = [self._roots[name] for name in TEXTS.values() if self._roots.get(name) is not None]
        lists = value_under(self._roots.get(LISTS), "lists")
        groups = frozenset(str(group) for watch in self._watches for group in watch.groups)
        return References(
            lists=keys_of(lists) if isinstance(lists, Keys) or LISTS not in self._roots else None,
            texts=frozenset().union(*map(keys_of, texts)) if texts else None,
            rules=frozenset(rule.value for rule in ids_in(rules, "rules")) if None not in rules else None,
            platforms=frozenset((*PLATFORMS, *(group.partition(":")[0] for group in groups))),
            groups=groups if self._watches else None,
            text_file=TEXTS[next(iter(languages_of(self._watches)), LANGUAGES[0])],
        )

    def _texts(self) -> Texts:
        roots: dict[str, tuple[str, Keys]] = {}
        read: dict[str, Mapping[str, str]] = {}
        misspelt = self._misspelt_texts()
        for language, name in TEXTS.items():
            if name not in self._roots:
                self._note(name, tr("this file is missing"), tr("It holds the bot's own sentences in this language."))
            root = self._roots.get(name)
            read[language] = self._faults.read(sentences, root) or {}
            if isinstance(root, Keys):
                roots[language] = (self._path(name), without(root, misspelt))
        self._faults.note(*missing_texts(roots, self._needed_texts))
        self._faults.note(*shared_words(self._roots, self._watches, self._shipped_files))
        self._refuse_other_languages()
        return Texts(read)

    def _misspelt_texts(self) -> frozenset[Position]:
        """The places of own texts with a name that is nearly one of the bot's, each with a note. Empty beside an unreadable
        file, which may use the name."""
        if None in self._roots.values():
            return frozenset()
        faults = misspelt_texts(self._own_texts, self._shipped_text_names, used_words(self._roots))
        self._faults.note(*faults.values())
        return frozenset(faults)

    def _refuse_other_languages(self) -> None:
        files = {PurePath(each).stem: each for each in (*TEXTS.values(), *WORDINGS.values())}
        for name in self._roots:
            if name.startswith("texts/") and name not in files.values():
                likely = nearest_name(PurePath(name).stem, files)
                hint = suggest(files[likely]) if likely else did_you_mean("", files.values())
                self._note(name, tr("the bot has no language of this name"), hint)

    def _wordings(self, known: References) -> dict[str, Mapping[str, str]]:
        """The texts that differ in a variant of a language, by variant."""
        read = wordings(known.texts)
        return {
            variant: self._faults.read(read, self._roots.get(name)) or {}
            for variant, name in WORDINGS.items()
            if name in self._roots
        }

    def _lists(self) -> tuple[PhraseList, ...]:
        return self._faults.read(LISTS_FILE, self._roots.get(LISTS)) or ()

    def _guidelines(self) -> tuple[Guideline, ...]:
        root = self._roots.get(GUIDELINES)
        guidelines = self._faults.read(GUIDELINES_FILE, root) or ()
        ids = frozenset(guideline.value for guideline in ids_in([root], "guidelines"))
        if root is not None or GUIDELINES not in self._roots:
            self._check_reminders(ids)
        return guidelines

    def _check_reminders(self, guidelines: frozenset[str]) -> None:
        names = ("rotate", *sorted(guidelines))
        for watch in self._watches:
            for reminder in watch.reminders:
                if reminder.text not in names:
                    written = shorten(reminder.text)
                    why = tr("{file} has no reminder of the name `{reminder}`", file=GUIDELINES, reminder=written)
                    hint = did_you_mean(reminder.text, names)
                    if isinstance(reminder.text, PlacedText):
                        self._faults.note(reminder.text.position.fault(why, hint))
                    else:
                        self._note(GUIDELINES, why, hint)

    def _rules(self, known: References) -> list[WrittenRule]:
        names = [name for name in self._roots if is_rule_file(name)]
        if not names:
            hint = tr("Put the rules in files directly in this folder, such as 10-call-101-first.yaml.")
            self._faults.note(Fault(str(self._folder), 0, 0, "", tr("there are no rules here"), hint))
        read = rule_file_form(known)
        files = [self._faults.read(read, self._roots[name]) or () for name in names]
        for name in filter(is_rule_file, self._own.keys() - self._roots.keys()):  # its rules stand in other files
            self._faults.read(HEAD_OF_RULE_FILE, self._own[name])
        self._faults.note(*find_repeated(tr("rules"), ids_in((self._roots[name] for name in names), "rules")))
        return [rule for file in files for rule in file]

    def _overrides(self, known: References) -> dict[str, Overrides]:
        read = overrides_form(known)
        ids = [watch.id for watch in self._watches]
        overrides: dict[str, Overrides] = {}
        for name, root in self._roots.items():
            watch = watch_of_file(name)
            if watch is None:
                continue
            if watch not in ids:
                self._note(
                    name,
                    tr("there is no neighbourhood `{watch}` in config.yaml", watch=shorten(watch)),
                    did_you_mean(watch, ids),
                )
            overrides[watch] = self._faults.read(read, root) or Overrides()
        return overrides


def _own_rules(rules: tuple[Rule, ...], watch: Watch, overrides: Overrides | None) -> tuple[Rule, ...]:
    """The rules of one watch: with its file of changes and its country's titles; `rules` itself if nothing differs."""
    own = rules if overrides is None else overrides.apply(rules)
    for wording in watch.wordings:
        if any(wording in rule.title for rule in own):
            own = tuple(_with_title(rule, VARIANTS[wording], wording) for rule in own)
    return own


def _with_title(rule: Rule, language: str, wording: str) -> Rule:
    title = rule.title.get(wording)
    return rule if title is None else replace(rule, title={**rule.title, language: title})


def _own_texts(
    texts: Texts, watch: Watch, wordings: Mapping[str, Mapping[str, str]], overrides: Overrides | None
) -> Texts:
    """The texts of one watch: its file of changes goes before its country's texts; `texts` itself if nothing differs."""
    changes = {VARIANTS[wording]: wordings[wording] for wording in watch.wordings if wordings.get(wording)}
    own = texts.with_changes(changes) if changes else texts
    return own.with_changes(overrides.texts) if overrides and overrides.texts else own
