"""Two changes of one piece of YAML are joined word by word, and never where both touched the same words."""

from __future__ import annotations

import pytest

from bot.setup.three_way import joined

RULE = """id: quiet
stage: ask
when: {label: off_topic}
examples:
  caught:
    - "Hallo"
    - {text: "Dag", sender: member}
brake: {per_day: 20}"""


def test_each_sides_change_is_in_the_joined_text() -> None:
    own = RULE.replace("20}", "5}   # we have few").replace('"Hallo"', '"Hallo"\n    - "Hoi"')
    after = RULE.replace("stage: ask", "stage: watch").replace("sender: member}", 'sender: member}\n    - "Salut"')
    expected = own.replace("stage: ask", "stage: watch").replace("sender: member}", 'sender: member}\n    - "Salut"')
    assert joined(RULE, own, after) == expected


def test_the_same_place_is_not_joined() -> None:
    assert joined(RULE, RULE.replace("20", "5"), RULE.replace("20", "30")) is None


def test_a_comment_that_both_changed_stays_that_of_the_watch() -> None:
    before, after = RULE.replace("20}", "20}   # many"), RULE.replace("20}", "30}   # a lot")
    own = RULE.replace("20}", "20}   # beaucoup")
    assert joined(before, own, after) == RULE.replace("20}", "30}   # beaucoup")
    ours = RULE.replace("20}", "5}   # beaucoup")
    assert joined(before, ours, before.replace("many", "a lot")) == ours


def test_the_same_change_on_both_sides_is_one() -> None:
    changed = RULE.replace("20", "5")
    assert joined(RULE, changed, changed) == changed


def test_phrases_of_a_list_are_joined_over_other_line_breaks() -> None:
    before = 'nl: [aap, "noot", mies,\n     wim, zus]'
    own = 'nl: [aap, "noot",\n     mies, wim, jet,   # ours\n     zus]'
    after = 'nl: ["duif", aap, mies,\n     wim, zus, "teun"]'
    assert joined(before, own, after) == 'nl: ["duif", aap,\n     mies, wim, jet,   # ours\n     zus, "teun"]'


def test_a_word_that_stays_goes_to_another_line_as_the_new_version_has_it() -> None:
    before, after = 'when:\n  any: [label: a, phrase: "b"]\nid: x', "when:\n  label: a\nid: x"
    own = before.replace("id: x", "id: x   # ours").replace("\n", "\n  ")
    assert joined(before, own, after, indent=2) == "when:\n    label: a\n  id: x   # ours"


def test_what_came_stands_at_the_own_indentation() -> None:
    before = "id: a\nstage: ask"
    own = "id: a\n      stage: ask   # we like it so"
    assert (
        joined(before, own, "id: a\noff: true\nstage: ask", indent=6)
        == "id: a\n      off: true\n      stage: ask   # we like it so"
    )


@pytest.mark.parametrize("text", [RULE, "", "a: 'it''s'", 'a: "\\"[,"', "a: don't # why\nb: c"])
def test_without_a_change_every_character_stays(text: str) -> None:
    assert joined(text, text, text) == text


def test_a_piece_with_line_breaks_of_windows_gets_new_lines_with_such_breaks() -> None:
    own = "id: a   # ours\r\nstage: ask\r\ntitle: A"
    found = joined("id: a\nstage: ask\ntitle: A", own, "id: a\nstage: ask\nlabel: insult\ntitle: A")
    assert found == "id: a   # ours\r\nstage: ask\r\nlabel: insult\r\ntitle: A"
