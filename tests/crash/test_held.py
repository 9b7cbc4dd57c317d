"""The count of held messages without a card."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.crash.held import without_card


def test_a_card_with_the_same_code_on_another_desk_does_not_count(tmp_path: Path) -> None:
    books = tmp_path / "nabuur.db"
    _write(books, _case("a", "Kerkwijk"), _case("b", "Molenwijk"))
    held = {("Kerkwijk", "1"), ("Molenwijk", "1")}
    assert without_card(books, held, {("Kerkwijk", "7K4")}) == 1
    assert without_card(books, held, {("Kerkwijk", "7K4"), ("Molenwijk", "7K4")}) == 0


def test_a_message_shares_the_card_of_the_case_that_leads_it(tmp_path: Path) -> None:
    books = tmp_path / "nabuur.db"
    led = _case("b", "Kerkwijk", number="2") | {"code": "9A3"}
    _write(books, _case("a", "Kerkwijk") | {"leads": ["b"]}, led)
    assert without_card(books, {("Kerkwijk", "1"), ("Kerkwijk", "2")}, {("Kerkwijk", "7K4")}) == 0


def _case(id: str, group: str, number: str = "1") -> dict[str, object]:
    chat = {"id": group}
    return {"id": id, "code": "7K4", "group": chat, "message": {"chat": chat, "id": number}, "leads": []}


def _write(books: Path, *cases: dict[str, object]) -> None:
    with closing(sqlite3.connect(books)) as database, database:
        database.execute("CREATE TABLE cases (body TEXT)")
        database.executemany("INSERT INTO cases VALUES (?)", [(json.dumps(case),) for case in cases])
