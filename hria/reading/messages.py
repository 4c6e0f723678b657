"""The wording of every problem, in both languages: what is wrong (what would be right).

`{name}` is filled by plain replacement; `{{` and `}}` are braces.
"""

from __future__ import annotations

from hria.reading.messages_content import OF_CONTENT
from hria.reading.messages_description import OF_DESCRIPTIONS
from hria.reading.messages_file import OF_FILES

MESSAGES = {**OF_FILES, **OF_DESCRIPTIONS, **OF_CONTENT}
