"""What holds for all tests, in whatever process they run."""

from __future__ import annotations

import os
import sys

# The program is started some hundred times: it is compiled once, whatever the surroundings say.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
