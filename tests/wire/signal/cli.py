"""signal-cli's JSON-RPC over TCP: one JSON object a line, many accounts in one daemon.

With `--receive-mode manual` a connection hears nothing before `subscribeReceive`, and all that comes without a subscription is
kept. Otherwise every connection hears everything at once, in another shape, and a message without a listener is gone.
"""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from tests.wire.ports import free_port
from tests.wire.signal.faults import Answers, Cuts, FailsFor, Hangs, Refuses
from tests.wire.signal.state import Call, Json, SignalError, User, result

if TYPE_CHECKING:
    from tests.wire.signal.world import SignalWorld

VERSION = "0.14.7"


class Connection:
    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self.writer = writer
        self.subscription: int | None = None
        writer.transport.set_write_buffer_limits(0)  # a drain returns when the kernel has it

    async def say(self, what: Any) -> None:
        line = what if isinstance(what, bytes) else json.dumps(what, ensure_ascii=False).encode()
        self.writer.write(line + b"\n")
        await self.writer.drain()


class Cli:
    def __init__(self, world: SignalWorld, port: int) -> None:
        self._world = world
        self._server: asyncio.Server | None = None
        self._pump: asyncio.Task[None] | None = None
        self._look = asyncio.Event()
        self._connections: dict[Connection, asyncio.Task[Any]] = {}
        self.port = port
        self.silent = False  # connections stay open and say nothing any more

    async def start(self) -> None:
        self.port = self.port or free_port()
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, limit=1 << 25)
        self._pump = asyncio.create_task(self._hand_on(), name="signal-cli")

    async def stop(self) -> None:
        """Every connection is cut; what was not written stays with the account."""
        assert self._server is not None
        assert self._pump is not None
        self._server.close()
        self._pump.cancel()
        for connection, serving in list(self._connections.items()):
            connection.writer.transport.abort()
            serving.cancel()
        await asyncio.gather(self._pump, *self._connections.values(), return_exceptions=True)
        self._connections.clear()

    @property
    def subscribed(self) -> int:
        """How many connections are told what comes."""
        return sum(each.subscription is not None for each in self._connections)

    def look(self) -> None:
        self._look.set()

    # -- handing on what came

    async def _hand_on(self) -> None:
        while True:
            self._look.clear()
            waiting = self._world.account.waiting
            while waiting and not self.silent and (listeners := self._listeners()) is not None:
                await listeners(waiting[0])
                waiting.popleft()
            await self._look.wait()

    def _listeners(self) -> Callable[[Any], Any] | None:
        if not self._world.manual:
            return self._to_all
        subscribed = [each for each in self._connections if each.subscription is not None]
        return (lambda told: self._to(subscribed, told)) if subscribed else None

    async def _to(self, connections: list[Connection], told: Any) -> None:
        for connection in connections:
            shown = told
            if not isinstance(told, bytes):
                params = {"subscription": connection.subscription, "result": told} if self._world.manual else told
                shown = {"jsonrpc": "2.0", "method": "receive", "params": params}
            self._world.account.written.append(told)  # also if the write fails: signal-cli forgets it all the same
            with suppress(ConnectionError):
                await connection.say(shown)

    async def _to_all(self, told: Any) -> None:
        await self._to(list(self._connections), told)
        await self._world.rest.hand_on(told)

    # -- one connection

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection, task = Connection(writer), asyncio.current_task()
        assert task is not None
        self._connections[connection] = task
        try:
            while line := await reader.readline():
                await self._answer(connection, json.loads(line))
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self._connections.pop(connection, None)
            writer.close()

    async def _answer(self, connection: Connection, asked: Json) -> None:
        name, params = asked["method"], asked.get("params", {})
        call = Call("rpc", name, params)
        self._world.calls_made.append(call)
        fault = self._world.faults.take(name, name)
        answer: Json = {"jsonrpc": "2.0", "id": asked.get("id")}
        try:
            if isinstance(fault, Refuses):
                raise refusal(fault, self._world.me)
            if not (isinstance(fault, Cuts | Hangs) and not fault.done):
                answer["result"] = self._done(connection, name, params, fault if isinstance(fault, FailsFor) else None)
        except SignalError as error:
            call.status, call.why = error.code, error.why
            answer["error"] = {"code": error.code, "message": error.why, "data": _data(error, self._world.timestamp())}
        self._world.answered("rpc", name)
        self._world.wake()
        if isinstance(fault, Cuts):
            connection.writer.transport.abort()
        elif isinstance(fault, Answers):
            head = json.dumps({"jsonrpc": "2.0", "id": answer["id"]})[:-1].encode()
            await connection.say(head + b', "result": ' + fault.body + b"}")
        elif not isinstance(fault, Hangs) and not self.silent:
            await connection.say(answer)
        self.look()

    def _done(self, connection: Connection, name: str, params: Json, fault: FailsFor | None) -> Any:
        account = self._world.account
        if name == "version":
            return {"version": VERSION}
        if name == "listAccounts":
            return [{"number": self._world.me.number}]
        if params.get("account") != self._world.me.number:
            raise SignalError("Specified account does not exist")
        match name:
            case "subscribeReceive":
                connection.subscription = 0
                return 0
            case "unsubscribeReceive":
                if params["subscription"] != connection.subscription:
                    raise SignalError("Unknown subscription id", -32602)
                connection.subscription = None
                return None
            case "listGroups":
                return [self.described(each) for each in self._world.groups]
            case "sendAdminDelete":
                author, at = params["targetAuthor"], params["targetTimestamp"]
                return {"timestamp": account.delete_as_admin(params["groupId"], author, at, fault), "results": []}
            case "send":
                (to,) = params.get("recipient") or (params["groupId"],)
                files = tuple({"data": each} for each in params.get("attachments", ()))
                timestamp, failed = account.send(to, params["message"], attachments=files, fault=fault)
                return {"timestamp": timestamp, "results": [{"type": each["reason"]} for each in failed]}
            case "getAttachment":
                if params["id"] not in self._world.files:
                    raise SignalError(
                        f"An error occurred reading attachment: {params['id']} (NoSuchFileException)", -32603
                    )
                return {"data": b64encode(self._world.files[params["id"]]).decode()}
            case "updateGroup":
                return self._update(params)
            case _:
                raise SignalError(f"Method not implemented: {name}", -32601)

    def _update(self, params: Json) -> Json:
        account, group = self._world.account, params["groupId"]
        if "removeMember" in params:
            account.remove_members(group, params["removeMember"], params.get("ban"))
        if "member" in params:
            account.add_members(group, params["member"])
        if "setPermissionSendMessages" in params:
            account.permit(group, params["setPermissionSendMessages"] == "only-admins")
        return {"timestamp": self._world.timestamp()}

    def described(self, internal_id: str) -> Json:
        """A group as `listGroups` names it."""
        group = self._world.groups[internal_id]
        addresses = {
            uuid: {"number": self._world.users[uuid].number, "uuid": uuid} for uuid in (*group.members, *group.pending)
        }
        send = "ONLY_ADMINS" if group.only_admins_send else "EVERY_MEMBER"
        return {
            "id": internal_id,
            "name": group.name,
            "description": "",
            "isMember": self._world.me.uuid in group.members,
            "isBlocked": False,
            "messageExpirationTime": group.timer,
            "members": [addresses[uuid] for uuid in group.members],
            "pendingMembers": [],
            "requestingMembers": [addresses[uuid] for uuid in group.pending],
            "admins": [addresses[uuid] for uuid, leads in group.members.items() if leads],
            "banned": [{"number": None, "uuid": uuid} for uuid in group.banned],
            "permissionAddMember": "EVERY_MEMBER",
            "permissionEditDetails": "ONLY_ADMINS",
            "permissionSendMessage": send,
            "groupInviteLink": None,
        }


def refusal(fault: Refuses, of: User) -> SignalError:
    """The refusal, with the time to wait and the challenge where it is a limit."""
    if fault.status != 429:
        return SignalError(fault.why, fault.code)
    wait = {"retryAfterSeconds": fault.retry_after_s} if fault.retry_after_s else {}
    tokens = [{"token": token} for token in fault.challenge_tokens] or [{}]
    return SignalError(fault.why, -5, tuple(result(of, "RATE_LIMIT_FAILURE", **wait, **token) for token in tokens))


def _data(error: SignalError, timestamp: int) -> Any:
    return {"response": {"timestamp": timestamp, "results": list(error.results)}} if error.results else None
