"""`--redact`: accounts, private names and private notes are in no document of any format."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

import hria
from hria import api
from hria.model.assessment import Assessment
from hria.model.questionnaire import Questionnaire
from hria.reporting import rendering
from hria.reporting.wording import read_wording
from hria.resources import folder

SECRETS = "marker-[a-z]+"
DESCRIPTION = """\
hria: 1
title: "A plan"
described_on: 2026-01-01
stage: proposed
jurisdiction: {value: kr, sources: [law]}
# marker-comment
parties:
  city: {kind: local-government, name: "The city"}
  marker-party: {kind: union, name: "Marker-name", private: true}
sources:
  law: {kind: law, title: "A law", by: city}
  marker-account: {kind: account, role: worker, consent: true, by: marker-party, date: 2025-03-04}
  marker-letter: {kind: correspondence, title: "Marker-title", publisher: "Marker-publisher",
    by: marker-party, url: "https://marker-url.example/x", file: marker-file.pdf, private: true}
functions:
  moods:
    kind: {value: emotion-inference, note: "marker-note", private: true,
      sources: [law, {in: marker-account, page: 4711, quote: "marker-quote"}]}
    reads: {value: [staff, children], sources: [{in: marker-letter, quote: "Marker-words"}]}
    included: {disputed: [{value: true, by: marker-party, sources: [marker-account]},
      {value: false, by: city}], note: "marker-dispute", private: true}
    accuracy:
      detection_rate: {unknown: withheld, of: marker-party, note: "marker-unknown", private: true}
groups:
  complete: {value: true, note: "marker-complete", private: true, sources: [marker-letter]}
  staff: {role: worker, count: {low: 8, high: 12, note: "marker-range", private: true}}
  children: {role: child}
measures:
  - {remedy: strike-emotion-inference, state: adopted, owner: marker-party,
     deadline: 2026-02-01, sources: [{in: marker-letter, quote: "marker-decision"}]}
background:
  - {what: "Something told.", by: marker-party, sources: [marker-account],
     disputed: [{what: "Something else.", by: marker-party, sources: [marker-letter]}]}
waivers: [{weak_spot: x, reason: "A reason.", by: marker-party}]
"""
PAPER = ("pdf", "docx")
KINDS = [
    (document, format, language)
    for document in api.DOCUMENTS
    for format in ("html", "md", "json")
    for language in ("en", "ko")
]
ON_PAPER = [("report", "docx"), ("demands", "docx"), ("record", "pdf")]


@pytest.fixture(scope="module")
def plan(questionnaire: Questionnaire, tmp_path_factory: pytest.TempPathFactory) -> Assessment:
    """Return the assessment of a description full of secrets."""
    file = tmp_path_factory.mktemp("plan") / "plan.yaml"
    file.write_text(DESCRIPTION, encoding="utf-8")
    deployment = hria.read_deployment(file, questionnaire)
    return hria.assess(deployment, questionnaire, date(2026, 11, 24))


def words(document: str | bytes) -> str:
    """Return everything that can be read out of a document."""
    if isinstance(document, str):
        return document.lower().replace("\\", "").replace("\u2060", "")
    if document.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(document)) as parts:
            return "".join(
                parts.read(each).decode("utf-8", "replace") for each in parts.namelist()
            ).lower()
    import pypdf  # noqa: PLC0415

    reader = pypdf.PdfReader(io.BytesIO(document))
    return (
        "".join(page.extract_text() for page in reader.pages).lower() + str(reader.metadata).lower()
    )


def test_the_description_is_full_of_secrets(plan: Assessment) -> None:
    """The whole edition shows them, so that the test below can fail."""
    whole = words(api.render(plan, "report", "en", "html"))
    for secret in ("marker-name", "marker-quote", "marker-title", "marker-comment", "marker-note"):
        assert secret in whole


@pytest.mark.parametrize(("document", "format", "language"), KINDS)
def test_no_secret_is_in_any_document(
    plan: Assessment, document: str, format: str, language: str
) -> None:
    """Nor in what is embedded; and each says that something was left out."""
    public = words(api.render(api.redact(plan), document, language, format))  # type: ignore[call-overload]
    assert "marker" not in public
    assert "4711" not in public
    said = read_wording(folder("templates"))["method.redacted"]
    if format == "json":
        assert '"redacted": true' in public
    else:
        assert words(said.to(language)) in public  # type: ignore[attr-defined]


@pytest.mark.parametrize(("document", "format"), ON_PAPER)
def test_no_secret_is_on_paper(plan: Assessment, document: str, format: str) -> None:
    """Nor in the parts and particulars of the files."""
    assert set(PAPER) == set(rendering.PAPER)
    public = words(api.render(api.redact(plan), document, "en", format))  # type: ignore[call-overload]
    assert "marker" not in public
    assert "public edition" in " ".join(public.split())


def test_nothing_else_changes(plan: Assessment) -> None:
    """Outcomes, severity and the conclusion are those reached with everything."""
    public = api.redact(plan)
    assert public.conclusion == plan.conclusion
    assert public.findings == plan.findings


def test_the_summary_in_the_terminal_keeps_them_too(plan: Assessment) -> None:
    """The terminal is shown to others as well."""
    assert "marker" not in repr(api.summarise(api.redact(plan), "en")).lower()
