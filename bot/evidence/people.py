"""The persons of whom a bag holds messages: pseudonyms in a file beside the bag, so that `/mydata` can name the bag to them.
The file goes with its bag, and `/forgetme` leaves both."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.core.police_file import PoliceFile, RequestedBag
from bot.evidence.folder import FOLDER, last_day

ENDING: Final = ".people"


def write_people(bag: Path, watch: str, file: PoliceFile) -> None:
    """Writes the file beside the bag, or leaves nothing behind."""
    path = bag.with_name(f"{bag.name}{ENDING}")
    try:
        path.touch(mode=0o600)
        path.write_text(json.dumps({"watch": watch, "incident": file.code, "people": file.people}), encoding="utf-8")
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def bags_about(data: Path, watch: str, who: str) -> Iterator[RequestedBag]:
    """The bags of a watch with messages of a person. `who`: the pseudonym of the person."""
    for path in sorted((data / FOLDER).glob(f"until-*{ENDING}")):
        until = last_day(path)
        if until is None or not path.with_suffix("").is_dir():
            continue
        about = json.loads(path.read_text(encoding="utf-8"))
        if about["watch"] == watch and who in about["people"]:
            yield RequestedBag(about["incident"], until)
