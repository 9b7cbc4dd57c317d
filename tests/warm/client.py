"""One run of the program for `tests/warm/`: lends its own streams, folder and environment to a fork of the server, passes
signals on to it, and ends as it ends.

It uses the modules below `signal`, `socket` and `json`: to import those takes as long as all the rest of it.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # typeshed does not have it
import _socket
import marshal
import os
import sys

STREAMS = (0, 1, 2)


def main() -> int:
    _, place, main, *words = sys.argv
    request = {"main": main, "words": words, "folder": os.getcwd(), "environment": dict(os.environ)}
    streams = b"".join(number.to_bytes(4, sys.byteorder) for number in STREAMS)
    server = _socket.socket(_socket.AF_UNIX, _socket.SOCK_SEQPACKET)
    server.connect(place)
    server.sendmsg([marshal.dumps(request)], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, streams)])
    pid = int(server.recv(100))
    for each in (_signal.SIGINT, _signal.SIGTERM):
        _signal.signal(each, lambda number, _: os.kill(pid, number))
    return int(server.recv(100))


if __name__ == "__main__":
    sys.exit(main())
