"""cvc5 as a second opinion: what it makes of a script. It is optional; only this module knows it.

Resource limits are cvc5's own units, so that its answers repeat; a limit of time is for what these units do not see.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence

_OPTIONS = {"parsing-mode": "strict", "tlimit-per": "60000"}
_TRIES: Sequence[Mapping[str, str]] = (
    {"user-pat": "strict", "rlimit-per": "200000"},
    {"enum-inst": "true", "rlimit-per": "60000"},
)
"""With our patterns for quantifiers only; and with whatever cvc5 finds."""


class Opinion(enum.Enum):
    CONFIRMED = "confirmed"
    UNDECIDED = "undecided"
    DISAGREES = "disagrees"
    REFUSED = "refused"
    """It takes the script for wrong: that says something of the script, and nothing of the proof."""


def opinion(scripts: Sequence[str]) -> tuple[Opinion, str]:
    """What cvc5 says of scripts that are unsatisfiable to Z3: confirmed only if all are to it, too. And its words, of
    the last one that it looked at."""
    for script in scripts:
        for more in _TRIES:
            answer = _answer(script, more)
            if answer in ("sat", "unsat") or answer.startswith("error"):
                break
        if answer == "sat":
            return Opinion.DISAGREES, answer
        if answer != "unsat":
            return (Opinion.REFUSED if answer.startswith("error") else Opinion.UNDECIDED), answer
    return Opinion.CONFIRMED, "unsat"


def _answer(script: str, more: Mapping[str, str]) -> str:
    import cvc5

    solver = cvc5.Solver()
    for name, value in {**_OPTIONS, **more}.items():
        solver.setOption(name, value)
    parser = cvc5.InputParser(solver)
    parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, script, "obligation")
    symbols = parser.getSymbolManager()
    said = ""
    try:
        while not (command := parser.nextCommand()).isNull():
            said += command.invoke(solver, symbols)
    except RuntimeError as problem:  # of which all errors of cvc5 are
        return f"error: {problem}"
    return said.strip()
