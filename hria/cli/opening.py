"""Reading what a command is given: the questionnaire, a description, its assessment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hria import api
from hria.cli.choices import day_of, language_of
from hria.cli.console import quit_for_problems
from hria.cli.describing import questionnaire_of
from hria.model.assessment import Assessment
from hria.model.problem import InputError
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language


@dataclass(frozen=True, slots=True)
class Asked:
    """The options that all these commands have, as typed."""

    lang: str | None = None
    packs: str | None = None
    on: str | None = None

    @property
    def language(self) -> Language:
        """The language before any description is read."""
        return language_of(self.lang)

    def spoken(self, assessment: Assessment) -> Language:
        """Return the language once the description is known."""
        return language_of(self.lang, assessment.deployment.language)

    def again(self, *parts: str) -> str:
        """Return the command that makes this again; files by their base names."""
        import shlex  # noqa: PLC0415

        options = (("--packs", self.packs), ("--on", self.on), ("--lang", self.lang))
        given = [word for name, value in options if value is not None for word in (name, value)]
        return " ".join(shlex.quote(each) for each in ("hria", *parts, *given))


def questionnaire_for(asked: Asked) -> Questionnaire:
    """Read the questionnaire; problems of a pack end the command."""
    return questionnaire_of(asked.packs, asked.language)


def assessed(file: str | Path, questionnaire: Questionnaire, asked: Asked) -> Assessment:
    """Read and assess a description; its problems end the command."""
    day = day_of(asked.on, asked.language)
    try:
        deployment = api.read_deployment(file, questionnaire)
    except InputError as error:
        quit_for_problems(error, asked.language)
    return api.assess(deployment, questionnaire, day)
