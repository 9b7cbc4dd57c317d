"""signal-cli and signal-cli-rest-api with people, groups and messages of their own, for tests and for playing.

`world.py` is where a test begins, `account.py` what the bot may ask, `cli.py` and `rest.py` how it asks, `faults.py` what goes
wrong.
"""

from tests.wire.imitation import SpecificationBroken
from tests.wire.signal.faults import NO_NETWORK, NO_SERVER, Cuts, FailsFor, Hangs, Refuses
from tests.wire.signal.state import Group, Post, User
from tests.wire.signal.world import NUMBER, SignalWorld

__all__ = [
    "NO_NETWORK",
    "NO_SERVER",
    "NUMBER",
    "Cuts",
    "FailsFor",
    "Group",
    "Hangs",
    "Post",
    "Refuses",
    "SignalWorld",
    "SpecificationBroken",
    "User",
]
