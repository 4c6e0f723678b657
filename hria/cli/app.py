"""The commands, each importing what it needs only when it runs."""

from __future__ import annotations

import errno
import sys
from typing import Annotated, Optional

import typer

from hria.cli.calculating import calc
from hria.cli.change_commands import changes
from hria.cli.console import Exit, leave_unwritten, prepare

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a full disk behind stdout answers."""

app = typer.Typer(
    name="hria",
    help="Human-rights impact assessment of surveillance deployments. / 감시 시스템 인권영향평가",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(calc)
app.add_typer(changes)

Lang = Annotated[Optional[str], typer.Option("--lang", help="en or ko / 언어")]  # noqa: UP045
Packs = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--packs", help="rights,labor,accuracy,./my-pack / 쓸 점검표"),
]
On = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--on", help="apply the law of this day (2026-01-31) / 법령 기준일"),
]
Force = Annotated[bool, typer.Option("--force", help="overwrite an existing file / 덮어쓰기")]
AsJson = Annotated[bool, typer.Option("--json", help="print JSON / JSON으로 출력")]
Out = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "-o", "--output", help="file to write (.html .md .pdf .docx .json), or - / 쓸 파일"
    ),
]


@app.command()
def new(
    file: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(help="file to write; stdout where left out / 쓸 파일"),
    ] = None,
    lang: Lang = None,
    packs: Packs = None,
    *,
    force: Force = False,
) -> None:
    """Write a blank description: one question per fact. / 빈 설명서 만들기."""
    from hria.cli import describing  # noqa: PLC0415

    describing.new(file, lang, packs, force=force)


@app.command()
def check(
    files: Annotated[list[str], typer.Argument(help="descriptions / 설명서 파일")],
    lang: Lang = None,
    packs: Packs = None,
) -> None:
    """Say every problem of a description, with its line and column. / 설명서 검사."""
    from hria.cli import describing  # noqa: PLC0415

    describing.check(files, lang, packs)


@app.command()
def assess(  # noqa: PLR0913
    file: Annotated[str, typer.Argument(help="a description / 설명서 파일")],
    out: Out = None,
    format: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(help="html, md, pdf, docx or json / 형식"),
    ] = None,
    document: Annotated[str, typer.Option(help="which document / 문서 종류")] = "report",
    packs: Packs = None,
    on: On = None,
    lang: Lang = None,
    fail_on: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--fail-on",
            help="exit 3 if the outcome is this or worse / 이 결과 이상이면 종료 코드 3",
        ),
    ] = None,
    minutes: Annotated[
        int, typer.Option(help="length of the speech in a testimony / 발언 시간(분)", min=1, max=15)
    ] = 3,
    *,
    whole_kit: Annotated[
        bool, typer.Option("--all", help="write every document into the folder -o / 모든 문서")
    ] = False,
    redact: Annotated[
        bool, typer.Option("--redact", help="leave out accounts and what is private / 공개용")
    ] = False,
    force: Force = False,
) -> None:
    """Assess a description: a summary, or a document with -o. / 설명서를 평가하기."""
    from hria.cli import assessing  # noqa: PLC0415

    wanted = assessing.Wanted(
        out, format, document, packs, on, lang, fail_on, minutes, redact=redact, force=force
    )
    assessing.assess(file, wanted, whole_kit=whole_kit)


@app.command()
def verify(
    report: Annotated[str, typer.Argument(help="an .html or .json by hria / 보고서 파일")],
    description: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--description", help="the description it should be made from / 설명서"),
    ] = None,
    packs: Packs = None,
    lang: Lang = None,
) -> None:
    """Derive a document again from its input and compare. / 문서를 다시 만들어 대조하기."""
    from hria.cli import verifying  # noqa: PLC0415

    verifying.verify(report, description, packs, lang)


@app.command()
def extract(
    report: Annotated[str, typer.Argument(help="an .html or .json by hria / 보고서 파일")],
    out: Out = None,
    lang: Lang = None,
    *,
    force: Force = False,
) -> None:
    """Give back the description a document was made from. / 문서에서 설명서 꺼내기."""
    from hria.cli import verifying  # noqa: PLC0415

    verifying.extract(report, out, lang, force=force)


@app.command()
def due(
    file: Annotated[str, typer.Argument(help="a description / 설명서 파일")],
    out: Out = None,
    packs: Packs = None,
    on: On = None,
    lang: Lang = None,
    *,
    as_json: AsJson = False,
    force: Force = False,
) -> None:
    """Say which assessments and duties apply, and why. / 영향평가와 의무의 적용 여부."""
    from hria.cli import due as command  # noqa: PLC0415

    command.due(file, command.Wanted(out, packs, on, lang, as_json=as_json, force=force))


@app.command("list")
def list_(
    what: Annotated[
        str, typer.Argument(help="checks, facts, law, evidence, precedents or rights / 목록의 종류")
    ],
    lang: Lang = None,
    packs: Packs = None,
    *,
    as_json: AsJson = False,
) -> None:
    """List what there is. / 목록 보기."""
    from hria.cli import looking_up  # noqa: PLC0415

    looking_up.list_all(what, lang, packs, as_json=as_json)


@app.command()
def explain(
    id: Annotated[str, typer.Argument(help="a check, its code, a fact, a provision, ... / 식별자")],
    lang: Lang = None,
    packs: Packs = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Show one check, fact, provision, precedent, ... whole. / 하나를 자세히 보기."""
    from hria.cli import looking_up  # noqa: PLC0415

    looking_up.explain(id, lang, packs, as_json=as_json)


@app.command()
def schema(lang: Lang = None, packs: Packs = None) -> None:
    """Print the JSON Schema of a description, for editors. / 편집기용 JSON Schema."""
    from hria.cli import describing  # noqa: PLC0415

    describing.schema(lang, packs)


@app.callback(invoke_without_command=True)
def _root(
    *,
    version: Annotated[bool, typer.Option("--version", help="print the version / 판 번호")] = False,
) -> None:
    if version:
        from hria.version import __version__  # noqa: PLC0415

        typer.echo(f"hria {__version__}")
        raise typer.Exit(Exit.DONE)


def run() -> None:
    """Run the command line; a broken pipe is the reader's business."""
    prepare()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(Exit.DONE) from None
    except OSError as error:
        if error.errno not in FULL:
            raise
        leave_unwritten(error)
