"""Cost of proofs: for each accepted program the lines of specification and of proof per line of code, obligations,
the solver's resource units and time, and a total. Functions above the limit of 2 s are marked.

    python -m tests.bench.proofs [--seed N …] [NAME …]

With seeds, each program is proved with each of them, and what is not verified with one is named.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from pathlib import Path

from murust import driver
from tests.harness.programs import collect
from wp.verdicts import Report
from wp.verify import verify_program

SLOW = 2.0
"""Seconds of one core for one function."""

_PROOF = re.compile(r"(pub )?(lemma|assert|calc|ghost|reveal|split|havoc|fold|unfold|assume|decreases)\b")
_CLAIM = re.compile(r"(pub )?(requires|ensures|panics|spec|predicate|pure|opaque|inline|trusted|diverges|axiom)\b")


def lines(text: str) -> Counter[str]:
    """Lines of code, of specification (what is claimed) and of proof (why it holds); a line without a word of its own
    belongs to what the one before it is."""
    found: Counter[str] = Counter()
    kind, block = "specification", False
    for line in text.splitlines():
        words = line.strip()
        if not (block or words.startswith(("//@", "/*@"))):
            found["code"] += bool(words) and not words.startswith("//")
            continue
        block = (block or "/*@" in words) and "@*/" not in words
        clause = words.removeprefix("//@").removeprefix("/*@").removesuffix("@*/").strip()
        if _PROOF.match(clause) or (clause.startswith("invariant") and line[0].isspace()):
            kind = "proof"
        elif _CLAIM.match(clause) or clause.startswith("invariant"):
            kind = "specification"
        found[kind] += bool(clause)
    return found


def prove(path: Path, seed: int) -> tuple[Report, list[tuple[float, str]]]:
    """The report, and for each function the seconds of this process that it took."""
    checked = driver.check([path])
    begun: list[tuple[float, str]] = []
    report = verify_program(
        checked.program, checked.linker, checked.facts, seed=seed,
        progress=lambda name: begun.append((time.process_time(), name)),
    )  # fmt: skip
    ends = [start for start, _ in begun[1:]] + [time.process_time()]
    return report, [(end - start, name) for (start, name), end in zip(begun, ends, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, nargs="*", default=[0])
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    print(f"{'program':34} code  spec proof  spec/code proof/code  obligations      units      s  slowest function")
    for program in collect("accept"):
        if options.names and program.path.stem not in options.names:
            continue
        for seed in options.seed:
            row = measure(program.path, program.text, seed)
            total.update(row)
    show("total", total, "")


def measure(path: Path, text: str, seed: int) -> Counter[str]:
    row = lines(text)
    report, times = prove(path, seed)
    row["milliseconds"] = round(sum(seconds for seconds, _ in times) * 1000)
    obligations = [obligation for verdict in report.verdicts for obligation in verdict.obligations]
    row["obligations"] = len(obligations)
    row["units"] = sum(obligation.cost for obligation in obligations)
    seconds, slowest = max(times)
    mark = " SLOW" if seconds > SLOW else ""
    wrong = [v.function for v in report.verdicts if v.status.value not in ("verified", "trusted")]
    mark += f" NOT VERIFIED with seed {seed}: {', '.join(wrong)}" if wrong else ""
    show(path.stem, row, f"{slowest} {seconds:.2f} s{mark}")
    return row


def show(name: str, row: Counter[str], more: str) -> None:
    code = max(row["code"], 1)
    print(
        f"{name:34} {row['code']:4} {row['specification']:5} {row['proof']:5} {row['specification'] / code:10.2f} "
        f"{row['proof'] / code:10.2f} {row['obligations']:12} {row['units']:10,} {row['milliseconds'] / 1000:6.2f}  "
        f"{more}",
        flush=True,
    )


if __name__ == "__main__":
    main()
