"""Kinds of record that a body keeps, as a request for disclosure names them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hria.model.condition import FORBID_EXTRA
from hria.model.text import Text


class File(StrEnum):
    """Whose papers a record belongs to; every file is asked for in a request of its own."""

    OPERATOR = "operator"
    VENDOR = "vendor"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record, and with which English words the records of facts begin that are of it."""

    __pydantic_config__ = FORBID_EXTRA
    id: str
    name: Text
    file: File
    begins: tuple[str, ...]

    def fit(self, record: Text) -> int:
        """Return how many letters of its longest beginning a record shares; 0 for none."""
        english = (record.en or "").casefold()
        fitting = (each for each in self.begins if english.startswith(each.casefold()))
        return max((len(each) for each in fitting), default=0)
