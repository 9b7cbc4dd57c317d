"""`case.jsonld`: the bag in CASE/UCO, the standard for digital evidence, as a plain graph of JSON-LD (decision 0027).

The same bag always gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from bot import __version__
from bot.evidence.request import Evidence, EvidenceMessage

_UCO: Final = "https://ontology.unifiedcyberontology.org/uco"
_CONTEXT: Final = {
    "kb": "urn:nabuur:evidence:",
    "co": "http://purl.org/co/",
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "uco-action": f"{_UCO}/action/",
    "uco-core": f"{_UCO}/core/",
    "uco-identity": f"{_UCO}/identity/",
    "uco-observable": f"{_UCO}/observable/",
    "uco-tool": f"{_UCO}/tool/",
    "uco-types": f"{_UCO}/types/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """The identifiers of one bag. They follow from the bag, so they are the same each time."""

    bag: str

    def __call__(self, kind: str, what: str = "") -> str:
        return f"kb:{kind}-{uuid5(NAMESPACE_URL, f'urn:nabuur:{self.bag}:{kind}:{what}')}"


def case_jsonld(evidence: Evidence, files: Mapping[str, bytes]) -> bytes:
    """`files`: the other files of the bag, by name; the graph holds their hashes."""
    name = Names(f"{evidence.id}:{evidence.request.case_number}:{evidence.made_at.isoformat()}")
    graph = [
        *_accounts(evidence, name),
        *_messages(evidence, name),
        *_files(files, name),
        *_provenance(evidence, files, name),
    ]
    return (json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n").encode()


def _accounts(evidence: Evidence, name: Names) -> Iterator[Node]:
    """One account for each role: no name and no address."""
    for role in dict.fromkeys(message.role for message in evidence.messages):
        yield {
            "@id": name("account", role),
            "@type": "uco-observable:ObservableObject",
            "uco-core:hasFacet": {
                "@id": name("account-facet", role),
                "@type": "uco-observable:AccountFacet",
                "uco-observable:accountIdentifier": role,
            },
        }


def _messages(evidence: Evidence, name: Names) -> Iterator[Node]:
    yield {
        "@id": name("thread"),
        "@type": "uco-observable:MessageThread",
        "uco-core:name": f"{evidence.watch.name}, {evidence.file.code}",
        "uco-core:hasFacet": {
            "@id": name("thread-facet"),
            "@type": "uco-observable:MessageThreadFacet",
            "uco-observable:messageThread": {
                "@id": name("thread-members"),
                "@type": "uco-types:Thread",
                "co:size": {"@type": "xsd:nonNegativeInteger", "@value": str(len(evidence.messages))},
                "co:element": [{"@id": _id(name, message)} for message in evidence.messages],
            },
        },
    }
    for platform in dict.fromkeys(message.line.message.chat.platform for message in evidence.messages):
        yield {"@id": name("application", platform), "@type": "uco-observable:Application", "uco-core:name": platform}
    yield from (_message(name, message) for message in evidence.messages)


def _message(name: Names, message: EvidenceMessage) -> Node:
    line = message.line
    facet: Node = {
        "@id": _id(name, message, "message-facet"),
        "@type": "uco-observable:MessageFacet",
        "uco-observable:application": {"@id": name("application", line.message.chat.platform)},
        "uco-observable:from": {"@id": name("account", message.role)},
        "uco-observable:messageID": f"{line.message.chat.id}/{message.number}",
        "uco-observable:messageText": message.text,
        "uco-observable:sentTime": _moment(line.at),
    }
    why = "deleted by its author" if line.taken_back else f"held back by {message.held_by}" if message.held_by else ""
    edited = f"edited by its author at {message.edited_at.isoformat()}" if message.edited_at else ""
    about = "; ".join(filter(None, (why, edited)))
    return {
        "@id": _id(name, message),
        "@type": "uco-observable:Message",
        "uco-core:hasFacet": facet,
        **({"uco-core:description": about} if about else {}),
    }


def _files(files: Mapping[str, bytes], name: Names) -> Iterator[Node]:
    for file, content in files.items():
        yield {
            "@id": name("file", file),
            "@type": "uco-observable:File",
            "uco-core:hasFacet": [
                {
                    "@id": name("file-facet", file),
                    "@type": "uco-observable:FileFacet",
                    "uco-observable:fileName": file,
                    "uco-observable:sizeInBytes": {"@type": "xsd:integer", "@value": str(len(content))},
                },
                {
                    "@id": name("content-facet", file),
                    "@type": "uco-observable:ContentDataFacet",
                    "uco-observable:hash": {
                        "@id": name("hash", file),
                        "@type": "uco-types:Hash",
                        "uco-types:hashMethod": "SHA256",
                        "uco-types:hashValue": {"@type": "xsd:hexBinary", "@value": sha256(content).hexdigest()},
                    },
                },
            ],
        }


def _provenance(evidence: Evidence, files: Mapping[str, bytes], name: Names) -> Iterator[Node]:
    request = evidence.request
    results = [{"@id": name("file", file)} for file in files]
    yield {"@id": name("performer"), "@type": "uco-identity:Identity", "uco-core:name": request.made_by}
    yield {
        "@id": name("tool"),
        "@type": "uco-tool:Tool",
        "uco-core:name": "nabuur",
        "uco-tool:version": __version__,
    }
    yield {
        "@id": name("provenance"),
        "@type": "case-investigation:ProvenanceRecord",
        "uco-core:description": f"For {request.made_for}. Ground: {request.ground}",
        "uco-core:object": [
            *results,
            {"@id": name("thread")},
            *({"@id": _id(name, each)} for each in evidence.messages),
        ],
        "case-investigation:exhibitNumber": evidence.file.code,
    }
    yield {
        "@id": name("action"),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": "export from the database of the bot",
        "uco-action:startTime": _moment(evidence.made_at),
        "uco-action:endTime": _moment(evidence.made_at),
        "uco-action:performer": {"@id": name("performer")},
        "uco-action:instrument": {"@id": name("tool")},
        "uco-action:object": {"@id": name("thread")},
        "uco-action:result": [*results, {"@id": name("provenance")}],
    }
    yield {
        "@id": name("investigation"),
        "@type": "case-investigation:Investigation",
        "uco-core:name": request.case_number,
        "uco-core:object": [{"@id": name("action")}, {"@id": name("provenance")}],
    }


def _id(name: Names, message: EvidenceMessage, kind: str = "message") -> str:
    """Follows from what the bag has of the message. From the address of its author, a reader could try out addresses."""
    line = message.line
    return name(kind, f"{line.message.chat}/{message.number} {message.role} {line.at.isoformat()}")


def _moment(at: datetime) -> Node:
    return {"@type": "xsd:dateTime", "@value": at.isoformat()}
