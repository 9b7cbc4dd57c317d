"""The arrows: which file may import which. And a newcomer's first minute: `ls` and the pipeline show the path."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
IMPURE = {
    "aiosqlite", "aiohttp", "alembic", "apscheduler", "asyncio", "logging", "os", "pathlib",
    "random", "secrets", "signalbot", "socket", "sqlalchemy", "subprocess", "telegram", "threading", "time",
}  # fmt: skip


def files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found += (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += (node.module, *(f"{node.module}.{name.name}" for name in node.names))
    return tuple(found)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


STREETS = (
    ("handlers", "housekeeping", "desk", "cases", "police", "incidents", "members"),
    ("handlers", "weekly", "reminders"),
    ("handlers", "rules"),
)
"""The rooms of the core. A room may import the rooms that come after it in its street, and the files on top (`draft` and the
nouns). A constant that two rooms need stands in the lower one."""

SHELL_TO_ROOMS = {
    "bot/cli/explain.py": {"rules"},  # `nabuur explain` shows a judgement that no lane is needed for
    "bot/cli/leaflet.py": {"reminders"},  # the leaflet has the words of the reminders
    "bot/cli/purge.py": {"housekeeping"},  # `nabuur purge` lets a stopped bot forget; nothing is decided
    "bot/cli/member_data.py": {"members"},  # a request by mail: the same selection and the same forgetting as by chat
    "bot/cli/reminders.py": {"reminders"},  # `nabuur reminders` shows the forecast and changes nothing
    "bot/cli/rule_life.py": {"weekly"},  # commands say at which stage a rule is in force, and change nothing
    "bot/cli/stats.py": {"weekly"},  # `nabuur stats` counts as `/stats` does, and changes nothing
    "bot/deciding/own_watches.py": {"members"},  # the table of the commands says which watches hear one
    "bot/deciding/route.py": {"members"},  # the same
    "bot/health/daily_sign.py": {"cases"},  # the sign counts what waits as `/queue` does
    "bot/live_rules/reason.py": {"rules"},  # an explanation in words, for commands and chats
    "bot/live_rules/trial.py": {"rules"},  # examples are judged before the rules are in force
    "bot/rule_changes/trial_answer.py": {"rules"},  # `/rule try` shows what `nabuur explain` shows
    "bot/runtime/timers.py": {"housekeeping"},  # the lane of a watch that is no more hears no event
}
"""Everything else goes by way of `step`."""

MOST_MODULES = 25

MOST_TWICE = 5
"""The class names that may stand in two files."""

MOST_ACTIONS = 0.05
"""The share of the modules whose name may end with one of `PARTICIPLES`. Nouns as «reading» count too."""

PARTICIPLES = ("ing", "ed", "made", "meant", "told", "seen", "left")


def rooms_of(path: Path) -> set[str]:
    """The rooms that a file imports, without its own."""
    rooms = {room for street in STREETS for room in street}
    named = {
        module.removeprefix("bot.core.").split(".")[0] for module in imports(path) if module.startswith("bot.core.")
    }
    return (named & rooms) - {path.parent.name}


def test_the_core_the_reader_and_the_route_are_pure() -> None:
    for path in (*files("bot/core", "bot/reader"), ROOT / "bot/deciding/route.py"):
        for module in imports(path):
            assert module.split(".")[0] not in IMPURE, f"{name(path)} imports {module}"
        text = path.read_text()
        for call in ("now(", "today(", "open(", "print("):
            assert not any(f"{before}{call}" in text for before in (".", " ")), f"{name(path)} calls {call})"


def foreign(paths: Iterable[Path], *may: str) -> dict[str, list[str]]:
    """The modules of this project that these files import and may not, by file."""
    ours = {path: [module for module in imports(path) if module.startswith(("bot", "adapters"))] for path in paths}
    found = {name(path): [each for each in modules if not each.startswith(may)] for path, modules in ours.items()}
    return {file: modules for file, modules in found.items() if modules}


def test_the_core_knows_only_itself() -> None:
    assert foreign(files("bot/core"), "bot.core") == {}


def test_the_reader_knows_only_the_core_and_itself() -> None:
    assert foreign(files("bot/reader"), "bot.core", "bot.reader") == {}


def test_an_adapter_knows_the_core_the_ports_the_errors_their_words_and_what_adapters_share() -> None:
    may = ("bot.core", "bot.ports", "bot.errors", "bot.translation", "adapters.shared")
    for path in files("adapters"):
        if path.name != "__init__.py":
            own = ".".join(path.relative_to(ROOT).parent.parts[:2])
            assert foreign([path], *may, *([own] if own != "adapters" else [])) == {}


def test_each_room_stands_in_a_street() -> None:
    folders = {path.name for path in (ROOT / "bot/core").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == {room for street in STREETS for room in street}


def test_between_rooms_all_arrows_go_one_way() -> None:
    for path in (path for path in files("bot/core") if path.parent.name != "core"):
        room = path.parent.name
        below = {other for street in STREETS if room in street for other in street[street.index(room) + 1 :]}
        assert rooms_of(path) <= below, name(path)


def test_only_step_enters_the_rooms() -> None:
    on_top = [path for path in files("bot/core") if path.parent.name == "core"]
    assert [name(path) for path in on_top if rooms_of(path)] == ["bot/core/step.py"]


def test_adapters_store_and_reader_know_only_what_lies_on_top_of_the_core() -> None:
    assert [name(path) for path in files("adapters", "bot/store", "bot/reader") if rooms_of(path)] == []


def test_the_rest_of_the_shell_enters_a_room_only_for_a_reason() -> None:
    shell = [path for path in files("bot") if not path.is_relative_to(ROOT / "bot/core")]
    assert {name(path): rooms_of(path) for path in shell if rooms_of(path)} == SHELL_TO_ROOMS


def test_a_folder_can_be_seen_at_a_glance() -> None:
    counts = Counter(
        name(path.parent)
        for path in files("bot", "adapters", "tests", "benchmarks", "training")
        if path.name != "__init__.py"
    )
    assert {folder: count for folder, count in counts.items() if count > MOST_MODULES} == {}


def test_few_modules_have_the_name_of_an_action() -> None:
    modules = [path.stem for path in files("bot", "adapters")]
    actions = [each for each in modules if each.split("_")[-1].endswith(PARTICIPLES)]
    assert len(actions) <= MOST_ACTIONS * len(modules), actions


def test_few_class_names_mean_two_things() -> None:
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for path in files("bot", "adapters"):
        for each in re.findall(r"^ *class ([A-Z]\w*)\b", path.read_text(), re.MULTILINE):
            homes[each].add(name(path))
    twice = sorted(each for each, places in homes.items() if len(places) > 1)
    assert len(twice) <= MOST_TWICE, twice


def test_in_the_core_only_a_match_on_a_typed_word_has_a_last_resort() -> None:
    """A closed choice is matched to its end, so that mypy names every place to mend when one is added."""
    for path in (path for path in files("bot/core") if "match " in path.read_text()):
        matches = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Match)]
        open_ones = {ast.unparse(match.subject) for match in matches if any(map(_is_bare, match.cases))}
        assert open_ones <= {"event.name"}, name(path)


def _is_bare(case: ast.match_case) -> bool:
    return isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None and case.pattern.name is None


def test_only_one_file_names_the_adapters() -> None:
    named = [name(path) for path in files("bot") if any(module.startswith("adapters") for module in imports(path))]
    assert named == ["bot/platforms.py"]


def test_rules_hold_no_code_and_the_bot_holds_no_rule() -> None:
    assert {path.suffix for path in (ROOT / "rules").rglob("*") if path.is_file()} <= {".yaml"}
    assert list((ROOT / "bot").rglob("*.yaml")) == []


def test_files_are_one_concept_each() -> None:
    long = {name(path): len(path.read_text().splitlines()) for path in files("bot", "adapters")}
    assert {path: lines for path, lines in long.items() if lines > 300} == {}


def test_the_path_is_seen_in_the_pipeline() -> None:
    opening = (ast.get_docstring(ast.parse((ROOT / "bot/pipeline.py").read_text())) or "").splitlines()[0]
    assert "READ FIRST" in opening
    for top in ("bot", "adapters", "rules", "tests", "config.yaml", "pyproject.toml"):
        assert (ROOT / top).exists()
