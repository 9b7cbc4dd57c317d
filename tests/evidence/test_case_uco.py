"""`case.jsonld` against the shapes of CASE/UCO, by the validator of its community. `case-utils` brings both.

One validation takes seconds, so a sound document and a broken one go through it together. They share no identifier.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from case_utils.case_validate import ValidationResult, validate
from rdflib.namespace import SH

from bot.core.message import Role
from bot.core.police_file import FileLine, LineKind, PoliceFile
from bot.core.ref import MessageRef, Ref
from bot.evidence import case_uco
from bot.evidence.case_uco import case_jsonld
from bot.evidence.request import Evidence, EvidenceMessage, EvidenceRequest
from tests.kit import NOON, RELAYING

UCO: Final = "https://ontology.unifiedcyberontology.org/uco/"
FILES: Final = {"incident.json": b"{}\n", "messages.json": b"[]\n", "README.txt": "Zaaknummer …\n".encode()}

Node = dict[str, Any]
Nodes = dict[str, Node]
Change = Callable[[Nodes], object]


def facet(nodes: Nodes, kind: str) -> Node:
    facets = nodes[kind]["uco-core:hasFacet"]
    found: Node = facets[-1] if isinstance(facets, list) else facets
    return found


FAULTS: Final[dict[str, tuple[str, Change]]] = {
    "a wrong class": ("observable/application", lambda nodes: nodes["application"].update({"@type": "uco-tool:Tool"})),
    "a reference to nothing": (
        "observable/from",
        lambda nodes: facet(nodes, "message").update({"uco-observable:from": {"@id": "kb:nothing"}}),
    ),
    "a missing property": (
        "types/hashMethod",
        lambda nodes: facet(nodes, "file")["uco-observable:hash"].pop("uco-types:hashMethod"),
    ),
    "a wrong datatype": (
        "observable/sentTime",
        lambda nodes: facet(nodes, "message").update({"uco-observable:sentTime": "yesterday"}),
    ),
    "two values where one may be": (
        "tool/version",
        lambda nodes: nodes["tool"].update({"uco-tool:version": ["1", "2"]}),
    ),
}
"""Each with the property that the validator complains of."""


def evidence(case_number: str) -> Evidence:
    """A file with every kind of record: two platforms, each role, messages that were held back and one that was deleted."""
    said: tuple[tuple[str, Role, str, str, bool], ...] = (
        ("telegram", Role.MEMBER, "Er loopt iemand", "", False),
        ("telegram", Role.NEWCOMER, "«Wie gaat er mee?» \\ \u200d", "vigilantes", False),
        ("signal", Role.POLICE, "Ter plaatse", "", False),
        ("signal", Role.MODERATOR, "", "moderator", False),
        ("signal", Role.MEMBER, "", "", True),
    )
    file = PoliceFile("i", "7K4", NOON)
    messages = []
    for number, (platform, role, text, held_by, taken_back) in enumerate(said):
        message, at = MessageRef(Ref(platform, "-100"), str(number)), NOON + timedelta(seconds=number)
        line = FileLine(message, f"p{number}", role, at, LineKind.UPDATE, text, taken_back=taken_back)
        file = file.with_line(line)
        messages.append(EvidenceMessage(line, file.role_of(line.by, role), text, text, held_by))
    request = EvidenceRequest(case_number, "7K4", "PZ Gent, recherche", "art. 46 Sv.", "Cora", with_held=True)
    return Evidence(request, RELAYING, file, tuple(messages), NOON, NOON + timedelta(days=7))


def document(case_number: str) -> Node:
    whole: Node = json.loads(case_jsonld(evidence(case_number), FILES))
    return whole


def broken() -> Node:
    """Every fault, and one misspelt class."""
    whole = document("B")
    last = {each["@id"].removeprefix("kb:")[:-37]: each for each in whole["@graph"]}
    for _, change in FAULTS.values():
        change(last)
    last["thread"]["@type"] = "uco-observable:MesageThread"
    return whole


def identifiers(node: Any) -> Iterator[str]:
    """The identifiers of all nodes of a document, written out."""
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from identifiers(each)
    if isinstance(node, dict) and len(node) > 1 and "@id" in node:
        yield node["@id"].replace("kb:", "urn:nabuur:evidence:")


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> ValidationResult:
    folder = tmp_path_factory.mktemp("case")
    for name, whole in (("sound", document("A")), ("broken", broken())):
        (folder / f"{name}.jsonld").write_text(json.dumps(whole))
    with warnings.catch_warnings(action="ignore"):  # of the libraries, about themselves; and of a misspelt word
        return validate(list(map(str, sorted(folder.iterdir()))))


def complaints(checked: ValidationResult) -> set[tuple[str, str]]:
    """The node and the property of each."""
    graph = checked.graph
    return {
        (str(node), str(graph.value(result, SH.resultPath)).removeprefix(UCO))
        for result, node in graph.subject_objects(SH.focusNode)
    }


def test_a_sound_document_keeps_to_the_shapes(checked: ValidationResult) -> None:
    sound = set(identifiers(document("A")))
    assert [each for each in complaints(checked) if each[0] in sound] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused(checked: ValidationResult, fault: str) -> None:
    wrong = set(identifiers(broken()))
    assert FAULTS[fault][0] in {path for node, path in complaints(checked) if node in wrong}
    assert not checked.conforms


def test_a_misspelt_word_is_the_only_one_that_case_uco_does_not_know(checked: ValidationResult) -> None:
    assert set(map(str, checked.undefined_concepts)) == {f"{UCO}observable/MesageThread"}


def test_the_checked_document_holds_every_kind_of_record() -> None:
    kinds = r'"@type": "([a-z-]+:[A-Z]\w+)"'
    written = Path(case_uco.__file__).read_text(encoding="utf-8")
    assert set(re.findall(kinds, json.dumps(document("A")))) == set(re.findall(kinds, written))


def test_each_reference_leads_to_a_node_of_the_document_and_no_identifier_stands_twice() -> None:
    whole = document("A")
    nodes, named = list(identifiers(whole)), re.findall(r'"(kb:[^"]+)"', json.dumps(whole))
    assert len(nodes) == len(set(nodes))
    assert {each.replace("kb:", "urn:nabuur:evidence:") for each in named} == set(nodes)


def test_no_account_holds_a_name_or_an_address() -> None:
    accounts = re.findall(r'"uco-observable:accountIdentifier": "([^"]+)"', json.dumps(document("A")))
    assert set(accounts) == {"reporter", "member 2", "police", "moderator", "member 5"}


def test_documents_of_two_requests_share_no_identifier_and_one_request_always_has_the_same() -> None:
    assert set(identifiers(document("A"))).isdisjoint(identifiers(document("B")))
    assert case_jsonld(evidence("A"), FILES) == case_jsonld(evidence("A"), FILES)
