"""Joins the stages: read, assess, render. The functions of `import hria`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from hria import resources
from hria.assessing import assessor
from hria.assessing.figures import CALCULATIONS
from hria.model.assessment import Assessment
from hria.model.change import Comparison, WhatIf
from hria.model.deployment import Deployment
from hria.model.questionnaire import Questionnaire
from hria.model.text import Language
from hria.reading import description, questionnaire
from hria.version import __version__

if TYPE_CHECKING:
    from hria.model.duty import Duty, DutyFinding
    from hria.model.fact import Stage
    from hria.model.gate import Gate
    from hria.model.published import Published, Verification
    from hria.model.quoting import Looks
    from hria.model.turning import Turning
    from hria.model.weak_spot import WeakSpot
    from hria.reading.editing import Pairs
    from hria.reporting.catalogue import Listing
    from hria.reporting.duty_outline import Row
    from hria.reporting.explaining import Explanation
    from hria.reporting.summary import Summary
    from hria.reporting.wording import Words

PACKS = questionnaire.BUNDLED
DOCUMENTS = ("report", "testimony", "request", "demands", "record")
WITH_DUTIES = ("demands", "record")
LISTS = ("checks", "facts", "law", "evidence", "precedents", "rights")


def read_questionnaire(
    packs: Sequence[str] = PACKS, folder: str | Path | Sequence[str | Path] = ()
) -> Questionnaire:
    """Read the bundled packs named and one's own pack folders; raises InputError."""
    own = [folder] if isinstance(folder, str | Path) else list(folder)
    root = resources.folder("questionnaires")
    return questionnaire.read_questionnaire(root, [*packs, *own], CALCULATIONS)


def read_deployment(path: str | Path, questionnaire: Questionnaire) -> Deployment:
    """Read a description from a YAML file; raises InputError with every problem."""
    return description.read_deployment(path, questionnaire)


def assess(
    deployment: Deployment, questionnaire: Questionnaire, on: date | None = None
) -> Assessment:
    """Assess a description with the law of a day (default: today)."""
    day = on or date.today()  # noqa: DTZ011
    return assessor.assess(deployment, questionnaire, day, __version__)


@overload
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    format: Literal["html", "md", "json"] = "html",
    command: str | None = None,
    minutes: int = 3,
) -> str: ...
@overload
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    *,
    format: Literal["pdf", "docx"],
    command: str | None = None,
    minutes: int = 3,
) -> bytes: ...
@overload
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    format: str = "html",
    command: str | None = None,
    minutes: int = 3,
) -> str | bytes: ...
def render(
    assessment: Assessment,
    document: str = "report",
    language: Language | None = None,
    format: str = "html",
    command: str | None = None,
    minutes: int = 3,
) -> str | bytes:
    """Render a document as html, md or json, or as the bytes of a pdf or docx.

    The language defaults to the description's. `minutes` is how long the speech of a testimony
    may be. Raises CannotRenderError where this machine lacks a package or a font for a format.
    """
    from hria.reporting import rendering  # noqa: PLC0415

    write = rendering.render_on_paper if format in rendering.PAPER else rendering.render
    return write(
        assessment,
        document=document,
        language=language or assessment.deployment.language,
        format=format,
        templates=resources.folder("templates"),
        command=command,
        duties=due(assessment) if document in WITH_DUTIES and format != "json" else (),
        minutes=minutes,
    )


def blank(questionnaire: Questionnaire, language: Language, on: date) -> str:
    """Return a commented blank description, one question per fact."""
    from hria.reporting.blank import blank_description  # noqa: PLC0415

    return blank_description(questionnaire, language, on, resources.folder("templates"))


def read_duties(questionnaire: Questionnaire) -> tuple[Duty, ...]:
    """Read the bundled duties, linked to this questionnaire's facts and law."""
    from hria.reading import duties  # noqa: PLC0415

    return duties.read_duties(resources.folder("questionnaires"), questionnaire)


def due(assessment: Assessment, duties: Sequence[Duty] | None = None) -> tuple[DutyFinding, ...]:
    """Return which assessments and duties apply to what was assessed, and why or why not."""
    from hria.assessing import duties as deciding  # noqa: PLC0415

    questionnaire = assessment.questionnaire
    asked = read_duties(questionnaire) if duties is None else duties
    return deciding.due(assessment.deployment, questionnaire, asked, assessment.on)


def render_due(
    found: Sequence[DutyFinding],
    assessment: Assessment,
    language: Language | None = None,
    format: str = "html",
    command: str = "",
) -> str:
    """Render the list of duties as html, md or json."""
    from hria.reporting import duties_document  # noqa: PLC0415

    return duties_document.render(
        found,
        assessment,
        language=language or assessment.deployment.language,
        format=format,
        templates=resources.folder("templates"),
        command=command,
    )


def summarise_due(
    found: Sequence[DutyFinding], assessment: Assessment, language: Language
) -> Iterable[Row]:
    """Return the list of duties, line by line, for a terminal."""
    from hria.reporting import duties_document  # noqa: PLC0415

    return duties_document.lines(found, assessment, language, resources.folder("templates"))


def schema(questionnaire: Questionnaire, language: Language) -> dict[str, object]:
    """Return the JSON Schema of a description."""
    from hria.reading.schema import description_schema  # noqa: PLC0415

    return description_schema(questionnaire, language)


def summarise(assessment: Assessment, language: Language) -> Summary:
    """Return what a terminal shows of an assessment."""
    from hria.reporting.summary import summary  # noqa: PLC0415

    return summary(assessment, _words(language))


def listing(what: str, questionnaire: Questionnaire, language: Language) -> Listing:
    """Return everything of one kind, a row each."""
    from hria.reporting import catalogue  # noqa: PLC0415

    return catalogue.listing(what, questionnaire, _words(language))


def listing_data(what: str, questionnaire: Questionnaire) -> list[dict[str, Any]]:
    """Return everything of one kind, whole, as plain data."""
    from hria.reporting import catalogue  # noqa: PLC0415

    return catalogue.listing_data(what, questionnaire)


def explain(id: str, questionnaire: Questionnaire, language: Language) -> Explanation | None:
    """Return everything about one thing, or None where there is no such id."""
    from hria.reporting import catalogue, explaining  # noqa: PLC0415

    found = catalogue.find(id, questionnaire)
    return found and explaining.explain(found[1], questionnaire, _words(language))


def entry_data(id: str, questionnaire: Questionnaire) -> dict[str, Any] | None:
    """Return one thing as plain data, or None where there is no such id."""
    from hria.reporting import catalogue  # noqa: PLC0415

    found = catalogue.find(id, questionnaire)
    return found and catalogue.entry_data(*found)


def nearest(id: str, questionnaire: Questionnaire) -> str | None:
    """Return the id nearest to a misspelt one, or None."""
    from hria.reading.problems import closest  # noqa: PLC0415
    from hria.reporting import catalogue  # noqa: PLC0415

    return closest(id, catalogue.ids(questionnaire))


def _words(language: Language) -> Words:
    from hria.reporting.wording import words_in  # noqa: PLC0415

    return words_in(resources.folder("templates"), language)


def turning(assessment: Assessment) -> Turning:
    """Return the single answers, open questions and judged levels on which a conclusion turns."""
    from hria.assessing import turning as deciding  # noqa: PLC0415

    return deciding.turning(assessment)


def compare(before: Assessment, after: Assessment, dropped: Collection[str] = ()) -> Comparison:
    """Return what changed between two versions; `dropped` are functions known to be taken out."""
    from hria.assessing import comparing  # noqa: PLC0415

    return comparing.compare(before, after, dropped)


def what_if(
    assessment: Assessment,
    without: Sequence[str] = (),
    settings: Sequence[str] = (),
    remedies: Sequence[str] = (),
    *,
    each: bool = False,
) -> WhatIf:
    """Assess the plan without functions, with facts set (PATH=VALUE) and remedies as if done.

    With `each`, the plan without every function in turn too. Raises InputError.
    """
    from hria.assessing import leaving_out, variations  # noqa: PLC0415
    from hria.reading.settings import read_changes  # noqa: PLC0415

    plan, questionnaire = assessment.deployment, assessment.questionnaire
    tried = read_changes(without, settings, remedies, plan, questionnaire)
    for said in tried.settings:
        plan = variations.with_leaf(plan, said.path, said.leaf)
    for remedy in tried.remedies:
        plan = variations.with_remedy(plan, remedy)
    after = assess(variations.without(plan, tried.without), questionnaire, assessment.on)
    compared = compare(assessment, after, tried.without)
    leaving = leaving_out.leaving_out(assessment) if each else None
    pairs = tuple((said.path, said.leaf) for said in tried.settings)
    return WhatIf(compared, tried.without, pairs, tried.remedies, leaving)


def gate(assessment: Assessment, stage: Stage) -> Gate:
    """Return what a plan lacks for a stage, and what is not yet due."""
    from hria.assessing import gates  # noqa: PLC0415

    return gates.gate(assessment, stage)


def look_up_quotes(deployment: Deployment, folder: str | Path) -> Looks:
    """Look quotes, pages and checksums up in the files that lie beside a description."""
    from hria.reading import quotes  # noqa: PLC0415

    return quotes.look_up(deployment, Path(folder))


def weak_spots(assessment: Assessment, looks: Looks | None = None) -> tuple[WeakSpot, ...]:
    """Return contradictions and weak spots; with `looks`, those of quotes and files too."""
    from hria.assessing.weak_spots import finding_them, of_quotes  # noqa: PLC0415

    others = of_quotes.of_quotes(looks) if looks is not None else ()
    return finding_them.weak_spots(assessment, others)


def render_changes(
    found: Comparison | WhatIf, language: Language, format: str = "html", command: str = ""
) -> str:
    """Render two versions, or a plan tried otherwise, as html, md or json."""
    from hria.reporting import change_rendering  # noqa: PLC0415

    templates = resources.folder("templates")
    return change_rendering.render(found, language, format, command, templates)


def change_words(language: Language) -> Words:
    """Return the wording of everything about changes, gates, questions and weak spots."""
    from hria.reporting import change_rendering  # noqa: PLC0415

    return change_rendering.change_words(resources.folder("templates"), language)


def wrong_quotes(looks: Looks) -> tuple[WeakSpot, ...]:
    """Return what looking quotes up has shown to be wrong, as weak spots."""
    from hria.assessing.weak_spots import of_quotes  # noqa: PLC0415

    return tuple(of_quotes.of_quotes(looks))


def places(text: str) -> Callable[[str], tuple[int, int]]:
    """Return what gives the line and column of a path in the text of a description."""
    from hria.reading import spots  # noqa: PLC0415

    root = spots.spots(text)
    return lambda path: spots.place_of(text, root, path)


def answer(data: bytes, path: str, said: Pairs, assessment: Assessment) -> bytes:
    """Return the bytes of a description with one answer written in; raises CannotEditError."""
    from hria.reading import editing, settings  # noqa: PLC0415

    plan, questionnaire = assessment.deployment, assessment.questionnaire
    line = editing.typed(path, said).replace(": ", "=", 1)
    leaf = settings.read_setting(line, plan, questionnaire, path).leaf
    return editing.edit(data, path, said, leaf, questionnaire)


def verify(
    published: Published, questionnaire: Questionnaire, given: Path | str | None = None
) -> Verification:
    """Derive a published document again and say whether it is the same.

    `given` is a description that the document is said to be made from. A document by another
    version, with other content, with packs that are not at hand or without its input cannot be
    verified here, which does not mean that it was changed.
    """
    from hria.reading import published as reading  # noqa: PLC0415
    from hria.reading.description import parse_deployment  # noqa: PLC0415
    from hria.reading.files import read_text  # noqa: PLC0415
    from hria.reporting import verifying  # noqa: PLC0415

    obstacles = verifying.obstacles(published, questionnaire, __version__, DOCUMENTS)
    file = reading.description_of(published)
    if obstacles or file is None:
        return verifying.not_here(obstacles)
    other = given is not None and read_text(given).sha256 != published.description_sha256
    deployment = parse_deployment(file, questionnaire)
    made = published.made
    again = render(
        assess(deployment, questionnaire, published.on),
        made.document,
        made.language,
        made.format,
        made.command,
        minutes=made.minutes,
    )
    tampered = file.sha256 != published.description_sha256
    return verifying.compared(published, str(again), other=other, changed=tampered)


def read_published(path: str | Path) -> Published:
    """Read a document that `hria assess` wrote, with the input embedded in it."""
    from hria.reading import published as reading  # noqa: PLC0415

    return reading.read_published(path)


def extract(published: Published) -> bytes | None:
    """Return the bytes of the description a document was made from; None from a public edition."""
    from hria.reading import published as reading  # noqa: PLC0415

    return reading.bytes_of(published)


def redact(assessment: Assessment) -> Assessment:
    """Return the public edition: without accounts, private names and notes, and the input."""
    from hria.reporting.redacting import redacted  # noqa: PLC0415

    return redacted(assessment)


def render_index(assessment: Assessment, files: Mapping[str, str], language: Language) -> str:
    """Render the page that leads to the documents of a kit."""
    from hria.reporting import rendering  # noqa: PLC0415

    return rendering.render_index(assessment, files, language, resources.folder("templates"))
