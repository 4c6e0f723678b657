"""Published documents: what is embedded is found, and anything else is told to be none."""

from __future__ import annotations

from pathlib import Path

import pytest

from hria.model.problem import InputError
from hria.reading.published import read_published

KINDS = {"not-published"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just text",
        "{}",
        '{"hria": 1}',
        "<html></html>",
        '<script type="application/json" id="hria-assessment">{"hria": "0.1.0"}</script>',
    ],
)
def test_what_hria_did_not_write_is_told(tmp_path: Path, text: str) -> None:
    """One sentence, no traceback, whatever the file holds."""
    file = tmp_path / "report.html"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_published(file)
    assert "no document written by hria" in str(caught.value)
