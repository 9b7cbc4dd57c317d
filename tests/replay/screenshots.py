"""Takes pictures of the page in a browser: `python -m tests.replay.screenshots FOLDER`. Needs Chromium; it is not a test.

Writes replay-phone.png (the messages), replay-desktop.png (the top), replay-dark.png and replay-print.pdf of an invented,
decent chat, and the top in the other languages (replay-desktop.nl.png). All but the dark one and the PDF are in docs/images.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from bot.replay.page import write_page
from tests.replay.sample_results import decent

_LIMIT_S = 60
_STILL = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip
_CHATS = {"nl": "Buurtwacht Molenstraat", "fr": "PLP rue du Moulin", "de": "Nachbarschaftswache Mühlenweg"}
_DARK = "--blink-settings=preferredColorScheme=0"


def pictures(folder: Path) -> None:
    """Write the pictures. Raises CalledProcessError or TimeoutExpired if the browser fails."""
    browser = which("chromium") or which("chromium-browser") or which("google-chrome")
    if browser is None:
        sys.exit("no Chromium found: install one, such as the Debian package chromium")
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "replay.html"
    write_page(decent(), page, "en")
    messages = folder / "replay-messages.html"
    messages.write_text(_without_figures(page.read_text()))
    _draw(browser, messages, "--window-size=360,2100", f"--screenshot={folder / 'replay-phone.png'}")
    _draw(browser, page, "--window-size=1000,2110", f"--screenshot={folder / 'replay-desktop.png'}")
    _draw(browser, page, "--window-size=1000,2110", _DARK, f"--screenshot={folder / 'replay-dark.png'}")
    _draw(browser, page, "--no-pdf-header-footer", f"--print-to-pdf={folder / 'replay-print.pdf'}")
    for language, chat in _CHATS.items():
        write_page(decent(chat), page, language)
        _draw(browser, page, "--window-size=1000,2110", f"--screenshot={folder / f'replay-desktop.{language}.png'}")


def _without_figures(page: str) -> str:
    """The page with only the header and the messages, so that both are in one picture."""
    header, main, rest = page.partition("<main>")
    _, section, messages = rest.partition('<section aria-labelledby="messages">')
    return header + main + section + messages


def _draw(browser: str, page: Path, *how: str) -> None:
    with TemporaryDirectory() as profile:
        command = [browser, *_STILL, f"--user-data-dir={profile}", *how, page.resolve().as_uri()]
        subprocess.run(command, check=True, timeout=_LIMIT_S, capture_output=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [folder]:
            pictures(Path(folder))
        case _:
            sys.exit("usage: python -m tests.replay.screenshots FOLDER")
