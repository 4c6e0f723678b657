"""Addresses that a document may link to: web pages, and nothing that could run."""

from __future__ import annotations

import re
import string
from urllib.parse import quote

WEB = re.compile(r"https?://[^\s<>\"'`\\\x00-\x1f\x7f]{3,2000}")


def web_address(url: str | None) -> str | None:
    """Return the address if it is one of a web page; anything else is never linked."""
    return url if url is not None and WEB.fullmatch(url) else None


def in_ascii(url: str) -> str:
    """Return the address with every other letter spelt as `%..`, as PDF and Word keep it."""
    return quote(url, safe=string.punctuation)
