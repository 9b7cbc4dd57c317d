"""How a bot gets its updates: getUpdates, or a webhook to which they are posted one after the other until it says 2xx."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

import aiohttp

from tests.wire.telegram.engine import Telegram
from tests.wire.telegram.errors import bad, conflict
from tests.wire.telegram.state import Json
from tests.wire.telegram.updates import Update

METHODS = frozenset({"getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"})
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_WHILE_HOOKED = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt at a webhook. `status` None: no answer."""

    update: Update
    status: int | None


class Receiving:
    def __init__(self, tg: Telegram, *, retry_s: float = 0.05, patience_s: float = 10) -> None:
        self._tg = tg
        self._retry_s = retry_s
        self._patience_s = patience_s
        self._hooked = asyncio.Event()
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error = ""
        self.last_error_at = 0
        self.deliveries: list[Delivery] = []
        self.proxy: dict[str, str] = {}
        """The server in front of a webhook that does the TLS: from the beginning of an address to where it leads."""

    # -- polling

    async def get_updates(self, p: Json) -> list[Update]:
        if self.url:
            raise conflict(_WHILE_HOOKED)
        self._allow(p)
        limit = min(max(p.get("limit", 100), 1), 100)
        return await self._tg.updates.poll(p.get("offset", 0), limit, min(max(p.get("timeout", 0), 0), 50))

    def _allow(self, p: Json) -> None:
        kinds = p.get("allowed_updates")
        unknown = set(kinds or ()) - set(self._tg.spec.types["Update"])
        self._tg.violations += [f"allowed_updates: there are no updates of the kind {kind}" for kind in sorted(unknown)]
        self._tg.updates.allow(kinds)

    # -- the webhook

    def call(self, method: str, p: Json) -> Json | bool:
        match method:
            case "setWebhook":
                return self._set(p)
            case "deleteWebhook":
                return self._set(p | {"url": ""})
            case _:
                return self._described()

    def _set(self, p: Json) -> bool:
        url, secret = p["url"], p.get("secret_token", "")
        if url and not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if secret and not _SECRET.fullmatch(secret):
            raise bad("secret token contains unallowed characters")
        self._allow(p)
        if p.get("drop_pending_updates"):
            self._tg.updates.clear()
        self.url, self.secret, self.max_connections = url, secret, p.get("max_connections", 40)
        self.last_error, self.last_error_at = "", 0
        if url:
            self._tg.updates.abort("terminated by setWebhook request")
            self._hooked.set()
        else:
            self._hooked.clear()
        return True

    def _described(self) -> Json:
        body: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._tg.updates.pending),
        }
        if self.url:
            body |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.last_error:
            body |= {"last_error_date": self.last_error_at, "last_error_message": self.last_error}
        if self._tg.updates.allowed is not None:
            body["allowed_updates"] = sorted(self._tg.updates.allowed)
        return body

    async def deliver(self) -> None:
        """Post updates for as long as there is a webhook. Runs until cancelled."""
        timeout = aiohttp.ClientTimeout(total=self._patience_s)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                await self._hooked.wait()
                update = await self._tg.updates.next()
                if self.url and not await self._posted(session, update):
                    await asyncio.sleep(self._retry_s)

    async def _posted(self, session: aiohttp.ClientSession, update: Update) -> bool:
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        try:
            async with session.post(self._behind_proxy(), data=update.raw, headers=headers) as response:
                await response.read()
                status, reason = response.status, response.reason
        except (aiohttp.ClientError, TimeoutError) as exc:
            self._failed(update, None, f"Connection failed: {type(exc).__name__}")
            return False
        if not 200 <= status < 300:
            self._failed(update, status, f"Wrong response from the webhook: {status} {reason}")
            return False
        self.deliveries.append(Delivery(update, status))
        self._tg.updates.confirm(update)
        self._tg.changed()
        return True

    def _behind_proxy(self) -> str:
        for address, leads_to in self.proxy.items():
            if self.url.startswith(address):
                return leads_to + self.url.removeprefix(address)
        return self.url

    def _failed(self, update: Update, status: int | None, why: str) -> None:
        self.deliveries.append(Delivery(update, status))
        self.last_error, self.last_error_at = why, self._tg.clock.unix()
        self._tg.changed()
