"""The Bot API's methods, by topic: what each may do, what it answers and how it refuses.

A method is `f(telegram, params) -> result`; it raises ApiError. `params` are decoded and have passed the specification.
"""

from __future__ import annotations

from tests.wire.telegram.methods import chats, deleting, editing, members, sending, settings
from tests.wire.telegram.methods.common import Method

METHODS: dict[str, Method] = {
    **sending.METHODS,
    **editing.METHODS,
    **deleting.METHODS,
    **members.METHODS,
    **chats.METHODS,
    **settings.METHODS,
    "getFile": sending.get_file,
}
"""All but those that receive updates: `receiving.py` has these."""
