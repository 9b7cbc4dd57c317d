"""The events of a plain YAML file by libyaml, twenty times as quick as ruamel.yaml. Every other file is left to ruamel.yaml.

libyaml reads YAML 1.1. Its events are the same in a file without tabs, block texts, empty values, anchors, aliases and tags;
`tests/yaml_reader/test_quick_parser.py` compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import yaml
from ruamel.yaml import events

_FLAT: Final[Mapping[object, type[events.Event]]] = {
    yaml.StreamStartEvent: events.StreamStartEvent,
    yaml.StreamEndEvent: events.StreamEndEvent,
    yaml.DocumentStartEvent: events.DocumentStartEvent,
    yaml.DocumentEndEvent: events.DocumentEndEvent,
    yaml.SequenceEndEvent: events.SequenceEndEvent,
    yaml.MappingEndEvent: events.MappingEndEvent,
}
_OPENING: Final[Mapping[object, type[events.CollectionStartEvent]]] = {
    yaml.SequenceStartEvent: events.SequenceStartEvent,
    yaml.MappingStartEvent: events.MappingStartEvent,
}
_QUOTED: Final = ("'", '"')


class _NotPlain(Exception):
    """The file has a part in which the two parsers may differ."""


def quick_events(text: str, max_depth: int) -> list[events.Event] | None:
    """The events of the file, as ruamel.yaml makes them. None if the file has faults, is nested too deep or is not plain."""
    if "\t" in text or not yaml.__with_libyaml__:
        return None
    depth, found = 0, []
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > max_depth:
                return None
            found.append(_as_ruamel(event))
    except (yaml.YAMLError, _NotPlain, ValueError, OverflowError):
        return None
    return found


def _as_ruamel(event: Any) -> events.Event:
    kind = type(event)
    if kind in _FLAT:
        return _FLAT[kind](event.start_mark, event.end_mark)
    if kind is yaml.AliasEvent or event.anchor or event.tag:
        raise _NotPlain
    if kind in _OPENING:
        return _OPENING[kind](None, None, event.implicit, event.start_mark, event.end_mark, event.flow_style)
    style = event.style or None
    if not event.value if style is None else style not in _QUOTED:
        raise _NotPlain
    return events.ScalarEvent(None, None, event.implicit, event.value, event.start_mark, event.end_mark, style)
