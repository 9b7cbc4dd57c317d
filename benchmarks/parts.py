"""`python -m benchmarks.parts` prints a table of the parts alone: rules, reader, store, replay, a year of reminders."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks import disk, path, program, reader, replay, rules_stage, year
from benchmarks.row import Row


def rows() -> Iterator[tuple[str, list[Row]]]:
    """The rows of each part, as soon as they are measured."""
    yield "disk", disk.measure()
    yield "rules stage", rules_stage.measure()
    yield "reader", reader.measure()
    yield "durable path", asyncio.run(path.measure())
    yield "program", program.measure()
    yield "replay", replay.measure()
    yield "year", year.measure()


def main() -> None:
    console = Console()
    table = Table("what", "figure", "how", title=f"nabuur, Python {sys.version.split()[0]}")
    with Progress(transient=True, console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("measuring", total=7)
        for part, measured in rows():
            for row in measured:
                table.add_row(row.what, row.figure, row.how)
            table.add_section()
            progress.update(task, advance=1, description=part)
    console.print(table)


if __name__ == "__main__":
    main()
