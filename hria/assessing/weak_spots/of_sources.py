"""Sources never used, standings that no source carries, one sentence for many questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hria.assessing.fact_changes import stated
from hria.assessing.paths import declared_at
from hria.assessing.weak_spots.looking import Looking, remark, weak
from hria.model.condition import facts_of
from hria.model.deployment import PartyKind, SourceKind
from hria.model.fact import Citation, Disputed, Known, Leaf, Range, Standing
from hria.model.finding import Finding, Outcome
from hria.model.ordered import Ordered
from hria.model.severity import Rule
from hria.model.weak_spot import WeakSpot

SHORTEST = 20
DOCUMENTS = {
    SourceKind.OFFICIAL_DOCUMENT,
    SourceKind.CONTRACT,
    SourceKind.LAW,
    SourceKind.TEST_REPORT,
    SourceKind.STUDY,
    SourceKind.DATASET,
    SourceKind.CORRESPONDENCE,
}
"""What can document a fact; correspondence may be an answer on paper."""


def of_sources(seen: Looking) -> Iterator[WeakSpot]:
    """Yield what is weak about how facts are sourced."""
    used = {each.source for each in _citations(seen.deployment)}
    for id in seen.deployment.sources:
        if id not in used:
            yield remark("source-never-used", f"sources.{id}")
    for path, leaf in _leaves(seen):
        if leaf.standing is Standing.DOCUMENTED and not _documented(leaf.citations, seen):
            yield weak("documented-by-no-document", path)
    yield from _same_sentences(seen)
    yield from _severity_on_word_alone(seen)


def _leaves(seen: Looking) -> Iterator[tuple[str, Known | Range]]:
    for path, leaf in stated(seen.deployment):
        match leaf:
            case Known() | Range():
                yield path, leaf
            case Disputed(claims=claims):
                yield from ((path, each.leaf) for each in claims)
            case _:
                continue


def _documented(citations: Iterable[Citation], seen: Looking) -> bool:
    sources = (seen.deployment.sources[each.source] for each in citations)
    parties = seen.deployment.parties
    return any(
        each.kind in DOCUMENTS
        and (each.by is None or parties[each.by].kind is not PartyKind.VENDOR)
        for each in sources
    )


def _same_sentences(seen: Looking) -> Iterator[WeakSpot]:
    """Yield answers explained by the very sentence that explains another question's."""
    facts = seen.assessment.questionnaire.facts
    told: dict[str, str] = {}
    for path, leaf in stated(seen.deployment):
        for sentence in _sentences(leaf):
            first = told.setdefault(sentence, path)
            if declared_at(first, facts).id != declared_at(path, facts).id:
                yield weak("same-sentence", path, first)
                break


def _sentences(leaf: Leaf) -> Iterator[str]:
    note = leaf.note
    texts = [note.en, note.ko] if note is not None else []
    if isinstance(leaf, Known) and isinstance(leaf.value, str):
        texts.append(leaf.value)
    for text in texts:
        plain = " ".join((text or "").split())
        if len(plain) >= SHORTEST:
            yield plain


def _severity_on_word_alone(seen: Looking) -> Iterator[WeakSpot]:
    """Yield facts that keep a severity from being higher and stand on somebody's bare word."""
    told: set[str] = set()
    for finding in seen.assessment.findings:
        if finding.outcome is not Outcome.CONCERN:
            continue
        for path in _lowering(finding, seen):
            leaf = seen.deployment.at(path)
            bare = isinstance(leaf, Known | Range) and not leaf.citations
            if bare and path not in told:
                told.add(path)
                yield weak("severity-on-word-alone", path, finding.id)


def _lowering(finding: Finding, seen: Looking) -> Iterator[str]:
    facts = seen.assessment.questionnaire.facts
    for rule, reached in _rated(finding):
        if reached.rank >= _highest(rule):
            continue
        for fact in _facts_of(rule):
            kind = facts[fact].member_kind if fact in facts else finding.check.each
            if kind is None:
                yield fact
            elif fact in facts and kind is finding.check.each and finding.member is not None:
                yield f"{kind.plural}.{finding.member}.{facts[fact].key}"


def _rated(finding: Finding) -> Iterator[tuple[Rule[Any], Ordered]]:
    """Yield the rules of a finding's severity, each with the level it gives at most."""
    severity, rules = finding.severity, finding.check.severity
    if severity is not None:
        yield rules.scale, severity.scale.high
        yield rules.scope, severity.scope.high
        yield rules.remediability, severity.remediability.high


def _highest(rule: Rule[Any]) -> int:
    levels = [rule.level, rule.otherwise, *(case.level for case in rule.cases), *(rule.bands or ())]
    return max((each.rank for each in levels if each is not None), default=0)


def _facts_of(rule: Rule[Any]) -> Iterator[str]:
    if rule.by is not None:
        yield rule.by
    for case in rule.cases:
        yield from facts_of(case.when)


def _citations(thing: object) -> Iterator[Citation]:
    """Yield every citation anywhere in a description."""
    if isinstance(thing, Citation):
        yield thing
    elif isinstance(thing, dict):
        for each in thing.values():
            yield from _citations(each)
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _citations(each)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _citations(getattr(thing, field.name))
