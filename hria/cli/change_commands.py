"""The commands about what would change, what did, what is due, and what is weak."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from hria.cli.options import Force, Format, Lang, On, Out, Packs

File = Annotated[str, typer.Argument(help="a description / 설명서 파일")]
Stage = Annotated[
    str, typer.Option("--stage", help="tender, contract, pilot or operating / 단계")
]


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    for command in (whatif, compare, gate, ask, lint, quotes):
        app.command()(command)
