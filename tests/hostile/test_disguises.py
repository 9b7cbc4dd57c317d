"""No disguise that people can read leaves a call to act or an insult visible without a card.

Each disguise is tried on one of the eight texts; `python -m tests.hostile.disguises` tries it on all of them.
"""

from __future__ import annotations

from itertools import cycle

import pytest

from bot.classifier.models import add_models, load_models
from bot.config.values import ReaderKind
from bot.core.reading import ReaderInput
from bot.live_rules.current import CurrentRules
from bot.reader.text.cleaning import clean
from tests import shipped
from tests.hostile.disguises import DISGUISES, PLAIN, Fate, fate

NOT_EACH = {"halved words", "letters swapped", "quotation, rejected"}
"""Some of these stay visible: docs/reliability.md says so. The quotation becomes a card with the encoder
(tests/classifier/test_disguises.py)."""


@pytest.fixture(scope="module")
def rules() -> CurrentRules:
    return add_models(shipped.rules_without_examples(), load_models(ReaderKind.LIGHT))


async def test_no_disguise_leaves_a_call_or_an_insult_visible_without_a_card(rules: CurrentRules) -> None:
    tried = list(zip(DISGUISES, cycle(PLAIN.values()), strict=False))
    seen = [name for name, text in tried if await fate(rules, DISGUISES[name](text)) is Fate.VISIBLE]
    assert set(seen) <= NOT_EACH
    assert len(tried) >= 130


@pytest.mark.parametrize(
    "text",
    [
        "jan.peeters@voorbeeld.be",
        "mail naar wijkinspecteur.kerkwijk.gent@politie.gent.be voor vragen",
        "zie https://hln.example/regio/gent/politie-pakt-twee-inbrekers-op-in-de-kerkstraat-na-tip-van-buur",
        "https://www.google.com/maps/place/Kerkstraat+12,+9000+Gent/@51.0543,3.7174,17z",
        "ma/di/wo/do/vr open van 9.00-12.00 en 13.00-17.30",
        "a.u.b. m.a.w. o.a. d.w.z.",
        "Jan/Piet/An/Els/Tom komen ook",
        "LeBonCoin PlayStation WhatsApp McDonalds BuurtInformatieNetwerk",
        "A B C D E F G H I J K",
        "hahahahahahahahahahahahahahahahahahahaha",
        "neeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
        "nr 14, nr 16, nr 18A, nr 20 bus 3",
        "Dzień dobry, czy ktoś widział mojego psa? Uciekł dzisiaj rano z ogrodu przy ulicy Długiej",
        "Merhaba komsular bugun aksam evin onunde supheli bir araba gordum",
        "Добрый вечер, соседи, кто-нибудь видел мою кошку сегодня?",
        "مساء الخير جيران هل رأى أحد قطتي اليوم",
        "ych ha mi Larve verhängt, si isch im Stägehuus am Gländer gsi, Nase wie e Ruebli",
    ],
)
def test_ordinary_addresses_lists_and_other_languages_are_read_as_they_stand(rules: CurrentRules, text: str) -> None:
    assert rules.reader.read(ReaderInput(text, ("nl", "fr"))).failed == ()
    assert clean(text).text == text.replace("Jan/Piet/An/Els/Tom", "Jan, Piet, An, Els, Tom")
