"""Mutants of test programs: one operator or number of the code changed. Specifications are left as they are."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

_SWAPS = {
    "<=": "<", "<": "<=", ">=": ">", ">": ">=", "==": "!=", "!=": "==", "+": "-", "-": "+", "*": "+", "/": "*",
    "%": "/", "&&": "||", "||": "&&", "&": "|", "|": "&", "<<": ">>", ">>": "<<", "true": "false", "false": "true",
    "+=": "-=", "-=": "+=",
}  # fmt: skip
_TOKEN = re.compile(
    r"<<=|>>=|<<|>>|<=|>=|==|!=|&&|\|\||->|=>|\+=|-=|\*=|\|=|&=|::|\.\.=?|[-+*/%&|<>]|\btrue\b|\bfalse\b|\b\d+\b"
)
_NOT_CODE = re.compile(r"\s*(//|(pub )?(fn|struct|enum|use|mod|impl|const|static|type)\b|#|\})")


def mutants(text: str, count: int) -> list[str]:
    """Up to `count` mutants, the same in each run."""
    found = list(_all(text))
    random.Random(len(text)).shuffle(found)
    return found[:count]


def _all(text: str) -> Iterator[str]:
    blocks = [found.span() for found in re.finditer(r"/\*@.*?@\*/|fn main\(\).*\Z", text, re.DOTALL)]
    start = 0
    for line in text.splitlines(keepends=True):
        if not _NOT_CODE.match(line):
            for found in _TOKEN.finditer(line):
                place = start + found.start()
                token = found.group()
                other = str(int(token) + 1) if token.isdigit() else _SWAPS.get(token)
                if other is not None and not any(low <= place < high for low, high in blocks):
                    yield text[:place] + other + text[place + len(token) :]
        start += len(line)
