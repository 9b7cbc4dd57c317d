"""The weekly note on the imitated platforms: the picture as it is drawn, and the same numbers as text."""

from __future__ import annotations

import base64
import io

from PIL import Image

from bot.charts.renderer import SIZE, draw
from bot.core.action import Bar, Chart, Figure, Purpose, SendPicture
from tests.wire.signal.town import Town as SignalTown
from tests.wire.telegram.faults import Says
from tests.wire.towns import REPORT, Town, ref

FIGURES = tuple(Figure(name, "3") for name in ("Meldingen", "Eerst gebeld", "Tijd"))
CHART = Chart("Kerkwijk", "1/6 – 7/6", FIGURES, FIGURES, "Per week", "Eerst gebeld", (Bar("1/6", 3, 1),))
NOTE = "week_head"


def is_picture(content: bytes) -> bool:
    return Image.open(io.BytesIO(content)).size == (SIZE, SIZE)


async def test_on_telegram_it_is_a_photo_with_the_numbers_under_it(town: Town) -> None:
    async with town.bot():
        town.group.post(town.jan, REPORT)
        await town.says(town.group, "call_first")
        town.desk.post(town.mo, "/week")
        note = await town.says(town.desk, NOTE)
    assert note.kind == "photo"
    (file,) = town.world.telegram.files.values()
    assert file.filename == "nabuur.png"
    assert is_picture(file.content)
    assert town.world.calls("sendPhoto")[0].params["caption"] == note.text


async def test_where_telegram_takes_no_photo_the_numbers_come_alone(town: Town) -> None:
    town.world.fail("sendPhoto", Says(400, "Bad Request: not enough rights to send photos to the chat"))
    async with town.bot():
        town.desk.post(town.mo, "/week")
        note = await town.says(town.desk, NOTE)
    assert note.kind == "text"


async def test_on_telegram_a_text_too_long_for_a_caption_comes_after_the_picture(town: Town) -> None:
    adapter = town.adapter()
    await adapter.do(SendPicture(ref(town.desk), "n" * 1500, CHART, Purpose.SUMMARY, silent=True, png=draw(CHART)))
    photo, text = town.desk.from_bot
    assert (photo.kind, photo.text, text.text) == ("photo", "", "n" * 1500)
    assert [call.params["disable_notification"] for call in town.world.calls("sendPhoto", "sendMessage")] == [
        True,
        True,
    ]


async def test_on_signal_it_is_a_message_with_the_picture_attached(rpc: SignalTown) -> None:
    async with rpc.bot():
        rpc.world.post(rpc.mo, rpc.desk, "/week")
        note = await rpc.hears(rpc.desk, NOTE)
    (attached,) = note.attachments
    head, _, content = attached["data"].partition(",")
    assert head == "data:image/png;filename=nabuur.png;base64"
    assert is_picture(base64.b64decode(content))
