"""Pages in a real browser: files it opens, what it makes of them, and how they print."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import hria
from hria.model.assessment import Assessment
from hria.model.text import LANGUAGES


@dataclass(frozen=True)
class Look:
    """What a browser makes of a page: its complaints, what it asked for, how wide the page is."""

    complaints: list[str]
    asked_for: list[str]
    width: int


def saved(page: str, folder: Path, name: str = "page") -> Path:
    """Return the file in which a page was saved."""
    file = folder / f"{name}.html"
    file.write_text(page, encoding="utf-8")
    return file


def saved_in_all(
    made: Assessment, documents: Iterable[str], folder: Path
) -> dict[tuple[str, str], Path]:
    """Return documents as files, in every language."""
    return {
        (document, language): saved(
            hria.render(made, document, language, "html"), folder, f"{document}.{language}"
        )
        for document in documents
        for language in LANGUAGES
    }


def opened(browser: Any, file: Path, **how: Any) -> Any:
    """Return a page of the browser that shows a file."""
    page = browser.new_page(**how)
    page.goto(file.as_uri())
    return page


def looked_at(browser: Any, file: Path, width: int, scheme: str) -> Look:
    """Return what the browser makes of a file at a width, light or dark."""
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    asked_for = [each for each in requests if not each.startswith("data:")]
    look = Look(complaints, asked_for, page.evaluate("document.documentElement.scrollWidth"))
    page.close()
    return look


def sheets(browser: Any, file: Path, folder: Path) -> list[str]:
    """Return the text of every sheet on which a file prints, also of an empty one."""
    if shutil.which("pdftotext") is None:
        pytest.skip("there is no pdftotext on this machine")
    page = opened(browser, file)
    page.pdf(path=str(folder / "x.pdf"), prefer_css_page_size=True, print_background=True)
    page.close()
    command = ["pdftotext", str(folder / "x.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [" ".join(each.split()) for each in text.split("\f")[:-1]]
