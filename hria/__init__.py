"""Human-rights impact assessment of surveillance deployments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hria.version import __version__

if TYPE_CHECKING:
    from hria.api import assess, read_deployment, read_questionnaire, render
    from hria.model.problem import InputError

__all__ = [
    "InputError",
    "__version__",
    "assess",
    "read_deployment",
    "read_questionnaire",
    "render",
]


def __getattr__(name: str) -> object:
    """Import the stages when a function is first asked for, so that `--version` needs none."""
    if name == "InputError":
        from hria.model.problem import InputError  # noqa: PLC0415

        return InputError
    if name in __all__:
        from hria import api  # noqa: PLC0415

        return getattr(api, name)
    raise AttributeError(f"module 'hria' has no attribute {name!r}")
