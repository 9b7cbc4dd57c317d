"""A request's parameters as the specification types them. Everything that is not as it should be becomes a sentence."""

from __future__ import annotations

import json
import re
from typing import Any

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from tests.wire.spec import Field, Spec, Upload
from tests.wire.telegram.state import Json

_WHOLE = re.compile(r"-?\d+")


async def received(request: web.Request) -> Json:
    """The parameters of a call: by query, form, multipart or JSON. Values of forms are strings or Uploads."""
    found: Json = dict(request.query)
    if request.content_type == "application/json":
        body = await request.read()
        return found | (json.loads(body) if body else {})
    if request.content_type == "multipart/form-data":
        return found | await _parts(request)
    return found | dict(await request.post())


async def _parts(request: web.Request) -> Json:
    found: Json = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read())
        found[part.name] = content.decode() if part.filename is None else Upload(part.filename, content)
    return found


def decoded(spec: Spec, method: str, raw: Json, *, form: bool) -> tuple[Json, list[str]]:
    """Typed parameters, and what is wrong with them. Files that others refer to («attach://…») are under `_uploads`."""
    fields = spec.methods[method]
    params: Json = {}
    wrong = [f"{method}.{name}: missing" for name, field in fields.items() if field.required and name not in raw]
    uploads = {name: value for name, value in raw.items() if isinstance(value, Upload) and name not in fields}
    for name, value in raw.items():
        if name in uploads:
            continue
        if name not in fields:
            wrong.append(f"{method}.{name}: no such parameter")
            continue
        typed = _typed(value, fields[name]) if form and isinstance(value, str) else value
        if isinstance(typed, str) and typed.startswith("attach://") and "InputFile" in fields[name].types:
            typed = uploads.get(typed.removeprefix("attach://"), typed)
        wrong += spec.faults(typed, fields[name].types, f"{method}.{name}")
        params[name] = typed
    return params | ({"_uploads": uploads} if uploads else {}), wrong


def _typed(text: str, field: Field) -> Any:
    """A form's string as what it stands for; itself where that cannot be."""
    types = field.types
    if "Integer" in types and _WHOLE.fullmatch(text):
        return int(text)
    if "Boolean" in types and text in ("true", "false"):
        return text == "true"
    if "String" in types:
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
