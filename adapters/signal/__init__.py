"""Signal, through signal-cli and signal-cli-rest-api. signalbot supplies the client of the REST server and its types.

signalbot's own receiving loses messages without a report: a clean close ends it, and so does one envelope that it
cannot parse. This package stores every envelope as it came (`receive_rpc.py`, `receive_webhook.py`,
`receive_websocket.py`) and reads it later (`decode.py`). Actions go through signalbot's client (`api/rest.py`), or through
signal-cli's JSON-RPC (`api/rpc.py`) where only that can do them.
"""

NAME = "signal"
