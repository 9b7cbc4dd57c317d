"""The files of members: at the REST server, or else at signal-cli itself.

The server looks only in its own folder. If that is not signal-cli's folder, signal-cli's JSON-RPC still has the file.
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error

from adapters.signal.api.rest import RestClient
from adapters.signal.api.rpc import RpcClient
from bot.errors import Gone, Lost, Refused


async def attached_file(rest: RestClient, rpc: RpcClient | None, name: str) -> bytes:
    """Empty for a file that is missing or too large. Raises Busy or Lost."""
    try:
        return await rest.file(name)
    except (Gone, Refused):
        return await _file_of_signal_cli(rpc, name) if rpc is not None else b""


async def _file_of_signal_cli(rpc: RpcClient, name: str) -> bytes:
    """signal-cli answers with an internal error for a missing file, and with too long a line for a large one."""
    try:
        answer = await rpc.call("getAttachment", id=name)
        return b64decode(answer["data"]) if isinstance(answer, dict) else b""
    except (Gone, Refused, Lost, KeyError, TypeError, Error):
        return b""
