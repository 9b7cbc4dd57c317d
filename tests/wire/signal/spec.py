"""Whether what goes over the wire is what signal-cli-rest-api's specification says, or one of the measured deviations."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

EXTRACT = Path(__file__).with_name("spec.json")

DEVIATIONS: dict[tuple[str, str], str] = {
    ("POST /v2/send", "201"): "api.SendMessageResponse[]",  # a list, one entry a request
    ("POST /v2/send", "429"): "api.SendMessageError",
    ("POST /v2/send", "400"): "api.Error",
    ("POST /v1/groups/{number}/{groupid}/pin-message", "201"): "",
}
"""The measured answers of the server, by path and code, where its own specification says something else."""

DEVIATING_TYPES: dict[str, dict[str, str]] = {
    "api.SendMessageResponse": {"timestamp": "String", "errors?": "data.Failures"},
    "data.Failures": {"recipients?": "data.Failure[]"},
    "data.Failure": {"number?": "String", "uuid?": "String", "username?": "String", "reason?": "String"},
    # the server takes one permission alone, and a group of people with both addresses where `expand` is asked for
    "data.GroupPermissions": {
        "add_members?": "'only-admins'|'every-member'",
        "edit_group?": "'only-admins'|'every-member'",
        "send_messages?": "'only-admins'|'every-member'",
    },
}

_SIMPLE: dict[str, tuple[type, ...]] = {"String": (str,), "Integer": (int,), "Float": (int, float), "Boolean": (bool,)}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path with its verb; `shape` matches real addresses."""

    name: str
    shape: re.Pattern[str]
    body: str
    answers: dict[str, str]


class Spec:
    def __init__(self, raw: dict[str, Any]) -> None:
        types: dict[str, dict[str, str]] = raw["types"] | DEVIATING_TYPES
        types["receive.Attachment"] |= {"isVoiceNote?": "Boolean"}  # it comes, and is not in the specification
        self._types = {
            kind: {name.rstrip("?"): (each, not name.endswith("?")) for name, each in fields.items()}
            for kind, fields in types.items()
        }
        self._paths = [_path(name, entry) for name, entry in raw["paths"].items()]

    def path(self, verb: str, address: str) -> Endpoint | None:
        found = [path for path in self._paths if path.shape.fullmatch(f"{verb} {address}")]
        return min(found, key=lambda path: path.name.count("{"), default=None)

    def request(self, path: Endpoint, body: Any) -> list[str]:
        if not path.body:
            return []
        return self.faults(body, path.body, path.name)

    def answer(self, path: Endpoint, code: int, body: Any) -> list[str]:
        kind = DEVIATIONS.get((path.name, str(code)), path.answers.get(str(code)))
        if kind is None:
            return [f"{path.name}: {code} is no answer of it"]
        return self.faults(body, kind, f"{path.name} {code}") if kind and kind != "String" else []

    def faults(self, value: Any, kind: str, at: str) -> list[str]:
        if kind.endswith("[]"):
            if not isinstance(value, list):
                return [f"{at}: {type(value).__name__} instead of a list"]
            return [
                fault for place, each in enumerate(value) for fault in self.faults(each, kind[:-2], f"{at}[{place}]")
            ]
        if kind.startswith("'"):
            return [] if f"'{value}'" in kind.split("|") else [f"{at}: {value!r} is none of {kind}"]
        if kind in _SIMPLE:
            fits = isinstance(value, _SIMPLE[kind]) and (kind == "Boolean" or not isinstance(value, bool))
            return [] if fits else [f"{at}: {type(value).__name__} instead of {kind}"]
        return [] if kind == "Anything" else self._object(value, kind, at)

    def _object(self, value: Any, kind: str, at: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{at}: {type(value).__name__} instead of {kind}"]
        fields = self._types[kind]
        faults = [f"{at}.{name}: missing" for name, (_, needed) in fields.items() if needed and name not in value]
        for name, item in value.items():
            if name not in fields:
                faults.append(f"{at}.{name}: {kind} knows no such field")
            elif item is not None or fields[name][1]:
                faults += self.faults(item, fields[name][0], f"{at}.{name}")
        return faults


def _path(name: str, entry: dict[str, Any]) -> Endpoint:
    shape = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(name))
    return Endpoint(name, re.compile(shape), entry["body"], entry["answers"])


@cache
def load(path: Path = EXTRACT) -> Spec:
    return Spec(json.loads(path.read_text("utf-8")))
