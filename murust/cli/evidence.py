"""Options of `murust verify` for those who do not take Z3's word for it: its questions as files, a second solver,
several seeds."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from murust.cli import paths, version
from murust.cli.check import plural
from murust.cli.errors import UsageError

if TYPE_CHECKING:
    from logic.goal import Limits
    from murust.cli.console import Console
    from murust.cli.report import Result
    from murust.driver import Checked
    from murust.engine.workers import Workers
    from wp.verdicts import Report


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--smt-dump", metavar="DIR", type=Path, help="write each obligation to this directory, as SMT-LIB 2.6"
    )
    parser.add_argument(
        "--cross-check",
        metavar="SOLVER",
        choices=("cvc5",),
        help="ask this solver, too, about all that is proved: cvc5",
    )
    parser.add_argument(
        "--seeds", metavar="N", type=int,
        help="try so many of the solver's seeds, and warn of what is proved with some of them only",
    )  # fmt: skip


def prepare(options: argparse.Namespace) -> None:
    """Can what is wanted be done? Room is made for what is written."""
    if options.cross_check and version.of("cvc5") is None:
        raise UsageError("`--cross-check cvc5` needs the Python package cvc5: pip install 'murust[cvc5]'")
    if options.smt_dump is not None:
        from murust import scripts

        try:
            problem = scripts.cleared(options.smt_dump)
        except OSError as error:
            problem = str(error.strerror)
        if problem is not None:
            raise UsageError(f"cannot write obligations to `{options.smt_dump}`: {problem}")
    if options.seeds is not None and options.seeds < 1:
        raise UsageError("`--seeds` needs a number from 1 on")


def limits(options: argparse.Namespace) -> Limits:
    """All that is said to the solver."""
    from msgspec.structs import replace

    from logic.goal import Limits

    wanted = options.smt_dump is not None or options.cross_check is not None
    return replace(Limits.of(options.rlimit, options.seed), scripts=wanted, counting=options.profile)


def gathered(
    report: Report,
    checked: Checked,
    root: Path,
    options: argparse.Namespace,
    workers: Workers | None,
    console: Console,
) -> Report:
    """The report, with what other seeds come to and what the other solver says; the files are written."""
    if report.interrupted:
        return report
    if options.seeds is not None and options.seeds > 1:
        from logic.goal import Limits
        from murust import stability

        others = stability.seeds(options.seeds)[1:]
        usual = Limits.of(options.rlimit, options.seed)
        try:
            found = stability.reports(checked, others, usual, options.function, workers, console.progress)
            report = stability.with_seeds(report, {stability.AS_IT_IS: report, **found})
        except stability.NotDone:
            console.say("the other seeds were not tried to the end: there was no time")
    if options.cross_check:
        from murust.second import with_second_opinions

        report = with_second_opinions(report, workers, console.progress)
    if options.smt_dump is not None:
        from murust import scripts

        made_by = f"murust {version.murust()}, z3 {version.solver()}"
        folder = _folder_of(root, paths.roots(options.paths), options.smt_dump)
        try:
            scripts.write(report, folder, made_by)
        except OSError as error:
            raise UsageError(f"cannot write obligations to `{folder}`: {error.strerror}") from error
    return report


def _folder_of(root: Path, roots: Sequence[Path], folder: Path) -> Path:
    """Where the files of a program go: if there are several, each has a folder of its own."""
    if len(roots) == 1:
        return folder
    names = [re.sub(r"\W+", "_", str(one.with_suffix(""))).strip("_") for one in roots]
    number = roots.index(root)
    same = names[:number].count(names[number])
    return folder / (f"{names[number]}.{same + 1}" if same else names[number])


def opinions(results: Sequence[Result]) -> Counter[str]:
    """How often the other solver says what."""
    found = (o.second_opinion for result in results for verdict in result.verdicts for o in verdict.obligations)
    return Counter(opinion for opinion in found if opinion)


def summary(results: Sequence[Result], options: argparse.Namespace) -> list[str]:
    """`cvc5 1.4.2 confirms 254 of 255 obligations; 1 undecided, 0 disagree`"""
    if not options.cross_check:
        return []
    counts = opinions(results)
    rest = f"{counts['undecided']} undecided, {counts['disagrees']} disagree"
    rest += "".join(f", {counts[word]} {word}" for word in ("refused", "not written") if counts[word])
    solver = f"{options.cross_check} {version.of(options.cross_check)}"
    return [f"{solver} confirms {counts['confirmed']} of {plural(counts.total(), 'obligation')}: {rest}"]


def data(results: Sequence[Result], options: argparse.Namespace) -> dict[str, Any] | None:
    """The same, for programs."""
    if not options.cross_check:
        return None
    counts = opinions(results)
    names = ("confirmed", "undecided", "disagrees", "refused", "not written")
    return {
        "solver": options.cross_check,
        "version": version.of(options.cross_check),
        **{name.replace(" ", "_"): counts[name] for name in names},
    }
