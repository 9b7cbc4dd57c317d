"""The log of an evening with answers of the police and with every fault of the servers: no token, no word, no name."""

from __future__ import annotations

import io
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from bot import logs
from tests.bots import rests, until
from tests.mail import test_receipts
from tests.mail.letters import failure, letter, reply, tap
from tests.mail.test_receipts import Post, desk_hears, link_of, mailed, text_of, town
from tests.mail.test_relay import REPORT

authority = test_receipts.authority
post = test_receipts.post


@contextmanager
def whole_log() -> Iterator[io.StringIO]:
    """Everything that the program would write with the lowest level."""
    out = io.StringIO()
    before, level, raises = logging.getLogger().handlers[:], logging.getLogger().level, logging.raiseExceptions
    logs.set_up(logging.DEBUG, out)
    try:
        yield out
    finally:
        logging.getLogger().handlers[:] = before
        logging.getLogger().setLevel(level)
        logging.raiseExceptions = raises


async def test_no_token_no_word_of_an_answer_and_no_address_is_in_the_log(tmp_path: Path, post: Post) -> None:
    with whole_log() as out:
        async with town(tmp_path, post) as made:
            mail = await mailed(made, post)
            token = link_of(mail)[1].split(" ")[1]
            id = str(mail["Message-ID"])
            await post.imap.receive(
                letter("Zebedeus", f"{token} Zebedeus", id="<nonsense@x>", Content_Type="text/html; charset=zebedeus"),
                b"\xff\xfe Zebedeus " + token.encode(),
                reply("Nee, Zebedeus", text_of(mail), id, by="Zebedeus <zebedeus@home.example>", id="<other@x>"),
                failure(id),
                reply("Ontvangen. Vraag Zebedeus", text_of(mail), id),
                tap("ontvangen", token, id="<tap@x>"),
            )
            await desk_hears(made, "police_answer_text")
            await desk_hears(made, "police_returned")
            post.smtp.refuses = {"wijk@example.org": f"550 Zebedeus {token} does not live here"}
            made.platform.say("An", REPORT)
            await until(lambda: len(made.platform.confirmed) == 3)
            await rests(made.bot)
            await made.later(timedelta(hours=1, minutes=1))
            await until(lambda: bool(made.desk("police_refused")))
            post.smtp.breaks = 1
            await post.imap.stop()
            await rests(made.bot)
    told = out.getvalue()
    assert "started" in told
    secret = token.partition("-")[2] or token
    for word in (secret, "Zebedeus", "zebedeus", "Peeters", "wijk@example.org", "deuren", id.strip("<>")):
        assert word not in told, word
    assert holders_of(secret, tmp_path / "data" / "nabuur.db") == {"police_files"}


def holders_of(word: str, path: Path) -> set[str]:
    """The tables with a row that holds this word."""
    with closing(sqlite3.connect(path)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table
            for table in tables
            for row in database.execute(f'SELECT * FROM "{table}"')
            if any(word.encode() in (cell if isinstance(cell, bytes) else str(cell).encode()) for cell in row)
        }
