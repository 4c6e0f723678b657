"""`hria calc`: the calculations by themselves, for somebody with no description yet."""

from __future__ import annotations

from typing import Annotated, Optional, TypeAlias

import typer

calc = typer.Typer(
    name="calc",
    help="The numbers by themselves: how often an alert is right, ... / 수치만 계산하기",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Lang = Annotated[Optional[str], typer.Option("--lang", help="en or ko / 언어")]  # noqa: UP045
AsJson = Annotated[bool, typer.Option("--json", help="print JSON / JSON으로 출력")]
Typed: TypeAlias = Optional[str]  # noqa: UP045


def _share(help: str) -> object:
    return typer.Option(help=help, metavar="0..1")


def _number(help: str) -> object:
    return typer.Option(help=help, metavar="NUMBER")


@calc.command()
def ppv(
    sensitivity: Annotated[Typed, _share("share of events that raise an alert / 탐지율")] = None,
    specificity: Annotated[
        Typed, _share("share of decisions without an event that stay silent / 특이도")
    ] = None,
    prevalence: Annotated[
        Typed, _share("share of decisions that truly show the event / 실제 사건의 비율")
    ] = None,
    incidents_per_site_year: Annotated[
        Typed, _number("true incidents per site and year / 한 곳 한 해의 실제 사건")
    ] = None,
    false_alarms_per_site_year: Annotated[
        Typed, _number("wrong alerts per site and year / 한 곳 한 해의 틀린 경보")
    ] = None,
    lang: Lang = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say how often an alert is right, per decision or from rates. / 경보가 맞는 비율."""
    _run(
        "ppv",
        {
            "sensitivity": sensitivity,
            "specificity": specificity,
            "prevalence": prevalence,
            "incidents-per-site-year": incidents_per_site_year,
            "false-alarms-per-site-year": false_alarms_per_site_year,
        },
        lang,
        as_json=as_json,
    )


@calc.command()
def alarms(
    specificity: Annotated[
        Typed, _share("share of decisions without an event that stay silent / 특이도")
    ] = None,
    decisions_per_year: Annotated[
        Typed, _number("yes/no decisions a year, all sites together / 전체 한 해 판정 수")
    ] = None,
    sites: Annotated[Typed, _number("sites (1 unless told) / 시설 수")] = None,
    months: Annotated[Typed, _number("months of operation a year (12) / 한 해 운영 개월")] = None,
    lang: Lang = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say how many wrong alerts a year, and per site and month. / 틀린 경보의 수."""
    given = {
        "specificity": specificity,
        "decisions-per-year": decisions_per_year,
        "sites": sites,
        "months": months,
    }
    _run("alarms", given, lang, as_json=as_json)


@calc.command()
def flagged(
    false_alarms_per_year: Annotated[Typed, _number("wrong alerts / 한 해의 틀린 경보")] = None,
    people: Annotated[Typed, _number("people in view / 찍히는 사람 수")] = None,
    lang: Lang = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say how many people are wrongly flagged at least once a year. / 잘못 지목되는 사람 수."""
    given = {"false-alarms-per-year": false_alarms_per_year, "people": people}
    _run("flagged", given, lang, as_json=as_json)


@calc.command(context_settings={"ignore_unknown_options": True})
def interval(
    x: Annotated[Typed, typer.Argument(metavar="X", help="how many were hits / 맞은 수")] = None,
    n: Annotated[Typed, typer.Argument(metavar="N", help="of how many / 전체 수")] = None,
    method: Annotated[str, typer.Option(help="or wilson / 방법")] = "clopper-pearson",
    level: Annotated[Typed, _share("0.95 unless told / 신뢰수준")] = None,
    lang: Lang = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say what share may lie behind X of N. / N건 중 X건일 때 실제 비율의 구간."""
    _run("interval", {"X": x, "N": n, "level": level}, lang, as_json=as_json, method=method)


@calc.command()
def pilot(
    rate_per_site_year: Annotated[
        Typed, _number("true incidents per site and year / 한 곳 한 해의 실제 사건")
    ] = None,
    sites: Annotated[Typed, _number("sites of the pilot / 시범 운영 시설 수")] = None,
    years: Annotated[Typed, _number("length of the pilot / 시범 운영 기간(년)")] = None,
    lang: Lang = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say what a pilot can be expected to see. / 시범 운영에서 예상되는 사건."""
    given = {"rate-per-site-year": rate_per_site_year, "sites": sites, "years": years}
    _run("pilot", given, lang, as_json=as_json)


@calc.command()
def predict(
    events: Annotated[
        Typed, typer.Option(help="earlier counts / 이전 건수", metavar="N,N,...")
    ] = None,
    exposures: Annotated[
        Typed, typer.Option(help="faces, hours, ... of each / 각 노출량", metavar="N,N,...")
    ] = None,
    new_exposure: Annotated[Typed, _number("that of the new record / 새 노출량")] = None,
    lang: Lang = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Say how many to expect at a new exposure, after earlier records. / 이전 기록으로 예측."""
    given = {"events": events, "exposures": exposures, "new-exposure": new_exposure}
    _run("predict", given, lang, as_json=as_json)


def _run(
    name: str,
    options: dict[str, str | None],
    lang: str | None,
    *,
    as_json: bool,
    method: str | None = None,
) -> None:
    from hria.cli import calculated  # noqa: PLC0415

    calculated.run(name, options, lang, as_json=as_json, method=method)
