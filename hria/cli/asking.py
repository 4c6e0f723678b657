"""`hria ask`: the open questions one by one, each answer saved at once."""

from __future__ import annotations

import hashlib
import io
import sys
from dataclasses import dataclass
from pathlib import Path

from hria import api
from hria.cli.answering import (
    UNKNOWN,
    NotUnderstoodError,
    Question,
    question_about,
    read_answer,
    read_reason,
    reasons,
)
from hria.cli.console import Exit, say
from hria.cli.opening import Asked, assessed, questionnaire_for
from hria.cli.output import write_file
from hria.model.assessment import Assessment, OpenQuestion
from hria.model.fact import FactType
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language
from hria.reading.editing import CannotEditError, Pairs, typed
from hria.reporting.naming import Names
from hria.reporting.wording import Words

QUIT = ("q", "quit", "exit")


def ask(file: str, asked: Asked) -> None:
    """Ask what is open, those questions first that decide most; save after each answer."""
    questionnaire = questionnaire_for(asked)
    assessment = assessed(file, questionnaire, asked)
    language = asked.spoken(assessment)
    words = api.change_words(language)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    talk = _Talk(Path(file).resolve(), questionnaire, asked, language, words)
    talk.run(assessment)
    raise SystemExit(Exit.DONE)


class _EndError(Exception):
    pass


@dataclass(slots=True)
class _Talk:
    file: Path
    questionnaire: Questionnaire
    asked: Asked
    language: Language
    words: Words
    answered: int = 0
    unknown: int = 0

    def run(self, assessment: Assessment) -> None:
        before = assessment.conclusion.outcome
        if not assessment.questions:
            say(self.words("ask.nothing"))
            return
        say(self.words("ask.intro", n=len(assessment.questions)))
        if assessment.deployment.sources:
            say(self.words("ask.sources", list=", ".join(assessment.deployment.sources)))
        passed: set[str] = set()
        try:
            while question := _next(assessment, passed):
                passed.add(question.path)
                if self.about(question, assessment):
                    assessment = assessed(self.file, self.questionnaire, self.asked)
        except _EndError:
            pass
        say(
            self.words(
                "ask.end",
                answered=self.answered,
                unknown=self.unknown,
                skipped=len(assessment.questions),
                before=self.words.name(before),
                after=self.words.name(assessment.conclusion.outcome),
            )
        )

    def about(self, asked: OpenQuestion, assessment: Assessment) -> bool:
        """Ask one question until it is answered or left; say whether the file changed."""
        fact = self.questionnaire.facts[asked.fact]
        question = question_about(asked.path, fact, assessment.deployment, self.words)
        self.show(question, asked, assessment)
        while line := self.line():
            try:
                if line.startswith(UNKNOWN):
                    said = self.reason(line.removeprefix(UNKNOWN))
                else:
                    said = read_answer(line, question, self.words)
                return self.save(question, said, assessment)
            except NotUnderstoodError as error:
                say(self.words("ask.not-understood", problem=error))
            except InputError as error:
                for problem in error.problems:
                    text = problem.message.to(self.language)
                    say(self.words("ask.not-understood", problem=text))
        return False

    def line(self) -> str:
        """Return the next line typed; an empty one goes on, q or the end of input ends."""
        sys.stderr.write(self.words("ask.prompt"))
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line or line.strip().lower() in QUIT:
            raise _EndError
        return line.strip()

    def show(self, question: Question, asked: OpenQuestion, assessment: Assessment) -> None:
        words, names = self.words, Names(assessment, self.words)
        paths = [each.path for each in assessment.questions]
        number, all_ = paths.index(asked.path) + 1, len(paths)
        say("")
        say(words("ask.number", n=number, all=all_, path=asked.path))
        text = names.fact(asked.path) if question.completeness else names.question(asked.path)
        member = names.of_member(asked.path)
        say(str(text) if member is None else words("fact.with-member", title=text, member=member))
        codes = ", ".join(dict.fromkeys(each.partition("/")[0] for each in asked.needed_by))
        record = words.phrase(question.fact.record)
        say(words("ask.needed-by", codes=codes, record=record))
        if question.fact.to_be_shown:
            say(words("ask.to-be-shown"))
        for place, (_, name) in enumerate(question.choices, 1):
            say(f"  {place}  {name}")
        for hint in self.hints(question):
            say(f"  {hint}")
        say(f"  ?  {words('ask.dont-know')}")

    def hints(self, question: Question) -> list[str]:
        words, fact = self.words, question.fact
        if question.is_list:
            return [words("ask.several")]
        if question.choices:
            return []
        if fact.type is FactType.DATE:
            return [words("ask.a-date")]
        if fact.type is FactType.TEXT:
            return [words("ask.a-text")]
        unit = f" ({fact.unit})" if fact.unit else ""
        found = [words("ask.a-number", unit=unit)]
        if fact.type is FactType.RATE and len(fact.per) > 1:
            units = ", ".join(f"{n} {unit}" for n, unit in enumerate(fact.per, 1))
            found.append(words("ask.per", units=units))
        return found

    def reason(self, line: str) -> Pairs:
        """Return why the answer is not known, asking for it where it was not given."""
        while not line.strip():
            say(self.words("ask.why"))
            for number, name in enumerate(reasons(self.words), 1):
                say(f"  {number}  {name}")
            line = self.line()
        return read_reason(line, self.words)

    def save(self, question: Question, said: Pairs, assessment: Assessment) -> bool:
        """Write an answer into the file, or say what to type there."""
        data = self.file.read_bytes()
        known = said[0][0] != "unknown"
        if hashlib.sha256(data).hexdigest() != assessment.deployment.origin.sha256:
            say(self.words("ask.changed-meanwhile", name=self.file.name))
            raise _EndError
        try:
            changed = api.answer(data, question.path, said, assessment)
        except CannotEditError:
            say(self.words("ask.by-hand", line=typed(question.path, said)))
            return False
        mode = self.file.stat().st_mode
        write_file(self.file, changed, self.language, force=True)
        self.file.chmod(mode)
        self.answered += known
        self.unknown += not known
        say(self.words("ask.saved", path=question.path))
        return True


def _next(assessment: Assessment, passed: set[str]) -> OpenQuestion | None:
    return next((each for each in assessment.questions if each.path not in passed), None)
