"""The group in which the examples of a rule are tried: one that the rule is for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.core.ref import Ref
from bot.core.rule import AllOf, AnyOf, Condition, GroupIs, Not, PlatformIs, Rule

_ANYWHERE = Ref("trial", "group")


def place_for(rule: Rule, groups: Sequence[Ref]) -> Ref:
    """The first of these groups in which the rule can hit, else a place that it names. The first one if it can hit nowhere."""
    conditions = (rule.when, *((rule.unless,) if rule.unless is not None else ()))
    named = (place for condition in conditions for place in _named(condition))
    places = (*groups, *named, _ANYWHERE)
    return next((place for place in places if _can_hit(rule, place)), places[0])


def _can_hit(rule: Rule, place: Ref) -> bool:
    spares = rule.unless is not None and _holds_in(rule.unless, place) is True
    return _holds_in(rule.when, place) is not False and not spares


def _holds_in(condition: Condition, place: Ref) -> bool | None:
    """None: it depends on more than the place."""
    match condition:
        case GroupIs(groups):
            return str(place) in groups
        case PlatformIs(platforms):
            return place.platform in platforms
        case Not(part):
            inner = _holds_in(part, place)
            return None if inner is None else not inner
        case AllOf(parts):
            return _of_several(parts, place, all, decisive=False)
        case AnyOf(parts):
            return _of_several(parts, place, any, decisive=True)
        case _:  # a condition about the message, its author or the moment
            return None


def _of_several(
    parts: Sequence[Condition], place: Ref, joined: Callable[[list[bool | None]], bool], decisive: bool
) -> bool | None:
    held = [_holds_in(part, place) for part in parts]
    return joined(held) if decisive in held or None not in held else None


def _named(condition: Condition) -> Iterator[Ref]:
    match condition:
        case GroupIs(groups):
            yield from map(Ref.parse, groups)
        case PlatformIs(platforms):
            yield from (Ref(platform, _ANYWHERE.id) for platform in platforms)
        case Not(part):
            yield from _named(part)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _named(part)
        case _:
            return
