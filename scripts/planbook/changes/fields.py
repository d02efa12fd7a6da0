"""What differs between two states of one record, field by field, at any depth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from planbook.changes.identity import identity
from planbook.changes.pairs import pair
from planbook.files.positions import Keys
from planbook.model.item import Measure
from planbook.model.record import Record

# The names of topics, audiences and sections by the field that holds their ids, and the id.
Names = Mapping[str, Mapping[str, str]]


class ChangeKind(StrEnum):
    """Whether a value is another, a list holds others, only their order is, or records changed places."""

    VALUE = "value"
    LIST = "list"
    ORDER = "order"
    PLACES = "places"


@dataclass(frozen=True)
class Change:
    """One field that differs. ``name`` is what it is called: ``举措3 · 时间节点“寒假期间” · 说明``.

    ``old`` and ``new`` hold its values as text, none where there was nothing. ``old_keys`` and ``new_keys``
    lead to it in the data files, ``None`` on the side that lacks it.
    """

    name: str
    kind: ChangeKind
    old: tuple[str, ...]
    new: tuple[str, ...]
    old_keys: Keys | None
    new_keys: Keys | None

    @property
    def field(self) -> str | None:
        """The name in the data file of the innermost field."""
        keys = self.new_keys or self.old_keys or ()
        return next((key for key in reversed(keys) if isinstance(key, str)), None)

    @property
    def lost(self) -> list[str]:
        """The values of a list that are gone."""
        return [value for value in self.old if value not in self.new]

    @property
    def gained(self) -> list[str]:
        """The values that a list did not hold."""
        return [value for value in self.new if value not in self.old]


def field_changes(
    old: Record, new: Record, names: Names, old_keys: Keys = (), new_keys: Keys = (), path: str = ""
) -> Iterator[Change]:
    """Yield what differs between two states of a record, in the order in which its fields are declared."""
    for field, declared in type(new).model_fields.items():
        before, after = getattr(old, field), getattr(new, field)
        if before == after:
            continue
        name = f"{path}{declared.title}"
        keys = (*old_keys, field), (*new_keys, field)
        if isinstance(after, Record):
            yield from field_changes(before, after, names, *keys, f"{name} · ")
        elif _records(before) or _records(after):
            yield from _list_of_records(before, after, names, *keys, name)
        else:
            yield _values(before, after, names.get(field, {}), *keys, name)


def _records(value: Any) -> bool:
    return isinstance(value, tuple) and any(isinstance(each, Record) for each in value)


def _values(
    before: Any, after: Any, names: Mapping[str, str], old_keys: Keys, new_keys: Keys, name: str
) -> Change:
    old, new = (_texts(value, names) for value in (before, after))
    kind = ChangeKind.LIST if isinstance(after, tuple) else ChangeKind.VALUE
    if kind == ChangeKind.LIST and sorted(old) == sorted(new):
        kind = ChangeKind.ORDER
    return Change(name, kind, old, new, old_keys, new_keys)


def _texts(value: Any, names: Mapping[str, str]) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, bool):
        return ("是" if value else "否",)
    values = value if isinstance(value, tuple) else (value,)
    return tuple(names.get(str(each), str(each)) for each in values)


def _list_of_records(
    before: Sequence[Record], after: Sequence[Record], names: Names, old_keys: Keys, new_keys: Keys, name: str
) -> Iterator[Change]:
    same = identity(type((*before, *after)[0]))
    pairs = pair(before, after, same.keys, same.text)
    for one, other in pairs:
        record = after[other] if other is not None else before[one or 0]
        called = _called(record, other if other is not None else one or 0, name)
        left = (*old_keys, one) if one is not None else None
        right = (*new_keys, other) if other is not None else None
        if left and right and one is not None and other is not None:
            yield from field_changes(before[one], after[other], names, left, right, f"{called} · ")
        else:
            text = (same.text(record),)
            yield Change(called, ChangeKind.VALUE, text if left else (), text if right else (), left, right)
    yield from _new_places(pairs, before, after, old_keys, new_keys, name)


def _called(record: Record, place: int, name: str) -> str:
    called = identity(type(record)).called(record, place)
    return called if isinstance(record, Measure) else f"{name}{called}"


def _new_places(
    pairs: Sequence[tuple[int | None, int | None]],
    before: Sequence[Record],
    after: Sequence[Record],
    old_keys: Keys,
    new_keys: Keys,
    name: str,
) -> Iterator[Change]:
    """Yield that records have changed places; for measures, whose addresses count them, every new number."""
    kept = [(one, other) for one, other in pairs if one is not None and other is not None]
    counts = isinstance((*before, *after)[0], Measure)
    moved = [(one, other) for one, other in kept if one != other]
    if moved if counts else kept != sorted(kept):
        told = moved if counts else kept
        old, new = (tuple(str(places[side] + 1) for places in told) for side in (0, 1))
        yield Change(f"{name}的次序", ChangeKind.PLACES, old, new, old_keys, new_keys)
