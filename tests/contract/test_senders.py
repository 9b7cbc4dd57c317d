"""An adapter without a rig receives nothing by itself and does nothing in a chat; otherwise it would be a chat platform. With a
mailbox, the one for mail receives answers: `tests/mail/test_mailbox.py`."""

from __future__ import annotations

import asyncio
from datetime import datetime

import pytest

from bot.core.action import MailPolice
from bot.core.ref import Ref
from bot.ports import Adapter
from tests.contract.senders import SENDERS


@pytest.fixture(params=SENDERS)
def sender(request: pytest.FixtureRequest) -> Adapter:
    made = SENDERS[request.param]()
    assert made.name == request.param
    return made


async def test_a_sender_receives_nothing(sender: Adapter) -> None:
    async def accept(key: str, raw: bytes, at: datetime) -> None:
        raise AssertionError("an adapter that only sends has received something")

    async with asyncio.timeout(5):
        await sender.run(accept)
    assert sender.roles is None


@pytest.mark.parametrize("raw", [b"", b"{}", b"hallo", b"From: jan@example.org\r\n\r\nhallo"])
def test_a_sender_decodes_nothing(sender: Adapter, raw: bytes) -> None:
    with pytest.raises(ValueError, match="no arrival"):
        sender.decode(raw)


def test_a_sender_does_nothing_in_a_chat(sender: Adapter) -> None:
    assert sender.capabilities(Ref(sender.name, "wijk@example.org")) == {MailPolice}


def test_no_secret_of_a_sender_is_printed(sender: Adapter) -> None:
    """The page promises it of its account."""
    assert "geheim-123" not in repr(vars(sender))
