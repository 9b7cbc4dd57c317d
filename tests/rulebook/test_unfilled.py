"""A placeholder that the bot does not fill in one text is noted: members would read it with its braces."""

from __future__ import annotations

from tests.rulebook.over_shipped import over_shipped

OWN = """\
useful_only: "Dag {who}, dit is de groep van {group}."
incident_called: "✔ Gebeld om {time}, door {who}."
call_first: >-
  Bel eerst {urgent},
  {text}
"""


def test_a_placeholder_that_the_shipped_text_lacks_is_noted_at_its_place() -> None:
    notes = over_shipped({"texts/nl.yaml": OWN}).notes
    assert [(note.line, note.why) for note in notes] == [
        (1, "the bot does not fill in {who} in this text"),
        (5, "the bot does not fill in {text} in this text"),
    ]
    assert "group" in notes[0].hint


def test_so_it_is_in_the_changes_for_one_watch_and_in_the_texts_of_the_netherlands() -> None:
    changes = 'texts:\n  nl:\n    useful_only: "Dag {who}!"\n'
    (note,) = over_shipped({"groups/kerkwijk.yaml": changes}).notes
    assert (note.file, note.line) == ("rules/groups/kerkwijk.yaml", 3)
    (note,) = over_shipped({"texts/nl-NL.yaml": 'useful_only: "Dag {who}!"\n'}).notes
    assert note.file == "rules/texts/nl-NL.yaml"
