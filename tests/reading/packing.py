"""A small pack of somebody's own, to be broken in one place at a time."""

from __future__ import annotations

from pathlib import Path

HEAD = """\
id: mine
title: {en: "Mine"}
version: "1"
sections:
  - {id: one, title: {en: "One"}}
"""
CHECK = """\
id: mine.noise
code: M01
title: {en: "Noise"}
section: one
asks: {en: "Is it loud?"}
each: function
concern_when: {fact: function.kind, is: mood}
rights: [privacy]
hurts: [worker]
severity:
  scale: {level: minor, why: {en: "x"}}
  scope: {level: few, why: {en: "x"}}
  remediability: {level: fully, why: {en: "x"}}
  likelihood: {level: likely, why: {en: "x"}}
authorities: []
says: {concern: {en: "x"}, unknown: {en: "x"}, clear: {en: "x"}}
remedies: []
examples: []
"""
FACT = """\
- id: mine.level
  type: number
  label: {en: "x"}
  ask: {en: "x?"}
  ask_of: operator
  record: {en: "x"}
  due: idea
  theme: data
"""


def pack(folder: Path, **files: str) -> Path:
    """Write a pack `own` of these files (`facts__x` for facts/x.yaml) and return its folder."""
    own = folder / "own"
    for name, text in {"pack": HEAD, **files}.items():
        file = own / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return own
