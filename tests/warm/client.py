"""One run of the program for `tests/warm/`: lends its own streams, folder and environment to a fork of the server, passes
signals on to it, and ends as it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys

STREAMS = (0, 1, 2)


def main() -> int:
    _, place, main, *words = sys.argv
    request = {"main": main, "words": words, "folder": os.getcwd(), "environment": dict(os.environ)}
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as server:
        server.connect(place)
        socket.send_fds(server, [json.dumps(request).encode()], STREAMS)
        pid = int(server.recv(100))
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda number, _: os.kill(pid, number))
        return int(server.recv(100))


if __name__ == "__main__":
    sys.exit(main())
