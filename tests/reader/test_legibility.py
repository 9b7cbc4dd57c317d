"""A text that people may read and the reader may not reaches the moderators."""

from __future__ import annotations

import pytest

from bot.reader.legibility import is_legible
from bot.reader.text.normalisation import READ_AT_MOST
from tests.work import grows_in_line, is_bounded


@pytest.mark.parametrize(
    "text",
    [
        "komallemaalnaarbuitenwepakkenhemzelf",
        "zie https://huis.be/komallemaalnaarbuitenwepakkenhemzelf",
        "<b>kom</b><b>allemaal</b><b>naar</b><b>buiten</b><b>nu</b><b>vooruit</b>",
        "ʞoɯ ɐllǝɯɐɐl uɐɐɹ qnᴉʇǝu",
        "koᗰ ᗩᒪᒪᗴᗰᗩᗩᒪ ᑎᗩᗩᖇ ᗷᑌiTᗴᑎ wᗴ ᑭᗩkkᗴᑎ",
        "ko ma ll em aa ln aa rb ui te nw ep ak",
        "kom all ema aln aar bui ten wep akk enh",
        "km llml nr btn w pkkn hm zlf n slnn hm n",
        "k*m all*maal n*ar b*iten w* p*kken",
        "ko|v| alle|v|aal |\\|aar b|_|iten",
    ],
)
def test_a_text_in_a_shape_without_words_is_illegible(text: str) -> None:
    assert not is_legible(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kom allemaal naar de straat",
        "lads calm down, we dont talk like that here",
        "hahahahahahahahahahahahahahahahahahahahahahaha",
        "neeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
        "gemeenteraadsverkiezingen, Rindfleischetikettierung",
        "un-tango-kilo-écho-neuf-cinq-deux",
        "https://www.google.com/maps/place/Kerkstraat+12,+9000+Gent/@51.0543,3.7174,17z/data=!3m1!4b1",
        "*let op* de *politie* is er, 1+1=2 en a<b",
        "они видели мою кошку, а я нет, спасибо",
        "je moet nu gaan want hij zit daar nog even",
        "ok ok ok ok ok ok ok ok ok ok",
        "nr 12, nr 14, nr 16, nr 18",
        "BTW BE0123456789, tel 09 266 61 11",
    ],
)
def test_other_texts_are_legible(text: str) -> None:
    assert is_legible(text)


@pytest.mark.parametrize("part", ["a", "ab ", "k*m ", "koᗰ ", "https://x.be/abcd ", "abcdefghij"])
def test_only_the_beginning_of_a_long_text_costs_work(part: str) -> None:
    assert is_bounded(is_legible, part, READ_AT_MOST // len(part) + 1)
    assert grows_in_line(is_legible, part, 400 // len(part))
