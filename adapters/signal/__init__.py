"""Signal, by way of signal-cli and signal-cli-rest-api, with signalbot as client and types.

signalbot's own receiving loses messages without a word (a clean close ends it, one envelope that it cannot parse ends it): so
envelopes are taken raw (`receive_rpc.py`, `receive_web.py`), accepted, and read by us (`decode.py`). What leaves the house goes
through signalbot's client (`rest.py`), and where only signal-cli itself can do it, through its JSON-RPC (`rpc.py`).
"""

NAME = "signal"
