"""The whole kit: every document of an assessment in one folder, with a page that leads to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hria import api
from hria.cli.assessing import Wanted, write
from hria.cli.console import quit_for_usage
from hria.cli.output import refuse_existing, write_file
from hria.model.assessment import Assessment
from hria.model.text import Language, Text

INDEX = "index.html"


def write_kit(assessment: Assessment, wanted: Wanted, language: Language) -> None:
    """Write every document as HTML into a folder; where one file exists nothing is written."""
    folder = Path(str(wanted.out))
    format = wanted.format or "html"
    names = {document: f"{document}.{format}" for document in api.DOCUMENTS}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        message = Text(
            en=f"{folder.name} is no folder that can be written to",
            ko=f"{folder.name} 폴더를 쓸 수 없습니다",
        )
        quit_for_usage(message, language)
    for name in (INDEX, *names.values()):
        refuse_existing(folder / name, language, force=wanted.force)
    for document, name in names.items():
        one = replace(wanted, out=str(folder / name), document=document, format=None)
        write(assessment, one, language)
    page = api.render_index(assessment, names, language)
    write_file(folder / INDEX, page, language, force=wanted.force)
