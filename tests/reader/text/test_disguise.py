"""The undisguised views: the disguises that are removed, and ordinary text that only looks disguised."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Label, ReaderInput
from bot.core.rulebook import PhraseList, RulePattern
from bot.reader.reading import LexiconReader
from bot.reader.text.disguise import make_undisguised_views, undisguise
from bot.reader.text.normalisation import READ_AT_MOST, normalise
from tests.work import grows_in_line, is_bounded


def views(text: str) -> list[str]:
    return [" ".join(view.folded.split()) for view in make_undisguised_views(normalise(text))]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("wij pаkken hеm", "wij pakken hem"),  # Cyrillic а and е
        ("ΚLΟΟTZAK", "klootzak"),  # Greek Κ, Ο
        ("НEM", "hem"),  # Cyrillic capital en
        ("ᴋʟᴏᴏᴛᴢᴀᴋ", "klootzak"),
        ("🅺🅻🅾🅾🆃 hem", "kloot hem"),
        ("kl00tz4k", "klootzak"),
        ("p4k h3m", "pak hem"),
        ("een d!ef in de b@nk", "een dief in de bank"),
        ("on va le c0inc€r", "on va le coincer"),
        ("$chnapp3n", "schnappen"),
        ("grab the b4stard", "grab the bastard"),
        ("1diot", "idiot"),
        ("h4llo, wie p4kt h3m", "hallo, wie pakt hem"),
        ("w13 g44t m33 h3m p4kk3n", "wie gaat mee hem pakken"),
        ("z3t d13 auto klem", "zet die auto klem"),
        ("0n v4 l3 ch0p3r", "on va le choper"),
        ("g3t h1m, nr14 on the e40 at 3h", "get him, nr14 on the e40 at 3h"),
        ("p.a.k z.e", "pak ze"),
        ("b-e-l 101", "bel 101"),
        ("p_a_k hem", "pak hem"),
        ("k l o p  e r  o p", "klop er op"),
        ("on va l e  c o i n c e r", "on va le coincer"),
        ("s c h n a p p t  i h n", "schnappt ihn"),
        ("g e t  h i m", "get him"),
        ("p 4 k  h e m", "pak hem"),
        ("in\u200bsl\u200buuuuiten", "insluuiten"),
        ("wwiiee ggaaaatt eerr mmeeee", "wie gaat er mee"),
        ("w,i,e g,a,a,t", "wie gaat"),
        ("w·i·e g·a·a·t", "wie gaat"),
        ("w|i|e g|a|a|t", "wie gaat"),
        ("(w)(i)(e) (g)(a)(a)(t) (e)(r)", "wie gaat er"),
        ("⒲⒤⒠ gaat", "wie gaat"),
    ],
)
def test_disguises_are_removed(written: str, seen: str) -> None:
    assert seen in views(written)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bel 101 of 112, gsm nr 0475 12 34 56",
        "plaat 1-ABC-234, of was het ab12cde?",
        "1 T X J 5 0 8",
        "nr 12b, Kerkstraat 12b, bus 3b, nr5b",
        "om 21u30, 24h/24, 7j/7, 2h15",
        "de 2de keer, le 2ème, the 2nd, der 3te, 3keer, 2000euro, 4weken",
        "4x4, C3, i30, P2000, CO2, covid19, mp3, B2B, G4S, E40",
        "mail jan.peeters4@voorbeeld.be of klacht@politie.be",
        "zie https://voorbeeld.example/k0m-n4ar en www.voorbeeld.example",
        "@lo.wie_4ever heeft het",
        "a b c, en dan d e f",
        "(a) of (b), keuze (c)",
        "de bookkeeper, mm, oo, papaya",
        "nr 1,2,3 of 4",
        "J. P. Peeters en mevr. A. B.",
        "il y a 2 mecs, il y a 3 voitures",
        "xxx tot straks!!!! 😂😂😂",
        "Stop!Nu binnenblijven!",
        "он пошел домой",
        "καλημέρα σε όλους",
        "50$ of 50€ per stuk",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert views(text) == []
    assert undisguise(text) == text


def test_a_disguise_with_two_readings_gives_two_views() -> None:
    assert views("paaaak") == ["paak", "pak"]
    assert views("k1ap en d1ef") == ["kiap en dief", "klap en dlef"]


def test_the_likelier_reading_is_the_text_without_disguise() -> None:
    assert undisguise("Wij P4KKEN hem, plaat 1-ABC-234") == "wij pakken hem, plaat 1-abc-234"


def test_a_disguised_word_next_to_a_plate_is_seen_and_the_plate_kept() -> None:
    assert views("p4k hem, 1abc234") == ["pak hem, 1abc234"]


LISTS = (
    PhraseList("calls", {"nl": ("pak hem", "insluiten")}, Label.VIGILANTE, 0.6),
    PhraseList("not", {"nl": ("niet doen",)}, against=(Label.VIGILANTE,)),
)
READER = LexiconReader(LISTS, (RulePattern("rule:r/1", r"pak +hem", regex=True),))


def spoken(text: str) -> list[str]:
    return [text[hit.span.start : hit.span.end] for hit in READER.read(ReaderInput(text, ("nl",))).hits]


def test_a_phrase_seen_only_without_disguise_is_explained_by_the_disguised_words() -> None:
    assert spoken("kom, p.4.k  h€m!") == ["p.4.k  h€m", "p.4.k  h€m"]


def test_a_phrase_seen_in_both_views_is_found_once() -> None:
    assert spoken("pak hem, en neeee") == ["pak hem", "pak hem"]


def test_a_phrase_against_a_label_may_be_disguised_too() -> None:
    assert not READER.read(ReaderInput("pak hem n1et do€n", ("nl",))).likely(Label.VIGILANTE)


DISGUISES: tuple[Callable[[str], str], ...] = (
    ".".join,
    "-".join,
    " ".join,
    lambda word: word.translate(str.maketrans("aeiops", "аеіорѕ")),
    lambda word: word.translate(str.maketrans("aeio", "4310")),
    lambda word: word.replace("s", "ssss").replace("u", "uuu"),
    lambda word: "\u200b".join(word),
    lambda word: word.translate(
        {ord(letter): chr(0x1D400 + ord(letter) - 97) for letter in "abcdefghijklmnopqrstuvwxyz"}
    ),
)
BESIDE = st.sampled_from(["", "kom  ", "👍🏽 ", "dé\u0301 ", "\u200b ", "Straße: ", "1-ABC-234, ", "(", "… "])


@given(st.sampled_from(DISGUISES), BESIDE, BESIDE)
def test_the_span_of_a_hit_covers_the_disguised_word_and_no_more(
    disguise: Callable[[str], str], before: str, after: str
) -> None:
    word = disguise("insluiten")
    assert spoken(f"{before}{word} {after}") == [word]


@given(st.text(st.characters(exclude_categories=())) | st.text("pakze0134@$€!| .-_аеоᴋ1-ABC234\u200bß", max_size=60))
def test_every_position_of_every_view_maps_to_the_original_in_order(text: str) -> None:
    for view in make_undisguised_views(normalise(text)):
        origins = view.origins
        assert view.original == text
        assert origins is not None
        assert len(origins) == len(view.folded) + 1
        assert all(one <= two for one, two in pairwise(origins))
        assert 0 <= origins[0] <= origins[-1] <= len(text)


@pytest.mark.parametrize("part", ["p.", "p ", "a1", "аa", "aaa", "1 ", "a!", "@a", "ᴋ", "a-b ", "a€ "])
def test_only_the_ends_of_a_long_text_cost_work(part: str) -> None:
    def undisguise_all(text: str) -> None:
        make_undisguised_views(normalise(text))

    assert is_bounded(undisguise_all, part, READ_AT_MOST // len(part) + 1)
    assert grows_in_line(undisguise_all, part, 2_000 // len(part))
