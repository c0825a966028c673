"""How far `check` agrees with rustc, on the programs under tests/. Prints three figures.

python tests/bench/agreement.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from murust import driver  # noqa: E402
from tests.harness import rustc  # noqa: E402


def main() -> None:
    accepted_wrongly: list[str] = []
    valid = passed = both = agree = 0
    for folder in ("accept", "check", "run", "reject"):
        for path in sorted((ROOT / "tests" / folder).glob("*.rs")):
            theirs = rustc.ask(path, run=False).errors
            checked = driver.check([path])
            ours = [(d.code, d.primary.span.line) for d in checked.diagnostics if d.severity.value == "error"]
            if not theirs:
                foreign = any(code[0] == "E" for code, _ in ours)  # other codes are of specifications, or the subset's
                valid += 1
                passed += not foreign
                continue
            if not ours:
                accepted_wrongly.append(path.name)
                continue
            both += 1
            agree += theirs[0] in ours or (theirs[0][0] == "" and theirs[0][1] in {line for _, line in ours})
    print(f"(a) accepted by us and rejected by rustc: {len(accepted_wrongly)} {accepted_wrongly}")
    print(f"(b) accepted by rustc and by us: {passed} of {valid}")
    print(f"(c) rejected by both, with the same code and line: {agree} of {both}")


if __name__ == "__main__":
    main()
