"""The paths, names and types of signal-cli-rest-api's own specification, without its prose: one path or type a line.

    python -m tests.wire.signal.extract swagger.json tests/wire/signal/spec.json

The input is the `swagger.json` that the repository bbernhard/signal-cli-rest-api publishes. In the output a name that ends in
`?` may be left out or null; `X[]` is a list of X; words with quotes and bars between them are the values that are allowed;
an answer is written as its code and its type. Where the measured server does something else, `spec.py` says so.
"""

from __future__ import annotations

import json
import sys

from tests.wire.extract import Spec, run

_SIMPLE = {"string": "String", "integer": "Integer", "boolean": "Boolean", "number": "Float", "object": "Anything"}


def extract(spec: Spec) -> Spec:
    paths = {
        f"{verb.upper()} {path}": _operation(operation)
        for path, operations in sorted(spec["paths"].items())
        for verb, operation in sorted(operations.items())
    }
    return {"paths": paths, "types": {name: _fields(entry) for name, entry in sorted(spec["definitions"].items())}}


def written(extracted: Spec) -> str:
    parts = []
    for part in ("paths", "types"):
        lines = [f"  {json.dumps(name)}: {json.dumps(entry)}" for name, entry in extracted[part].items()]
        parts.append(f'"{part}": {{\n' + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _operation(operation: Spec) -> Spec:
    bodies = [each for each in operation.get("parameters", ()) if each["in"] == "body"]
    answers = {code: _notation(answer.get("schema", {})) for code, answer in operation["responses"].items()}
    return {"body": _notation(bodies[0]["schema"]) if bodies else "", "answers": answers}


def _fields(entry: Spec) -> dict[str, str]:
    required = set(entry.get("required", ()))
    fields = entry.get("properties", {}).items()
    return {name if name in required else f"{name}?": _notation(field) for name, field in fields}


def _notation(schema: Spec) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "allOf" in schema:
        return _notation(schema["allOf"][0])
    if schema.get("type") == "array":
        return _notation(schema["items"]) + "[]"
    if "enum" in schema:
        return "|".join(f"'{value}'" for value in schema["enum"])
    return _SIMPLE[schema["type"]] if "type" in schema else ""


if __name__ == "__main__":
    sys.exit(run(lambda spec: written(extract(spec)), __doc__))
