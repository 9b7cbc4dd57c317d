"""Plain tests with many cases are one item, which tries all of them and names each that fails (`tests/gathered/`)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gathered import gather, of_all

TEXTS = ["one", "two", "three"]


def plain(text: str, many: bool) -> None:
    assert (text == "two") is many


@pytest.mark.parametrize("many", [False])
@pytest.mark.parametrize("text", TEXTS)
def marked(text: str, many: bool) -> None:
    plain(text, many)


@pytest.fixture
def module(request: pytest.FixtureRequest) -> pytest.Module:
    found = request.node.getparent(pytest.Module)
    assert isinstance(found, pytest.Module)
    return found


def test_all_cases_run_and_each_failure_is_named() -> None:
    test = of_all(plain, [{"text": text, "many": True} for text in TEXTS])
    with pytest.raises(BaseExceptionGroup, match="2 of 3 cases") as caught:
        test()
    notes = [failure.__notes__ for failure in caught.value.exceptions]
    assert notes == [["with text='one', many=True"], ["with text='three', many=True"]]


@pytest.mark.parametrize("end", [pytest.fail, pytest.skip])
def test_a_failure_or_a_skip_by_hand_keeps_no_other_case_from_its_turn(end: Callable[[str], None]) -> None:
    with pytest.raises(BaseExceptionGroup, match="3 of 3 cases"):
        of_all(lambda text: end(text), [{"text": text} for text in TEXTS])()


def test_a_test_that_returns_something_fails() -> None:
    with pytest.raises(BaseExceptionGroup, match="1 of 1 cases"):
        of_all(lambda text: text, [{"text": "one"}])()


def test_every_combination_of_two_marks_is_a_case(module: pytest.Module) -> None:
    item = gather(module, "test_marked", marked)
    assert item is not None
    assert item.function.cases == [{"text": text, "many": False} for text in TEXTS]


@pytest.fixture(params=["one", "two"])
def number(request: pytest.FixtureRequest) -> list[str]:
    return [request.param]


@pytest.fixture
def numbers(number: list[str]) -> list[str]:
    return number


def test_each_case_has_fixtures_of_its_own_for_each_of_their_values(module: pytest.Module) -> None:
    seen = []

    def test(text: str, numbers: list[str], number: list[str]) -> None:
        assert numbers is number
        numbers.append(text)
        seen.append(tuple(number))

    item = gather(module, "test_numbers", pytest.mark.parametrize("text", TEXTS)(test))
    assert item is not None
    item.function()
    assert seen == [(one, text) for text in TEXTS for one in ("one", "two")]


def test_a_failure_names_the_value_of_the_fixture(module: pytest.Module) -> None:
    def test(number: list[str]) -> None:
        assert number == ["one"]

    item = gather(module, "test_number", test)
    assert item is not None
    with pytest.raises(BaseExceptionGroup, match="1 of 2 cases") as caught:
        item.function()
    assert caught.value.exceptions[0].__notes__ == ["with number='two'"]


def test_a_value_in_place_of_a_fixture_is_left_to_pytest(module: pytest.Module) -> None:
    def test(number: str, numbers: list[str]) -> None:
        pass

    assert gather(module, "test_numbers", pytest.mark.parametrize("number", TEXTS)(test)) is None


async def waits(text: str) -> None:
    pass


def yields(text: str):  # type: ignore[no-untyped-def]  # pytest refuses such a test
    yield text


def takes_a_fixture(text: str, tmp_path: Path) -> None:
    pass


def has_a_default(text: str, other: str = "") -> None:
    pass


@pytest.mark.parametrize("test", [waits, yields, takes_a_fixture, has_a_default])
def test_other_tests_are_left_to_pytest(module: pytest.Module, test: object) -> None:
    marked = pytest.mark.parametrize("text", TEXTS)(test)
    assert gather(module, "test_other", marked) is None


@pytest.mark.parametrize(
    "mark",
    [
        pytest.mark.parametrize("text", []),
        pytest.mark.parametrize("text", iter(TEXTS)),
        pytest.mark.parametrize("text", [pytest.param("one", marks=pytest.mark.xfail)]),
        pytest.mark.parametrize("text", TEXTS, indirect=True),
        pytest.mark.usefixtures("tmp_path"),
    ],
)
def test_a_test_with_another_mark_is_left_to_pytest(module: pytest.Module, mark: pytest.MarkDecorator) -> None:
    assert gather(module, "test_other", mark(lambda text: None)) is None


def test_a_test_without_a_mark_is_left_to_pytest(module: pytest.Module) -> None:
    assert gather(module, "test_other", plain) is None
