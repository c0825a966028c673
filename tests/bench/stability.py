"""Do the proofs of all accepted programs hold with several seeds, and with a third of the budget to spare? For each
program the obligations, those that some seed misses, and by how much costs vary; and a total.

    python -m tests.bench.stability [--seeds N] [--spare PCT] [--every N] [NAME …]

`--every 5` takes each fifth program.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from msgspec.structs import replace

from logic.goal import Limits
from murust import driver
from murust.engine.workers import Workers
from murust.stability import Class, Measured, measured, reports, seeds
from tests.bench.chosen import arguments, chosen


def measure(path: Path, count: int, spare: float, jobs: int) -> list[Measured]:
    usual = Limits()
    limits = replace(usual, rlimit=round(usual.rlimit * (1 - spare / 100)))
    return measured(reports(driver.check([path]), seeds(count), limits, None, Workers(jobs), lambda text: None))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--spare", type=float, default=100 / 3)
    options = arguments(parser)
    total: Counter[str] = Counter()
    for program in chosen(options):
        rows = measure(program.path, options.seeds, options.spare, options.jobs)
        classes = Counter(row.judged().value for row in rows)
        total.update(classes)
        total["programs"] += 1
        total["programs that hold"] += set(classes) <= {Class.STABLE.value}
        most = max(rows, key=lambda row: row.variation, default=None)
        varies = f"cv up to {most.variation:.0f} %" if most is not None else ""
        print(f"{program.path.stem:34} {dict(classes)}  {varies}", flush=True)
        for row in rows:
            if row.judged() is not Class.STABLE:
                missed = [str(mutant) for mutant in row.results if mutant not in row.proved_by]
                print(
                    f"    {row.verdict.function} {row.result.kind.title} {row.result.span!r} not: {missed}", flush=True
                )
    print(dict(total))


if __name__ == "__main__":
    main()
