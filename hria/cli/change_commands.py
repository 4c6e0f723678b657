"""The commands about what would change, what did, what is due, what is open, what is weak."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

changes = typer.Typer(rich_markup_mode=None)

File = Annotated[str, typer.Argument(help="a description / 설명서 파일")]
Lang = Annotated[Optional[str], typer.Option("--lang", help="en or ko / 언어")]  # noqa: UP045
Packs = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--packs", help="rights,labor,accuracy,./my-pack / 쓸 점검표"),
]
On = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--on", help="apply the law of this day (2026-01-31) / 법령 기준일"),
]
Out = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("-o", "--output", help="file to write (.html .md .json), or - / 쓸 파일"),
]
Format = Annotated[Optional[str], typer.Option(help="html, md or json / 형식")]  # noqa: UP045
Force = Annotated[bool, typer.Option("--force", help="overwrite an existing file / 덮어쓰기")]
Several = Optional[list[str]]  # noqa: UP045


@changes.command()
def whatif(  # noqa: PLR0913
    file: File,
    without: Annotated[
        Several, typer.Option("--without", help="leave a function out / 기능 제외")
    ] = None,
    settings: Annotated[
        Several, typer.Option("--set", help="PATH=VALUE: let a fact be this / 사실 바꾸기")
    ] = None,
    remedies: Annotated[
        Several,
        typer.Option("--with-remedy", help="as if this were really done / 조치를 이행했다고 가정"),
    ] = None,
    out: Out = None,
    format: Format = None,
    packs: Packs = None,
    on: On = None,
    lang: Lang = None,
    *,
    each: Annotated[
        bool, typer.Option("--each", help="without each function in turn / 기능을 하나씩 제외")
    ] = False,
    force: Force = False,
) -> None:
    """Show what changes when the plan does. / 계획을 바꾸면 달라지는 것."""
    from hria.cli import changing  # noqa: PLC0415
    from hria.cli.opening import Asked  # noqa: PLC0415

    tried = changing.Tried(without or (), settings or (), remedies or (), each)
    to = changing.Destination(out, format, force)
    changing.whatif(file, tried, to, Asked(lang, packs, on))


@changes.command()
def compare(
    old: Annotated[str, typer.Argument(help="the earlier version / 이전 안")],
    new: Annotated[str, typer.Argument(help="the later version / 이후 안")],
    out: Out = None,
    format: Format = None,
    packs: Packs = None,
    on: On = None,
    lang: Lang = None,
    *,
    force: Force = False,
) -> None:
    """Show what changed between two versions. / 두 안의 차이."""
    from hria.cli import changing  # noqa: PLC0415
    from hria.cli.opening import Asked  # noqa: PLC0415

    changing.compare(old, new, changing.Destination(out, format, force), Asked(lang, packs, on))


@changes.command()
def gate(
    file: File,
    stage: Annotated[
        str, typer.Option("--stage", help="tender, contract, pilot or operating / 들어갈 단계")
    ],
    packs: Packs = None,
    on: On = None,
    lang: Lang = None,
) -> None:
    """Say what is missing for a stage; exit 3 if anything is. / 단계별로 갖추어야 할 것."""
    from hria.cli import changing  # noqa: PLC0415
    from hria.cli.opening import Asked  # noqa: PLC0415

    changing.gate(file, stage, Asked(lang, packs, on))


@changes.command()
def ask(file: File, packs: Packs = None, on: On = None, lang: Lang = None) -> None:
    """Ask the open questions and write the answers into the file. / 미확인 질문에 답하기."""
    from hria.cli import asking  # noqa: PLC0415
    from hria.cli.opening import Asked  # noqa: PLC0415

    asking.ask(file, Asked(lang, packs, on))


@changes.command()
def lint(file: File, packs: Packs = None, on: On = None, lang: Lang = None) -> None:
    """Find contradictions and weak spots. / 모순과 미흡한 점 찾기."""
    from hria.cli import linting  # noqa: PLC0415
    from hria.cli.opening import Asked  # noqa: PLC0415

    linting.lint(file, Asked(lang, packs, on))


@changes.command()
def quotes(file: File, packs: Packs = None, lang: Lang = None) -> None:
    """Check quotes, pages and checksums against files beside the description. / 인용 확인."""
    from hria.cli import linting  # noqa: PLC0415
    from hria.cli.opening import Asked  # noqa: PLC0415

    linting.quotes(file, Asked(lang, packs))
