"""A translated page gives its words under the headings of its source, or says that its headings are others."""

from __future__ import annotations

import pytest

from bot.schema.page import parse_manual, parse_translation

SOURCE = parse_manual("# Rules\n\n## `time`\n\nLocal time.\n\n## `group`\n\nOne group.\n")


def test_a_translated_page_is_found_by_the_headings_of_its_source() -> None:
    page = parse_translation("# Regels\n\n## `time`\n\nUur.\n\n## `group` of groep\n\nEen groep.\n", SOURCE)
    assert page.below("Rules", "`group`").summary == "Een groep"


@pytest.mark.parametrize("more", ["", "## `group`\n\n### Meer\n"])
def test_a_translated_page_with_other_headings_is_refused_with_the_command_that_names_them(more: str) -> None:
    with pytest.raises(LookupError, match=r"tests\.docs\.translated"):
        parse_translation(f"# Regels\n\n## `time`\n\nUur.\n\n{more}", SOURCE)
