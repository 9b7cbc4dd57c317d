"""The shapes for editors agree with the readers: an editor never underlines a well-written value."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.config.mail import mail_address
from bot.config.readers import address, cron, host_port, postcode, telephone, url, variable
from bot.rulebook.texts import sentence
from bot.yaml_reader.form import Form, list_of, one_or_list_of
from bot.yaml_reader.node import Items, Node, Wrong
from bot.yaml_reader.parse import parse
from bot.yaml_reader.readers import Reader, clock, duration, hours, name, one_of, share, text, whole_number, yes_no
from bot.yaml_reader.shape import shape_of
from tests.schema.kit import underlined

READERS: dict[str, Reader[Any]] = {
    "text": text,
    "name": name,
    "yes_no": yes_no,
    "whole": whole_number(1, 99),
    "share": share,
    "duration": duration,
    "clock": clock,
    "hours": hours,
    "variable": variable,
    "host_port": host_port,
    "url": url("https", "http"),
    "mail_address": mail_address,
    "postcode": postcode,
    "telephone": telephone,
    "cron": cron,
    "address": address(None),
    "sentence": sentence,
    "one_of": one_of("a kind", {"one": 1, "two": 2}),
}
WELL_WRITTEN = [
    ("text", "101"),
    ("text", "true"),
    ("text", '"a: b"'),
    ("name", "no-vigilantes"),
    ("name", "10"),
    ("yes_no", "no"),
    ("yes_no", "true"),
    ("yes_no", '"false"'),
    ("whole", "12"),
    ("whole", '"12"'),
    ("share", ".5"),
    ("share", "1"),
    ("share", '"0.8"'),
    ("duration", "45s"),
    ("duration", "2 weeks"),
    ("clock", "8:00"),
    ("clock", "23:59"),
    ("hours", "22:00 – 07:00"),
    ("hours", "8:00-9:30"),
    ("variable", "MAIL_USER"),
    ("host_port", "localhost:25"),
    ("host_port", '"[::1]:8080"'),
    ("url", "https://bot.example.org:8443/x"),
    ("mail_address", "wijk@example.org"),
    ("postcode", "9000"),
    ("postcode", "1012 AB"),
    ("telephone", "101"),
    ("telephone", "+32 9 266 61 11"),
    ("cron", '"0 18 1 * *"'),
    ("address", "telegram:-100123"),
    ("address", "signal:group.abc="),
    ("sentence", '"Bel {urgent} of {emergency}"'),
    ("one_of", "two"),
]


def node_of(written: str) -> Node:
    root = parse("x.yaml", f"- {written}\n".encode()).root
    assert isinstance(root, Items)
    return root.items[0]


@pytest.mark.parametrize(("reader", "written"), WELL_WRITTEN)
def test_a_well_written_value_is_not_underlined(reader: str, written: str) -> None:
    READERS[reader](node_of(written))
    assert underlined(shape_of(READERS[reader]), written) == []


LETTERS = st.text("0123456789:-–.@/ abmnsyY_{}+*", max_size=2)


@given(st.sampled_from(WELL_WRITTEN), st.integers(0, 12), st.integers(0, 2), LETTERS)
@example(("mail_address", "wijk@example.org"), 0, 0, " ")
def test_a_value_that_its_reader_accepts_is_not_underlined(
    sound: tuple[str, str], start: int, length: int, new: str
) -> None:
    reader, bare = READERS[sound[0]], sound[1].strip('"')
    written = f'"{bare[:start]}{new}{bare[start + length :]}"'
    try:
        reader(node_of(written))
    except Wrong:
        return
    assert underlined(shape_of(reader), written) == []


def test_a_list_may_be_empty_only_where_the_reader_says_so() -> None:
    assert underlined(shape_of(list_of(text)), "[]") == [""]
    assert underlined(shape_of(list_of(text, may_be_empty=True)), "[]") == []
    assert underlined(shape_of(one_or_list_of(text)), "[a, b]") == underlined(shape_of(one_or_list_of(text)), "a") == []


def test_a_key_whose_reader_has_no_shape_is_an_error_that_names_the_reader() -> None:
    def unshaped(node: Node) -> str:
        return text(node)

    form: Form[dict[str, object]] = Form("a thing", dict, need={"list": list_of(unshaped)})
    with pytest.raises(TypeError, match="unshaped has no shape"):
        shape_of(form)
