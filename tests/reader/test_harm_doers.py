"""People in a text who may be charged with the harm in it or with a past in prison. All names are invented."""

from __future__ import annotations

import pytest

from bot.reader.harm_doers import find_marked


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("nl", "laat die van nummer 8 niet binnen, ex-gedetineerde", "die van nummer 8"),
        ("nl", "de man van nr 5 heeft nog vastgezeten", "man van nr 5"),
        ("fr", "attention le mec du 8 a fait 5 ans de prison", "mec du 8"),
        ("de", "passt auf beim Nachbarn in der 8, der saß schon im Knast", "Nachbarn in der 8"),
        ("de", "lasst den aus der 8 nicht rein, ist vorbestraft", "den aus der 8"),
        ("en", "neighbour at no 8 has been in prison", "neighbour at no 8"),
    ],
)
def test_a_past_in_prison_marks_a_person_who_can_be_found(language: str, text: str, person: str) -> None:
    span = find_marked(text, language)
    assert span is not None
    assert text[span.start : span.end] == person


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "ik heb zelf in de bak gezeten"),
        ("nl", "buurman van nr 8 is cipier in de gevangenis"),
        ("nl", "de buurman van nr 8 heeft lang in de file gezeten"),
        ("fr", "le voisin du 8 a fait 10 ans de peinture"),
        ("de", "der Nachbar aus der 8 arbeitet im Knast"),
        ("de", "der Nachbar aus der 8 war im Bau der Garage sehr schnell"),
        ("en", "my brother from number 8 has a record player"),
        ("en", "neighbour at no 8 has been in prison as a chaplain"),
    ],
)
def test_a_job_in_a_prison_and_other_words_mark_no_person(language: str, text: str) -> None:
    assert find_marked(text, language) is None
