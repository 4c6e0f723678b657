"""How the result was reached and how to reach it again: versions, hashes, days, the command."""

from __future__ import annotations

from dataclasses import dataclass

from hria.model.assessment import Verdict
from hria.model.fact import Standing
from hria.model.finding import Outcome
from hria.reporting.naming import Names
from hria.reporting.phrase import Phrase
from hria.reporting.quantities import day


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack in use: title, id, version, checks, and the SHA-256 of its bytes."""

    id: str
    title: Phrase
    version: str
    checks: int
    sha256: str
    own: bool


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the method and what it means."""

    name: str
    means: str


@dataclass(frozen=True, slots=True)
class Method:
    """The method box."""

    version: str
    file: str
    sha256: str
    described: str
    law_as_of: str
    packs: tuple[PackLine, ...]
    left_out: tuple[str, ...]
    decided_by: tuple[str, ...]
    decided: str
    steps: tuple[str, ...]
    outcomes: tuple[Term, ...]
    findings: tuple[Term, ...]
    standings: tuple[Term, ...]
    command: str


def method(names: Names, command: str | None, document: str, suffix: str) -> Method:
    """Select the method box; `command` is how to make the document again."""
    words, assessment = names.words, names.assessment
    deployment = assessment.deployment
    return Method(
        version=assessment.version,
        file=base_name(deployment.origin.name),
        sha256=deployment.origin.sha256,
        described=day(deployment.described_on, words.language),
        law_as_of=day(assessment.on, words.language),
        packs=tuple(
            PackLine(
                each.head.id,
                words.phrase(each.head.title),
                each.head.version,
                len(each.checks),
                each.sha256,
                not each.bundled,
            )
            for each in assessment.questionnaire.packs
        ),
        left_out=assessment.questionnaire.left_out,
        decided_by=assessment.conclusion.decided_by,
        decided=", ".join(assessment.conclusion.decided_by) or "–",
        steps=tuple(words(f"method.step.{number}") for number in range(1, 8)),
        outcomes=_terms(tuple(reversed(Verdict)), names),
        findings=_terms(tuple(Outcome), names),
        standings=_terms(tuple(reversed(Standing)), names),
        command=command or _command(names, document, suffix),
    )


def base_name(path: str) -> str:
    """Return the last part of a path, whichever system wrote it."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _terms(all_: tuple[Verdict | Outcome | Standing, ...], names: Names) -> tuple[Term, ...]:
    return tuple(Term(names.words.name(each), names.words.means(each)) for each in all_)


def _command(names: Names, document: str, suffix: str) -> str:
    assessment = names.assessment
    packs = [each.head.id for each in assessment.questionnaire.packs]
    chosen = f" --packs {','.join(packs)}" if assessment.questionnaire.left_out else ""
    file = base_name(assessment.deployment.origin.name)
    return (
        f"hria assess {file} --document {document} --lang {names.words.language}"
        f" --on {assessment.on.isoformat()}{chosen} -o {document}.{suffix}"
    )
