"""Receiving: every envelope is stored, and so are the changes of groups and the warnings that the adapter finds itself."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from adapters.shared.connection import Reach
from adapters.shared.tasks import task_group
from adapters.signal.account import ReceiveMode, SignalAccount
from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient
from adapters.signal.desk_warnings import DeskWarnings
from adapters.signal.health import HealthWatch
from adapters.signal.intake import InboxRow, SignalIntake
from adapters.signal.membership_changes import MembershipChanges
from adapters.signal.receive_rpc import OnEnvelope, RpcReceiving
from adapters.signal.receive_webhook import SignalWebhook
from adapters.signal.receive_websocket import Websocket
from adapters.signal.state.account_state import AccountState
from adapters.signal.state.reconnection import ReceivingGaps
from adapters.signal.state.state_file import RECEIVING_EVERY_S, StateFile
from bot.errors import NabuurError
from bot.ports import Accept

ASK_SERVER_EVERY_S: Final = 20.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SignalReceiver:
    """`rpc` is not None for `ReceiveMode.RPC`. `now`: aware UTC."""

    account: SignalAccount
    rest: RestClient
    rpc: RpcClient | None
    state: AccountState
    state_file: StateFile
    changes: MembershipChanges
    warnings: DeskWarnings
    now: Callable[[], datetime]
    reach: Reach

    async def run(self, accept: Accept) -> None:
        """Runs until cancelled. Raises CannotStart for a number that signal-cli does not know, also one that it has lost
        meanwhile, and for a webhook address that cannot be used."""
        intake = SignalIntake(
            self.state,
            self.account.chats.desks,
            self.account.number,
            self.changes.look_again,
            self.warnings.undecryptable,
        )

        self._warn_of_absence()
        try:
            with self.state_file.lock():
                await self._run_tasks(intake, accept)
        except asyncio.CancelledError:  # a stop in good order: everything that signal-cli wrote is on the disk
            if self.warnings.untold_since is None:
                await self.state_file.note_stopped()
            raise
        finally:
            for kind, count in intake.ignored.items():
                log.info("received and left alone", extra={"kind": kind, "count": count})

    def _warn_of_absence(self) -> None:
        stopped_at = self.state_file.receiving_until()
        crash = self.state_file.crash(self.now())
        if stopped_at is not None:
            self.warnings.missed(stopped_at, self.now())
        elif self._keeps and crash is not None:
            self.warnings.missed(*crash)

    async def _run_tasks(self, intake: SignalIntake, accept: Accept) -> None:
        async def store(row: InboxRow) -> None:
            await accept(row.key, row.raw, self.now())

        async def on_envelope(raw: bytes) -> None:
            received_at = self.now()
            row = intake.row(raw, received_at)
            if row is not None:
                await accept(row.key, row.raw, received_at)
                self.state_file.note_lag(received_at - row.at)
            await self.state_file.note_received(received_at, intake.probe, intake.attachment)

        gaps = ReceivingGaps(self.now, self.warnings.missed, self.reach, self._keeps)
        await self.state_file.note_start(self.now(), self._complete_until(gaps), self._keeps)
        try:
            async with task_group() as tasks:
                tasks.create_task(self._note_alive(gaps), name="signal alive")
                tasks.create_task(self._look_for_server(), name="signal server")
                changes = self.changes.run(lambda change: store(intake.row_of_change(change)))
                tasks.create_task(changes, name="signal groups")
                warnings = self.warnings.run(lambda warning: store(intake.row_of_warning(warning)))
                tasks.create_task(warnings, name="signal warnings")
                await self._receive(on_envelope, gaps)
        finally:
            if self._keeps and not gaps.keeps:  # only the receiving has shown it
                await self.state_file.note_alive(self.now(), self._complete_until(gaps), gaps.keeps)

    async def _note_alive(self, gaps: ReceivingGaps) -> None:
        while True:
            await asyncio.sleep(RECEIVING_EVERY_S)
            self.state.revisions.forget_old(self.now(), self.state.uuid)
            await self.state_file.note_alive(self.now(), self._complete_until(gaps), gaps.keeps)

    async def _look_for_server(self) -> None:
        """A REST server that a call has not reached is asked until it answers."""
        while True:
            await asyncio.sleep(ASK_SERVER_EVERY_S)
            if self.rest.reach.lost_since is not None:
                with suppress(NabuurError):
                    await self.rest.about()

    def _complete_until(self, gaps: ReceivingGaps) -> datetime:
        """A span that no desk has read of yet would be forgotten if the program died."""
        spans = (self.warnings.untold_since, gaps.open_since, self.now())
        return min(moment for moment in spans if moment is not None)

    @property
    def _keeps(self) -> bool:
        """Only signal-cli itself keeps the messages that come while the bot is away."""
        return self.account.receive is ReceiveMode.RPC

    async def _receive(self, on_envelope: OnEnvelope, gaps: ReceivingGaps) -> None:
        match self.account.receive:
            case ReceiveMode.RPC if self.rpc is not None:
                await RpcReceiving(self.rpc, on_envelope, gaps, self.rest.outages.note).run()
            case ReceiveMode.WEBHOOK if self.account.listen is not None:
                async with task_group() as tasks:
                    tasks.create_task(HealthWatch(self.account.service, gaps).run(), name="signal health")
                    await SignalWebhook(on_envelope, *self.account.listen, self.account.secret).run()
            case _:
                await Websocket(self.rest.receive_address, on_envelope, gaps).run()
