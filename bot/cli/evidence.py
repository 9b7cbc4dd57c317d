"""`nabuur evidence` makes a bag about one incident on request of the police, and lists the bags that were made.

It may run beside the bot. No bag is in its folder without its line in the log: the line comes first.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import asdict
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from bot.cli.watches import find_watch
from bot.config import Config
from bot.core.police_file import PoliceFile
from bot.core.texts import DayForm, DayText
from bot.core.watch import Relay, Watch
from bot.core.watch_state import WatchState
from bot.errors import CannotStart
from bot.evidence.bag import seal_of, write_bag
from bot.evidence.case_uco import case_jsonld
from bot.evidence.folder import FOLDER, bag_name
from bot.evidence.messages_json import messages_json
from bot.evidence.people import write_people
from bot.evidence.readme import readme
from bot.evidence.request import Evidence, EvidenceRequest, messages_of, report_of
from bot.police_mail.incident_json import incident_json
from bot.store.audit.evidence_log import EvidenceEntry
from bot.store.store import Store
from bot.translation import reason_of, said, said_count


async def make_evidence(config: Config, request: EvidenceRequest, now: datetime) -> AsyncIterator[str]:
    """Lines about the new bag. Raises CannotStart if there is nothing to hand over, or no agreement to do so."""
    async with Store.look_into(config.data, current_only=True) as store:
        if store is None:
            raise CannotStart(said("there is no database of this version; start the bot once with `nabuur run`"))
        states = await store.lanes([watch.id for watch in config.watches])
        watch, file = _find(config, states, request)
        until = now + config.retention.evidence
        messages = messages_of(states[watch.id], file, request.with_held)
        evidence = Evidence(request, watch, file, messages, now, until)
        bag = config.data / FOLDER / _name(evidence)
        new = bag.with_name(f"{bag.name}.new")
        try:
            seal = write_bag(new, _files(evidence), _about(evidence))
            await store.log_evidence(_entry(evidence, bag.name, seal))
            write_people(bag, watch.id, file)
            new.rename(bag)
        except OSError as error:
            shutil.rmtree(new, ignore_errors=True)
            raise CannotStart(said("{path} cannot be written: {why}", path=bag, why=reason_of(error))) from error
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
    yield said_count(
        "{bag}: 1 message of incident {code}",
        "{bag}: {count} messages of incident {code}",
        len(messages),
        bag=bag,
        code=file.code,
    )
    yield said("seal {seal}", seal=seal)
    yield said(
        "The bot deletes this folder after {date}. Hand over a copy by a safe way; README.txt says what is in it.",
        date=until.date(),
    )


def _find(config: Config, states: dict[str, WatchState], request: EvidenceRequest) -> tuple[Watch, PoliceFile]:
    code = request.code.upper()
    watches = (find_watch(config, request.watch),) if request.watch else config.watches
    named = [
        (watch, file)
        for watch in watches
        for file in states[watch.id].police_files.values()
        if code in (file.code, *file.merged)
    ]
    elsewhere = {(watch.id, merged) for watch, file in named for merged in file.merged}
    found = [(watch, file) for watch, file in named if not file.day and (watch.id, file.code) not in elsewhere]
    if not any(watch.police.relay is not Relay.NONE for watch in config.watches):
        raise CannotStart(said("no watch has agreed with its zone to pass anything on; see docs/police.md"))
    if named and not found:
        watch, day = named[0]
        raise CannotStart(_about_day(day, states[watch.id]))
    if not found:
        raise CannotStart(
            said(
                "the bot keeps no messages of an incident {code}: it deletes them some days after the mail to the "
                "police",
                code=code,
            )
        )
    watch, file = found[0]
    if len(found) > 1:
        raise CannotStart(said("two watches have an incident {code}: name one of them with --watch", code=code))
    if watch.police.relay is Relay.NONE:
        raise CannotStart(
            said("{watch} has not agreed with its zone to pass anything on; see docs/police.md", watch=watch.name)
        )
    return watch, file


def _about_day(day: PoliceFile, state: WatchState) -> str:
    """The words for a code of the mail of a day, with the codes of the incidents of that day that the bot keeps."""
    kept = {file.code for file in state.police_files.values() if not file.day}
    incidents = dict.fromkeys(line.incident for line in day.lines if line.incident in kept)
    code, of = day.code, DayText(date.fromisoformat(day.day), DayForm.DATE)
    if not incidents:
        return said(
            "{code} is the code of the mail of {day}, and a bag is about one incident; the bot keeps none of that day",
            code=code,
            day=of,
        )
    return said(
        "{code} is the code of the mail of {day}, and a bag is about one incident; give the code of one of that day to "
        "--incident: {incidents}",
        code=code,
        day=of,
        incidents=", ".join(incidents),
    )


def _files(evidence: Evidence) -> dict[str, bytes]:
    files = {
        "incident.json": incident_json(evidence.id, evidence.made_at, report_of(evidence)),
        "messages.json": messages_json(evidence),
        "README.txt": readme(evidence),
    }
    return {**files, "case.jsonld": case_jsonld(evidence, files)}


def _name(evidence: Evidence) -> str:
    whole = f"{evidence.id} {evidence.request.case_number} {evidence.made_at.isoformat()}"
    return bag_name(evidence.until, evidence.file.code, sha256(whole.encode()).hexdigest()[:8])


def _about(evidence: Evidence) -> dict[str, str]:
    return {
        "Source-Organization": evidence.watch.name,
        "External-Identifier": evidence.request.case_number,
        "External-Description": f"Incident {evidence.file.code}, for {evidence.request.made_for}",
        "Bagging-Date": evidence.made_at.date().isoformat(),
    }


def _entry(evidence: Evidence, bag: str, seal: str) -> EvidenceEntry:
    asked = {**asdict(evidence.request), "code": evidence.file.code}
    del asked["watch"]  # the lane
    return EvidenceEntry(at=evidence.made_at, lane=evidence.watch.id, bag=bag, seal=seal, **asked)


async def list_evidence(config: Config) -> AsyncIterator[str]:
    """The bags that were made, as the audit log has them, and whether each one is still there and unchanged."""
    async with Store.look_into(config.data, current_only=True) as store:
        entries = [] if store is None else await store.evidence_log()
    if not entries:
        yield said("no evidence was handed over")
    for each in entries:
        held = said("; with held texts") if each.with_held else ""
        yield said(
            "{at} UTC, incident {code} of {watch}, case {number}",
            at=DayText(each.at, DayForm.DATE_TIME),
            code=each.code,
            watch=each.lane,
            number=each.case_number,
        )
        yield said(
            "  made by {made_by} for {made_for}; ground: {ground}{held}",
            made_by=each.made_by,
            made_for=each.made_for,
            ground=each.ground,
            held=held,
        )
        yield f"  {each.bag}: {_state(config.data / FOLDER / each.bag, each.seal)}"


def _state(bag: Path, seal: str) -> str:
    if not bag.is_dir():
        return said("deleted; seal {seal}", seal=seal)
    if seal_of(bag) == seal:
        return said("unchanged; seal {seal}", seal=seal)
    return said("! CHANGED since it was made; its seal was {seal}", seal=seal)
