"""Which of the accepted programs are measured, as the command line says."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tests.harness.programs import Program, collect


def arguments(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """The command line, with what all these measurements take: names of programs, or each n-th; and how many
    processes."""
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("names", nargs="*")
    return parser.parse_args()


def chosen(options: argparse.Namespace) -> Sequence[Program]:
    """The programs that `arguments` names."""
    programs = [program for program in collect("accept") if not options.names or program.path.stem in options.names]
    return programs[:: options.every]
