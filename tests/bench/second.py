"""What cvc5 makes of all that Z3 proves of the accepted programs: how many obligations it confirms, which it does not
decide, and what it takes; and a total.

    python -m tests.bench.second [--every N] [--jobs N] [NAME …]
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from msgspec.structs import replace

from logic.goal import Limits
from murust import driver
from murust.engine.workers import Workers
from murust.second import with_second_opinions
from tests.bench.chosen import arguments, chosen
from wp.verdicts import Report


def measure(path: Path, jobs: int) -> tuple[Report, float, float]:
    """The report, and the seconds that Z3 and cvc5 took."""
    started = time.perf_counter()
    report = driver.verify(driver.check([path]), limits=replace(Limits(), scripts=True))
    proved = time.perf_counter()
    report = with_second_opinions(report, Workers(jobs), lambda text: None)
    return report, proved - started, time.perf_counter() - proved


def main() -> None:
    options = arguments(argparse.ArgumentParser())
    total: Counter[str] = Counter()
    for program in chosen(options):
        report, first, second = measure(program.path, options.jobs)
        rows = [(verdict, result) for verdict in report.verdicts for result in verdict.obligations if result.proved]
        counts = Counter(result.second_opinion for _, result in rows)
        total.update(counts)
        print(f"{program.path.stem:34} {dict(counts)}  {first:.1f} s, then {second:.1f} s", flush=True)
        for verdict, result in rows:
            if result.second_opinion != "confirmed":
                print(
                    f"    {verdict.function} {result.kind.title} {result.span!r}: {result.second_opinion}", flush=True
                )
    print(dict(total))


if __name__ == "__main__":
    main()
