"""signal-cli-rest-api in json-rpc mode, with the habits that were measured on the real one.

Its reader of signal-cli's words is one for all: while it brings a message to the webhook, no other call gets an answer. The
webhook is tried once. A websocket that is not ready for the next message misses it.
"""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import WSCloseCode, web

from tests.wire.cut import cut
from tests.wire.imitation import LoopbackServer
from tests.wire.signal.account import styled
from tests.wire.signal.cli import refusal
from tests.wire.signal.faults import Answers, BreaksOff, Cuts, FailsFor, Hangs, Redirects, Refuses
from tests.wire.signal.spec import Endpoint
from tests.wire.signal.state import Call, Group, Json, SignalError
from tests.wire.unexpected.endless import Endless

if TYPE_CHECKING:
    from tests.wire.signal.world import SignalWorld

VERSION = "0.101"
_MOST = 200 * 1024 * 1024


class Socket:
    """One websocket and the one message that it is busy with."""

    def __init__(self, ws: web.WebSocketResponse) -> None:
        self.ws = ws
        self.busy = False


class Rest(LoopbackServer):
    def __init__(self, world: SignalWorld, port: int, webhook: str) -> None:
        super().__init__(port)
        self._world = world
        self._reader = asyncio.Lock()
        self._web: aiohttp.ClientSession | None = None
        self.sockets: list[Socket] = []
        self.webhook = webhook
        self.posted = 0
        self.confirmed: list[bytes] = []
        self.mode = "json-rpc"
        self.version = VERSION  # «unset» where only the container would set it
        self.sees_files = True  # False: its folder is not signal-cli's
        self.panics = False  # while it connects to signal-cli again: 500 without a body
        self.deaf = False  # websockets from now on answer no ping

    async def start(self) -> None:
        app = web.Application(client_max_size=_MOST)
        app.router.add_get("/v1/receive/{number}", self._receive)
        app.router.add_route("*", "/{path:.*}", self.until_stopped(self._answered))
        await self.listen(app)
        self._web = aiohttp.ClientSession()

    async def stop(self) -> None:
        """Without a word: the real one sends no close frame either."""
        for each in self.sockets:
            if each.ws._req is not None and each.ws._req.transport is not None:
                each.ws._req.transport.abort()
        self.sockets.clear()
        await super().stop()
        if self._web is not None:
            await self._web.close()
            self._web = None

    # -- handing on

    async def hand_on(self, told: Any) -> None:
        """Hands on what signal-cli tells. Nothing is kept, nothing is tried twice."""
        if self._runner is None:
            return
        raw = told if isinstance(told, bytes) else json.dumps(told, ensure_ascii=False).encode()
        for each in self.sockets:
            if each.busy:
                self._world.account.dropped += 1
            else:
                each.busy = True
                self._spawn(self._to_socket(each, raw))
        if self.webhook:
            async with self._reader:
                await self._to_webhook(raw)

    def _spawn(self, what: Any) -> None:
        task = asyncio.create_task(what, name="hand on")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _to_socket(self, to: Socket, raw: bytes) -> None:
        with suppress(ConnectionError):
            await to.ws.send_str(raw.decode("utf-8", "surrogateescape"))
        await asyncio.sleep(0)
        to.busy = False

    async def _to_webhook(self, raw: bytes) -> None:
        body = b'{"jsonrpc":"2.0","method":"receive","params":' + raw + b"}"
        assert self._web is not None
        with suppress(aiohttp.ClientError, TimeoutError):
            async with self._web.post(self.webhook, data=io.BytesIO(body)) as answer:
                if answer.status == 200:
                    self.posted += 1
                    self.confirmed.append(raw)

    async def close_sockets(self, code: int = WSCloseCode.OK) -> None:
        """A clean close, as a proxy's restart makes it."""
        for each in list(self.sockets):
            await each.ws.close(code=code)

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        ws = web.WebSocketResponse(max_msg_size=0, autoping=not self.deaf)
        await ws.prepare(request)
        mine = Socket(ws)
        if request.match_info["number"] == self._world.me.number:  # with a wrong number it opens too, and stays silent
            self.sockets.append(mine)
        self._world.wake()
        try:
            async for _ in ws:
                pass
        finally:
            if mine in self.sockets:
                self.sockets.remove(mine)
        return ws

    # -- one call

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        path = self._world.spec.path(request.method, request.path)
        if path is None:
            self._world.violations.append(f"there is no {request.method} {request.path}")
            return web.json_response({"error": "not found"}, status=404)
        raw = await request.read()
        body = json.loads(raw) if raw else {}
        self._world.violations += self._world.spec.request(path, body)
        call = Call("rest", _name_of(path), body)
        self._world.calls_made.append(call)
        if self.panics:
            return web.Response(status=500)
        async with self._reading(path):
            return await self._with_faults(request, path, call)

    @asynccontextmanager
    async def _reading(self, path: Endpoint) -> AsyncIterator[None]:
        """A call that needs signal-cli waits for the reader."""
        if path.name in ("GET /v1/about", "GET /v1/health", "GET /v1/attachments/{attachment}"):
            yield
        else:
            async with self._reader:
                pass
            yield

    async def _with_faults(self, request: web.Request, path: Endpoint, call: Call) -> web.StreamResponse:
        fault = self._world.faults.take(call.name, call.name)
        status, answer = 400, None
        try:
            if isinstance(fault, Refuses):
                raise refusal(fault, self._world.me)
            if not (isinstance(fault, Redirects) or (isinstance(fault, Cuts | Hangs | Endless) and not fault.done)):
                status, answer = self._done(request, path, call, fault if isinstance(fault, FailsFor) else None)
        except SignalError as error:
            status, answer, call.why = error.status, {"error": _told(error)}, error.why
            if isinstance(fault, Refuses):
                status = fault.status
            if status == 429:
                answer |= {"challenge_tokens": error.challenge_tokens, "account": self._world.me.number}
        call.status = status
        self._world.answered("rest", call.name)
        self._world.wake()
        if isinstance(fault, Hangs):
            await asyncio.Event().wait()
        if isinstance(fault, Cuts):
            return cut(request)
        if isinstance(fault, Redirects):
            return web.Response(status=307, headers={"Location": fault.to})
        if isinstance(fault, Endless):
            return await fault.answer(request)
        if isinstance(fault, BreaksOff):
            return await _half(request, json.dumps(answer).encode())
        if isinstance(fault, Answers):
            return web.Response(status=fault.status, body=fault.body, content_type="application/json")
        if isinstance(answer, bytes):
            return web.Response(status=status, body=answer)
        if status in (200, 201, 204, 400, 429) and not (
            path.name.startswith("GET /v1/groups") and "expand" in request.query
        ):
            self._world.violations += self._world.spec.answer(path, status, answer)
        return web.Response(status=204) if status == 204 else web.json_response(answer, status=status)

    def _done(self, request: web.Request, path: Endpoint, call: Call, fault: FailsFor | None) -> tuple[int, Any]:
        parts, body, account = request.path.split("/"), call.body, self._world.account
        match path.name:
            case "GET /v1/health":
                return 204, None
            case "GET /v1/about":
                return 200, {
                    "versions": ["v1", "v2"],
                    "build": 2,
                    "mode": self.mode,
                    "version": self.version,
                    "capabilities": {},
                }
            case "GET /v1/attachments/{attachment}":
                file = self._world.files.get(parts[3]) if self.sees_files else None
                return (200, file) if file is not None else (404, {"error": "file not found"})
            case _:
                pass
        number = body.get("number") if path.name == "POST /v2/send" else parts[3]
        if number != self._world.me.number:
            raise SignalError("Specified account does not exist")
        match path.name:
            case "POST /v2/send":
                return 201, self._send(body, fault)
            case "DELETE /v1/remote-delete/{number}":
                return 201, {"timestamp": str(account.delete_own(body["recipient"], body["timestamp"]))}
            case "POST /v1/reactions/{number}":
                account.react(body["recipient"], body["target_author"], body["timestamp"], body["reaction"])
                return 204, None
            case "GET /v1/groups/{number}":
                expand = request.query.get("expand") == "true"
                return 200, [self._group(each, expand) for each in self._world.groups.values()]
            case "PUT /v1/groups/{number}/{groupid}":
                with suppress(SignalError):  # the real server answers 204 whatever signal-cli says
                    account.permit(parts[4], body["permissions"]["send_messages"] == "only-admins")
                return 204, None
            case "POST /v1/groups/{number}/{groupid}/members":
                account.add_members(parts[4], body["members"])
                return 204, None
            case "DELETE /v1/groups/{number}/{groupid}/members":
                account.remove_members(parts[4], body["members"])
                return 204, None
            case "POST /v1/groups/{number}/{groupid}/quit":
                self._world.find_group(parts[4]).members.pop(self._world.me.uuid, None)
                return 204, None
            case "POST /v1/groups/{number}/{groupid}/pin-message":
                account.pin(parts[4], body["target_author"], body["timestamp"])
                return 201, None
            case "POST /v1/accounts/{number}/rate-limit-challenge":
                self._world.faults.heal()
                return 204, None
            case _:
                self._world.violations.append(f"{path.name}: this server does not imitate it")
                raise SignalError("not imitated")

    def _send(self, body: Any, fault: FailsFor | None) -> list[Json]:
        text, styles = styled(body["message"]) if body.get("text_mode") == "styled" else (body["message"], ())
        quote = (body["quote_author"], body["quote_timestamp"]) if "quote_timestamp" in body else None
        files = tuple({"data": each} for each in body.get("base64_attachments", ()))
        (to,) = body["recipients"]
        timestamp, failed = self._world.account.send(
            to, text, quote=quote, edit=body.get("edit_timestamp"), styles=styles, attachments=files, fault=fault,
            to_self=bool(body.get("notify_self")),
        )  # fmt: skip
        answer: Json = {"timestamp": str(timestamp)}
        return [answer | ({"errors": {"recipients": failed}} if failed else {})]

    def _group(self, group: Group, expand: bool) -> Json:
        """The number where it is known, else the uuid; both where `expand` asks for it. `edit_group` says what holds for
        sending: a fault of the real server."""

        def shown(uuid: str) -> Any:
            user = self._world.users[uuid]
            return {"uuid": uuid, "number": user.number or ""} if expand else user.number or uuid

        send = "only-admins" if group.only_admins_send else "every-member"
        return {
            "id": group.id,
            "internal_id": group.internal_id,
            "name": group.name,
            "description": "",
            "invite_link": "",
            "blocked": False,
            "member": self._world.me.uuid in group.members,
            "members": [shown(uuid) for uuid in group.members],
            "admins": [shown(uuid) for uuid, leads in group.members.items() if leads],
            "pending_invites": [],
            "pending_requests": [shown(uuid) for uuid in group.pending],
            "permissions": {"add_members": "every-member", "edit_group": send, "send_messages": send},
        }


_NAMES = {
    "POST /v2/send": "send",
    "DELETE /v1/remote-delete/{number}": "remoteDelete",
    "POST /v1/reactions/{number}": "sendReaction",
    "GET /v1/groups/{number}": "listGroups",
    "PUT /v1/groups/{number}/{groupid}": "updateGroup",
    "POST /v1/groups/{number}/{groupid}/members": "addMembers",
    "DELETE /v1/groups/{number}/{groupid}/members": "removeMembers",
    "POST /v1/groups/{number}/{groupid}/pin-message": "pin",
    "GET /v1/about": "about",
    "GET /v1/health": "health",
    "GET /v1/attachments/{attachment}": "attachment",
}


_TOLD = {-4: "Unable to complete request due to untrusted recipient keys"}


def _told(error: SignalError) -> str:
    """The answer of the server to an error of signal-cli."""
    return _TOLD.get(error.code, error.why)


def _name_of(path: Endpoint) -> str:
    return _NAMES.get(path.name, path.name)


async def _half(request: web.Request, body: bytes) -> web.StreamResponse:
    answer = web.StreamResponse(status=201, headers={"Content-Type": "application/json", "Content-Length": "1000"})
    await answer.prepare(request)
    await answer.write(body)
    return cut(request)
