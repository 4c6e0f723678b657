"""`hria verify` and `hria extract`: what a published document is made of."""

from __future__ import annotations

from pathlib import Path

from hria import api
from hria.cli.choices import language_of
from hria.cli.console import Exit, put, quit_for_problems, quit_for_usage, say
from hria.cli.describing import questionnaire_of
from hria.cli.output import write_file
from hria.model.problem import InputError
from hria.model.published import Published, Verified
from hria.model.text import Language, Text

CODES = {
    Verified.SAME: Exit.DONE,
    Verified.DIFFERENT: Exit.BEYOND,
    Verified.NOT_HERE: Exit.INPUT,
}
SAYS = {
    Verified.SAME: Text(
        en="{name}: text, figures and conclusion are what this version makes of the input in it",
        ko="{name}: 글·수치·결론이 문서에 들어 있는 입력에서 이 판이 만드는 것과 같습니다",
    ),
    Verified.DIFFERENT: Text(
        en="{name}: this is not what its input gives",
        ko="{name}: 문서에 들어 있는 입력에서 나오는 것과 다릅니다",
    ),
    Verified.NOT_HERE: Text(
        en="{name}: cannot be verified here (which does not mean that it was changed)",
        ko="{name}: 여기서는 확인할 수 없습니다(고쳐졌다는 뜻이 아닙니다)",
    ),
}


def verify(report: str, description: str | None, packs: str | None, lang: str | None) -> None:
    """Derive a document again; exit 3 where it differs, 1 where that cannot be told."""
    language = language_of(lang)
    published = _published(report, language)
    try:
        questionnaire = questionnaire_of(packs or _packs(published), language)
        found = api.verify(published, questionnaire, description)
    except InputError as error:
        quit_for_problems(error, language)
    say(SAYS[found.result].to(language).replace("{name}", published.name))
    for reason in found.reasons:
        say(f"  {reason.to(language)}")
    raise SystemExit(CODES[found.result])


def extract(report: str, out: str | None, lang: str | None, *, force: bool) -> None:
    """Give back the description from which a document was made."""
    language = language_of(lang)
    published = _published(report, language)
    data = api.extract(published)
    if data is None:
        message = Text(
            en=f"{published.name}: a public edition; its description was removed",
            ko=f"{published.name}: 공개용 문서이므로 설명서가 들어 있지 않습니다",
        )
        quit_for_usage(message, language)
    if out is None or out == "-":
        put(data)
        return
    write_file(Path(out), data, language, force=force)


def _published(report: str, language: Language) -> Published:
    try:
        return api.read_published(report)
    except InputError as error:
        quit_for_problems(error, language)


def _packs(published: Published) -> str | None:
    bundled = [id for id, _, is_bundled in published.packs if is_bundled]
    return ",".join(bundled) if bundled else None
