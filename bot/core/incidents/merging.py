"""Two incidents become one: what is known of the younger one is added to the older one."""

from __future__ import annotations

from dataclasses import replace

from bot.core.incident import MOST_TOLD, Incident, Peril, PoliceCall, both, bounded, calls_of, joined
from bot.core.incidents.find_answers import as_asked_at


def merge(into: Incident, other: Incident) -> Incident:
    """Returns `into` with everything that is known of `other`. The notices of `other` stay with `other`, and its report leads
    from them to `into`, also once newer messages have taken its place among those that are remembered."""
    messages = sorted(
        {message.message: message for message in (*into.told, *other.told)}.values(), key=lambda message: message.at
    )
    anew_at = max(filter(None, (into.asked_anew_at, other.asked_anew_at)), default=None)
    into, other = as_asked_at(into, anew_at), as_asked_at(other, anew_at)
    arrivals = (into.police_at, other.police_at), (into.police_again_at, other.police_again_at)
    if other.facts_shown and not into.facts_shown:
        into = replace(into, facts=other.facts, again=other.facts_of, facts_hidden=False)
    return replace(
        into,
        told=bounded(tuple(messages)),
        former=(*into.former, *other.former, other.report)[-MOST_TOLD:],
        called=_calls_of_both(into, other),
        police_at=min(filter(None, arrivals[0]), default=None),
        police_again_at=min(filter(None, arrivals[1]), default=None),
        asked=into.asked or other.asked,
        asked_anew_at=anew_at,
        danger=into.danger or other.danger,
        search=into.search or other.search,
        peril=_worse(into, other),
        gone=into.gone and other.gone,
        away=tuple(dict.fromkeys((*into.away, *other.away))),
        last_at=max(into.last_at, other.last_at),
        streets=both(into.streets, other.streets),
        vehicles=both(into.vehicles, other.vehicles),
        plates=both(into.plates, other.plates),
        street=into.street or other.street,
        has_vehicle=into.has_vehicle or other.has_vehicle,
    )


def _worse(into: Incident, other: Incident) -> Peril:
    """The peril of the one in danger; of both, a fire or an injury, or else that of a break-in only if both are one."""
    perils = {each.peril for each in (into, other) if each.danger} or {into.peril}
    return Peril.HURT if Peril.HURT in perils else next(iter(perils)) if len(perils) == 1 else Peril.OTHER


def _calls_of_both(into: Incident, other: Incident) -> PoliceCall | None:
    """The earliest call, with the others beside it. A caller for `other` could also read the question about `into`. Words and
    a button of a member go before a reaction, which may be taken back."""
    theirs = (replace(call, asked=call.asked or into.asked) for call in calls_of(other))
    calls = sorted((*calls_of(into), *theirs), key=lambda call: call.at)
    sure = {(call.by.ref, call.answers) for call in calls if not call.is_by_reaction}
    return joined([call for call in calls if not (call.is_by_reaction and (call.by.ref, call.answers) in sure)])
