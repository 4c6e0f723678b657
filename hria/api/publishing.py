"""Published documents: derived again, and given back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hria.api.assessing import DOCUMENTS, assess, render
from hria.model.questionnaire import Questionnaire
from hria.version import __version__

if TYPE_CHECKING:
    from hria.model.published import Published, Verification


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
    if file.sha256 != published.description_sha256:
        return verifying.compared(published, published.text, other=other, changed=True)
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
    return verifying.compared(published, str(again), other=other, changed=False)


def read_published(path: str | Path) -> Published:
    """Read a document that `hria assess` wrote, with the input embedded in it."""
    from hria.reading import published as reading  # noqa: PLC0415

    return reading.read_published(path)


def extract(published: Published) -> bytes | None:
    """Return the bytes of the description a document was made from; None from a public edition."""
    from hria.reading import published as reading  # noqa: PLC0415

    return reading.bytes_of(published)
