"""The account of a number and its groups, before the bot is set up."""

from __future__ import annotations

from adapters.signal.api.rest import RestClient
from adapters.signal.groups import groups_from_rest
from bot.ports import SeenAccount, SeenChat


async def look_around(number: str, service: str) -> SeenAccount:
    """Raises Refused or Lost. An answer that cannot be read shows no groups."""
    rest = RestClient(service, number)
    try:
        groups = groups_from_rest(await rest.groups())
    finally:
        await rest.close()
    return SeenAccount(number, tuple(SeenChat(group.ref, group.name) for group in groups.groups if group.is_in))
