"""A placeholder that the shipped text lacks is noted: members may read it with its braces."""

from __future__ import annotations

from bot.rulebook.files import SHIPPED
from tests.rulebook.over_shipped import over_shipped

OWN = """\
stay_inside: "{who}, blijf binnen. Dit is de groep van {group}."
incident_called: "✔ Gebeld om {time}, door {who}."
call_first: >-
  Bel eerst {urgent},
  {text}
"""


def test_a_placeholder_that_the_shipped_text_lacks_is_noted_at_its_place() -> None:
    notes = over_shipped({"texts/nl.yaml": OWN}).notes
    assert [(note.line, note.why) for note in notes] == [
        (1, "the shipped text has no {who}, so the bot may leave it as it stands"),
        (5, "the shipped text has no {text}, so the bot may leave it as it stands"),
    ]
    assert "group" in notes[0].hint


def test_so_it_is_in_the_changes_for_one_watch_and_in_the_texts_of_the_netherlands() -> None:
    changes = 'texts:\n  nl:\n    stay_inside: "Dag {who}!"\n'
    (note,) = over_shipped({"groups/kerkwijk.yaml": changes}).notes
    assert (note.file, note.line) == ("rules/groups/kerkwijk.yaml", 3)
    (note,) = over_shipped({"texts/nl-NL.yaml": 'stay_inside: "Dag {who}!"\n'}).notes
    assert note.file == "rules/texts/nl-NL.yaml"


def test_a_text_to_an_author_may_name_them() -> None:
    assert over_shipped({"texts/nl.yaml": 'useful_only: "Dag {who}!"\nhidden: "Dag {who}!"\n'}).notes == ()
    (note,) = over_shipped({"texts/nl.yaml": 'useful_only: "Dag, {code}!"\n'}).notes
    assert "who" in note.hint


def test_a_new_text_has_only_the_placeholders_that_fit_into_every_text() -> None:
    rule = (SHIPPED / "20-useful-only.yaml").read_text().replace("private: useful_only", "private: ours", 1)
    own = {
        "20-useful-only.yaml": rule,
        "texts/nl.yaml": 'ours: "Dag {who}, kletsen kan in {chat_group}. Het is {time}."\n',
    }
    (note,) = over_shipped(own).notes
    assert (note.file, note.line, note.column) == ("rules/texts/nl.yaml", 1, 55)
    assert note.why == "the bot fills in no {time} here, so it may leave it as it stands"
