"""The Bot API over HTTP: `/bot<token>/<method>`. Checks requests and answers, lets faults happen, keeps a record of calls."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable

from aiohttp import web

from tests.wire.cut import cut
from tests.wire.imitation import FaultPlan, LoopbackServer
from tests.wire.telegram.clock import stopwatch
from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.errors import ApiError, bad
from tests.wire.telegram.faults import (
    Answers,
    Call,
    Fault,
    Held,
    NeverAnswers,
    Redirects,
    Resets,
    Reshaped,
    Says,
    Slow,
)
from tests.wire.telegram.flood import Flood
from tests.wire.telegram.methods import METHODS
from tests.wire.telegram.params import decoded, received
from tests.wire.telegram.receiving import METHODS as RECEIVING
from tests.wire.telegram.receiving import Receiving
from tests.wire.telegram.state import Json
from tests.wire.unexpected.endless import Endless

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_MAX_BODY = 50 * 1024 * 1024


class Server(LoopbackServer):
    def __init__(self, tg: Telegram, receiving: Receiving, flood: Flood, faults: FaultPlan[Fault]) -> None:
        super().__init__()
        self._tg = tg
        self._receiving = receiving
        self._flood = flood
        self._faults = faults
        self.calls: list[Call] = []
        self.answered: Callable[[Call], None] = lambda call: None

    # -- up and down

    async def start(self, port: int = 0) -> None:
        app = web.Application(client_max_size=_MAX_BODY)
        app.router.add_route("*", "/bot{token}/{method}", self.until_stopped(self._answered))
        app.router.add_get("/file/bot{token}/{kind}/{file_id}", self._download)
        self.port = port or self.port
        await self.listen(app)

    # -- one request

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        token, name = request.match_info["token"], request.match_info["method"]
        if not _TOKEN.fullmatch(token):
            return _json(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        if token != self._tg.bot.token:
            return _json(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        method = next((m for m in self._tg.spec.methods if m.lower() == name.lower()), None)
        if method is None:
            self._tg.violations.append(f"there is no method {name}")
            return _json(404, {"ok": False, "error_code": 404, "description": "Not Found: method not found"})
        raw = await received(request)
        params, wrong = decoded(self._tg.spec, method, raw, form=request.content_type != "application/json")
        self._tg.violations += wrong
        call = Call(method, params, stopwatch())
        self.calls.append(call)
        fault = self._faults.take(call.method, call)
        if fault is not None:
            return await self._faulty(request, call, fault, wrong)
        return await self._right(call, wrong)

    async def _right(self, call: Call, wrong: list[str]) -> web.Response:
        try:
            if any(not w.endswith("no such parameter") for w in wrong):
                raise bad(wrong[0])
            body = await self._done(call)
        except ApiError as error:
            return self._finish(call, error.code, json.dumps(error.answer()).encode(), error.description)
        return self._finish(call, 200, body, "")

    async def _done(self, call: Call) -> bytes:
        """The answer's bytes. Raises ApiError."""
        if call.method == "getUpdates":
            batch = await self._receiving.get_updates(call.params)
            call.result = [u.id for u in batch]
            return b'{"ok":true,"result":[' + b",".join(u.raw for u in batch) + b"]}"
        if call.method in RECEIVING:
            call.result = self._receiving.call(call.method, call.params)
        elif call.method in METHODS:
            self._flood.check(call.method, call.chat_id, len(call.params.get("media", "1")))
            call.result = METHODS[call.method](self._tg, call.params)
        else:
            self._tg.violations.append(f"{call.method}: this server does not imitate it")
            raise bad(f"{call.method} is not imitated")
        returns = self._tg.spec.returns[call.method]
        self._tg.violations += self._tg.spec.faults(call.result, returns, f"answer of {call.method}")
        return json.dumps({"ok": True, "result": call.result}).encode()

    def _finish(self, call: Call, status: int, body: bytes, description: str) -> web.Response:
        call.status, call.description, call.answered_at = status, description, stopwatch()
        self.answered(call)
        self._tg.changed()
        return web.Response(status=status, body=body, content_type="application/json")

    # -- faults

    async def _faulty(self, request: web.Request, call: Call, fault: Fault, wrong: list[str]) -> web.StreamResponse:
        if not isinstance(fault, Slow | Held) and fault.done:
            await self._right(call, wrong)
            call.status, call.description = None, "done, but not told"
        match fault:
            case Says(code, description, parameters):
                answer = ApiError(code, description, dict(parameters)).answer()
                return self._finish(call, code, json.dumps(answer).encode(), description)
            case Answers(code, body, content_type):
                self._finish(call, code, body, "(a fault)")
                return web.Response(status=code, body=body, content_type=content_type)
            case NeverAnswers():
                self._tg.changed()
                never: asyncio.Future[web.StreamResponse] = asyncio.get_running_loop().create_future()
                return await never
            case Resets():
                self._tg.changed()
                return cut(request)
            case Reshaped(change):
                right = await self._right(call, wrong)
                assert isinstance(right.body, bytes)
                shaped = json.dumps(change(json.loads(right.body))).encode()
                return web.Response(status=right.status, body=shaped, content_type="application/json")
            case Redirects(to):
                self._finish(call, 307, b"", "(elsewhere)")
                return web.Response(status=307, headers={"Location": to})
            case Endless():
                self._finish(call, fault.status, b"", "(without an end)")
                return await fault.answer(request)
            case Slow(seconds):
                await asyncio.sleep(seconds)
                return await self._right(call, wrong)
            case Held(let_go):
                self._tg.changed()
                await let_go.wait()
                return await self._right(call, wrong)

    # -- files

    async def _download(self, request: web.Request) -> web.Response:
        file = self._tg.files.get(request.match_info["file_id"])
        if request.match_info["token"] != self._tg.bot.token or file is None:
            return _json(404, {"ok": False, "error_code": 404, "description": "Not Found"})
        return web.Response(body=file.content)


def _json(status: int, body: Json) -> web.Response:
    return web.json_response(body, status=status)
