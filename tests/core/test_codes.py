"""Case codes."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.ref import ALPHABET, free_code, is_code


@given(st.text(max_size=40))
def test_a_code_is_well_formed_and_the_same_for_the_same_case(case_id: str) -> None:
    code = free_code(case_id, lambda _: False)
    assert is_code(code)
    assert is_code(code.lower())
    assert code == free_code(case_id, lambda _: False)


@given(st.text(max_size=40), st.integers(0, 2), st.sampled_from(ALPHABET))
def test_one_mistyped_character_is_no_code(case_id: str, place: int, other: str) -> None:
    code = free_code(case_id, lambda _: False)
    slip = code[:place] + other + code[place + 1 :]
    assert slip == code or not is_code(slip)


@given(st.text(max_size=40), st.integers(0, 1))
def test_two_swapped_characters_are_no_code(case_id: str, place: int) -> None:
    code = free_code(case_id, lambda _: False)
    slip = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert slip == code or not is_code(slip)


def test_two_thousand_cases_at_one_desk_have_codes_of_their_own() -> None:
    taken: set[str] = set()
    for number in range(2000):
        taken.add(free_code(str(number), taken.__contains__))
    assert len(taken) == 2000
    assert max(map(len, taken)) <= 5
