"""No text of a chat can become markup in the page, and the page fetches nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision
from bot.replay.page import render_page
from bot.replay.page.markup import Html, clean_text, el, escape_part, fill, raw_element
from bot.replay.results import ReplayResult
from tests.replay.pages import Parsed, flagged, hit, parsed, result
from tests.thorough import examples

ROOT = Path(__file__).parent.parent.parent

_ELEMENTS = """html head meta title style body header main section footer h1 h2 h3 p a ul ol li div span strong small bdi time
    blockquote mark details summary table thead tbody tr th td form fieldset legend label input output button script
    svg g rect line text desc"""
_ATTRIBUTES = """aria-hidden aria-label aria-labelledby charset checked class content data-form data-kind data-none data-rules
    datetime dir for height hidden href http-equiv id lang name role rx scope tabindex text-anchor type value width
    x x1 x2 y y1 y2"""
HOSTILE = (
    "</script><script>alert(1)</script>",
    "</style></title></svg><img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "&lt;b&gt; &#60;b&#62; &amp",
    "<!-- --> <![CDATA[ ]]> <?x ?>",
    "{chat} {n} {{7*7}} ${x} %s {",
    "javascript:alert(1)",
    "\u202eflow\u2066 \u2067\u2069",
    "a\u2028b\u2029c\x85d\x0be",
    "half \ud83d and \udc00",
    "zero \x00 one \x01 del \x7f \x9b \ufffe",
    "<plaintext>",
    "\\\"</textarea></noscript></template>",
)  # fmt: skip


def filled(with_: str) -> ReplayResult:
    """A result with this text in place of every text from outside."""
    rule = hit(with_, (0, 2), (1, 1_000))
    cards = [
        flagged(with_ + "x", decision, number, author=with_, hits=(rule,), group=(with_,), private=(with_, with_))
        for number, decision in enumerate(Decision)
    ]
    some = result(cards, chat=with_)
    some.totals.rules[with_] += 1
    return replace(
        some,
        source=replace(some.source, file=with_, format=with_),
        titles={**some.titles, with_: dict.fromkeys(LANGUAGES, with_)},
        house_rules={**some.house_rules, with_: 1},
    )


def shapes(html: Parsed) -> list[object]:
    return [each.shape for each in html.elements if each.tag != "mark"]


HARMLESS = shapes(parsed(filled("harmless")))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_changes_no_element_and_no_attribute(text: str, language: str) -> None:
    assert shapes(parsed(filled(text), language)) == HARMLESS


@settings(max_examples=examples(60))
@given(st.text(st.characters(), min_size=2).filter(lambda text: text.strip() != ""))
def test_no_text_at_all_changes_an_element_or_an_attribute(text: str) -> None:
    html = parsed(filled(text))
    assert shapes(html) == HARMLESS
    assert all(part.text == clean_text(text + "x") for part in html.all("blockquote"))
    "".join(render_page(filled(text), "en")).encode("utf-8")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_read_as_it_was_written(text: str) -> None:
    html = parsed(filled(text))
    assert html.one("h1").text == f"What nabuur would have done in {clean_text(text)}"
    assert {each.text for each in html.all("bdi", "who")} == {clean_text(text)}
    assert {each.text for each in html.all("blockquote")} == {clean_text(text + "x")}


@pytest.mark.parametrize("text", HOSTILE)
def test_style_and_script_stay_the_same(text: str) -> None:
    hostile, harmless = parsed(filled(text)), parsed(filled("harmless"))
    for tag in ("style", "script"):
        assert hostile.one(tag).text == harmless.one(tag).text


def test_only_known_elements_and_attributes_occur() -> None:
    html = parsed(filled(HOSTILE[1]))
    assert {each.tag for each in html.elements} <= set(_ELEMENTS.split())
    assert {name for each in html.elements for name in each.attributes} <= set(_ATTRIBUTES.split())


def test_the_policy_allows_only_the_pages_own_style_and_script() -> None:
    html = parsed(result([flagged()]))
    [policy] = [each.attributes["content"] for each in html.all("meta") if "http-equiv" in each.attributes]
    allowed = {
        tag: f"sha256-{b64encode(sha256(html.one(tag).text.encode()).digest()).decode()}" for tag in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src '{allowed['style']}'; script-src '{allowed['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_policy_is_before_style_and_script() -> None:
    tags = [(each.tag, "http-equiv" in each.attributes) for each in parsed(result()).elements]
    assert tags.index(("meta", True)) < tags.index(("style", False)) < tags.index(("script", False))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_refers_to_nothing_outside_itself(language: str) -> None:
    whole = "".join(render_page(result([flagged(), flagged(decision=Decision.ASK_101)]), language))
    assert not re.search(r"https?:|[\"'(=]\s*//|url\(|@import|\bsrc=|srcset|<link|<iframe|<object|<img", whole)
    assert {each.attributes["href"] for each in parsed(result(), language).all("a")} == {"#messages"}


def test_the_script_writes_only_text_and_makes_no_request() -> None:
    script = parsed(result()).one("script").text
    words = "innerHTML outerHTML insertAdjacentHTML document.write eval Function fetch XMLHttpRequest import WebSocket"
    assert not re.search("|".join(rf"\b{re.escape(word)}\b" for word in words.split()), script)


def test_a_name_keeps_its_direction_of_writing_to_itself() -> None:
    html = parsed(result([flagged(author="\u202eevil")], chat="\u202elive"))
    assert html.one("h1").text == "What nabuur would have done in live"
    assert [each.text for each in html.all("bdi")] == ["live", "evil", "chat.zip"]
    assert html.one("blockquote").attributes["dir"] == "auto"


def test_text_is_always_escaped_and_markup_is_not() -> None:
    assert el("p", "<b>", Html("<i></i>"), title='"<&').markup == '<p title="&quot;&lt;&amp;">&lt;b&gt;<i></i></p>'
    assert fill("{a} & {b}", a="<{b}>", b=Html("<i></i>")).markup == "&lt;{b}&gt; &amp; <i></i>"
    assert escape_part("'") == "&#x27;"


@pytest.mark.parametrize("content", ["</", "a </script> b", "<!-- x"])
def test_a_style_or_script_that_would_end_its_element_is_refused(content: str) -> None:
    with pytest.raises(ValueError, match="would end its element"):
        raw_element("script", content)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\ud83d\x00", "\ufffd\ufffd"),
        ("\u202e\u2066x", "x"),
        ("👨‍👩‍👧 é\t\n", "👨‍👩‍👧 é\t\n"),
    ],
)
def test_characters_that_html_forbids_are_replaced(written: str, seen: str) -> None:
    assert clean_text(written) == seen
