"""Things of the model as plain data, for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any


def plain(value: object) -> Any:
    """Return a value as what JSON can hold; parts that are not given are left out."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    return value


def _fields(value: Any) -> dict[str, Any]:
    found = {}
    for field in fields(value):
        inner = getattr(value, field.name)
        if inner is None or inner in ((), {}):
            continue
        found[field.name.rstrip("_")] = plain(inner)
    return found
