"""Accounts on social media, and @names and networks that are no account."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import FoundData
from bot.reader.personal_data.accounts import find_accounts
from bot.reader.personal_data.shapes import find_details
from tests.work import grows_in_line


def accounts(text: str) -> set[str]:
    return {text[span.start : span.end].removeprefix("@") for span in find_accounts(text)}


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("@jan_voorbeeld88 heeft mijn fiets", "jan_voorbeeld88"),
        ("@jan_talbot heeft mijn fiets", "jan_talbot"),
        ("insta: jan.voorbeeld", "jan.voorbeeld"),
        ("Insta @voorbeeld heeft hem", "voorbeeld"),
        ("zijn snap: voorbeeldje", "voorbeeldje"),
        ("op tiktok heet hij voorbeeld_x", "voorbeeld_x"),
        ("son Insta c'est exemple_du_parc77, allez", "exemple_du_parc77"),
        ("Profil Facebook « Jean Exemple »", "Jean Exemple"),
        ('Vinted-Verkäufer "beispiel_kev"', "beispiel_kev"),
        ("posts it on TikTok as example.quad10.", "example.quad10"),
        ("op Marktplaats 'VoorbeeldKoning'", "VoorbeeldKoning"),
        ("kijk op instagram.com/jan.voorbeeld.", "jan.voorbeeld"),
        ("https://www.facebook.com/jan.voorbeeld.9", "jan.voorbeeld.9"),
        ("tiktok.com/@voorbeeld", "voorbeeld"),
        ("snapchat.com/add/voorbeeld", "voorbeeld"),
    ],
)
def test_accounts_are_found_as_people_give_them(text: str, account: str) -> None:
    assert account in accounts(text)


@pytest.mark.parametrize(
    "text",
    [
        "@Lien wil je dit elders zetten?",
        "@iedereen @all vergadering",
        "@onze_buurt_bot stuur even 101",
        "@OnzeBuurtBot wie ben jij?",
        "mail jan_88@voorbeeld.be",
        "ik snap dat niet, jij snapt er 2 van",
        "zet het niet op Facebook: ga naar de politie",
        "gelezen op facebook, deel maar",
        "facebook.com/groups/1234",
        "verkopen via marktplaats en vinted",
        "@rschl0ch",
        "Facebook a.u.b. niet gebruiken",
        "facebook is m.b.t. privacy niet ok",
        "op facebook 21u30",
        "een telefoon op facebook van 2023",
        "op 2dehands: 3.50",
        "op Marktplaats als 2de hands",
        "op 2dehands, 10km verder",
        "auf kleinanzeigen 3.500",
        "leboncoin 1m80",
        "facebook: www.politie.be",
        "snap: geen probleem",
        "op facebook: «wie kent deze man?»",
    ],
)
def test_a_mention_of_a_person_or_network_is_no_account(text: str) -> None:
    assert accounts(text) == set()


def test_a_profile_link_is_a_link_and_an_account() -> None:
    details = find_details("zie instagram.com/voorbeeld")
    assert {detail.found for detail in details} == {FoundData.LINK, FoundData.ACCOUNT}


@given(st.text(st.characters(exclude_categories=())) | st.text("insta: @ab_1.'\"/xcom", max_size=80))
def test_the_accounts_of_any_text_lie_in_it(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in find_accounts(text))


@pytest.mark.parametrize("part", ["insta ", "insta: ", "@a", "@a.", "x.com/", "snap als ", "insta (", "fb '"])
def test_work_grows_in_line_with_the_text(part: str) -> None:
    assert grows_in_line(lambda text: list(find_accounts(text)), part, 2_000 // len(part))
