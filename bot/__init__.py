"""nabuur: a moderator's helper for neighbourhood-watch chat groups. Start reading in `pipeline.py`."""

import os

__version__ = "0.2.0"

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
"""The library that runs the encoder (onnxruntime) would number this machine and report on its use. It looks here when it is
loaded, and never later."""
