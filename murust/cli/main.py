"""`murust`: reads the command line and hands over to the module of the command.

Nothing of the pipeline is imported here: `murust --version` loads no parser and `murust check` no solver.
"""

from __future__ import annotations

import argparse
import codecs
import contextlib
import errno
import gc
import os
import sys
from collections.abc import Collection, Sequence
from importlib import import_module
from typing import NoReturn

from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit

_COMMANDS = (
    "check", "verify", "run", "test", "show", "core", "audit", "stability", "merge", "cache", "explain", "config",
    "doctor",
)  # fmt: skip

_DESCRIPTION = """\
Check, run and prove μRust: a subset of Rust, with specifications in comments.

A μRust file is a Rust 2021 file. Lines that start with `//@` are specifications, which rustc does not see:

    //@ requires b != 0
    //@ ensures result * b <= a
    fn quotient(a: u32, b: u32) -> u32 { a / b }

`murust verify` proves that a function which is called as its `requires` says never panics, never overflows,
ends, and returns what its `ensures` says."""

_EPILOG = """\
examples:
  murust check src/lib.rs                     names, types and borrows, as rustc sees them
  murust verify src                           prove every function of every program in a directory
  murust verify lib.rs --function align_up    prove one function
  murust run main.rs                          run a program's `main`
  murust run lib.rs --entry gcd --args 12 18  call one function
  murust audit src                            what the proofs rest on without proof
  murust stability lib.rs                     do proofs hold with other names, orders and seeds?
  murust explain V0003                        what a code means
  murust doctor                               is all there, and does it work?

exit status:
  0 all well · 1 an obligation or contract failed · 2 wrong use · 3 the source does not parse or check
  4 nothing failed, but something is unknown · 70 a bug in murust
  `murust run` ends with 101 after a panic, as Rust programs do"""


class _Parser(argparse.ArgumentParser):
    """Says which command or option is near to one that there is not."""

    known: tuple[str, ...] = ()
    """The options of all commands."""

    def error(self, message: str) -> NoReturn:
        import difflib
        import re

        wrong = re.search(r"invalid choice: '([^']*)'|unrecognized arguments: (\S+)", message)
        if wrong is not None:
            choices = re.findall(r"[\w-]+", message.partition("choose from")[2])
            known = choices if wrong[1] is not None else self.known
            near = difflib.get_close_matches(wrong[1] or wrong[2], known, 1, 0.7)
            message += f"; did you mean `{near[0]}`?" if near else ""
        super().error(message)


class _Version(argparse.Action):
    """`--version`, looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from murust.cli import version

        print(f"murust {version.murust()}")
        parser.exit(Exit.OK)


def _parser(names: Collection[str]) -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """The parser of a command line that may have these commands, and those of the commands."""
    parser = _Parser(
        prog="murust", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version of murust and exit")
    parser.add_argument("--debug", action="store_true", help="show the Python traceback of a bug in murust")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    parsers: dict[str, argparse.ArgumentParser] = {}
    for name in names:
        command = import_module(f"murust.cli.{name}")
        summary, _, rest = command.DESCRIPTION.partition("\n")
        sub = parsers[name] = commands.add_parser(
            name,
            help=summary[0].lower() + summary[1:].rstrip("."),
            description=summary + "\n" + rest,
            epilog=command.EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        sub.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        command.configure(sub)
        sub.set_defaults(execute=command.execute)
    parser.known = tuple(option for sub in parsers.values() for option in sub._option_string_actions)
    return parser, parsers


def commands() -> dict[str, argparse.ArgumentParser]:
    """The parsers of all commands."""
    return _parser(_COMMANDS)[1]


def _with_settings(names: Collection[str]) -> argparse.ArgumentParser:
    """The parser, with defaults from the nearest file with settings. `config` and `doctor` look at that file
    themselves, and work when something is wrong with it."""
    from murust.cli import settings

    parser, parsers = _parser(names)
    path = settings.path() if parsers and not parsers.keys() & {"config", "doctor"} else None
    if path is not None:
        known = parsers if parsers.keys() == set(_COMMANDS) else commands()
        settings.apply(settings.load(path, known), parsers)
    return parser


def _named(argv: Sequence[str]) -> Collection[str]:
    """The commands that a command line may be about: those whose names are in it, if there are any."""
    if argv and argv[0] == "--version":
        return ()
    return [name for name in _COMMANDS if name in argv] or _COMMANDS


_OF_THE_SYSTEM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EMFILE, errno.ENFILE, errno.EAGAIN, errno.ENOMEM)
"""Where output has no room, or there are no more files, processes or memory."""

_ALONE = {"--changed": "--changed=HEAD"}
"""Options that mean something without a value. (To argparse, the word behind would be the value.)"""

FEW_COLLECTIONS = 200_000
"""Objects made before the collector looks for garbage: importing and parsing make many, and next to none."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives the exit status. No exception but `SystemExit` (of argparse) leaves it."""
    gc.set_threshold(FEW_COLLECTIONS, 20, 20)
    argv = [_ALONE.get(word, word) for word in (sys.argv[1:] if argv is None else argv)]
    try:
        options = _with_settings(_named(argv)).parse_args(argv)
    except UsageError as error:
        Console().complain(str(error))
        return Exit.USAGE
    codecs.register_error("murust", lacking)
    for stream in (sys.stdout, sys.stderr):
        # A source file may hold characters that the terminal's encoding lacks.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="murust")
    try:
        status = int(options.execute(options))
        sys.stdout.flush()
        return status
    except UsageError as error:
        Console().complain(str(error))
        return Exit.USAGE
    except BrokenPipeError:
        # Whoever reads has seen enough. Python would complain once more while it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.UNHEARD
    except KeyboardInterrupt:
        Console().say("\ninterrupted")
        return Exit.INTERRUPTED
    except OSError as error:
        if error.errno not in _OF_THE_SYSTEM:
            _report_bug(error, debug=options.debug)
            return Exit.BUG
        with contextlib.suppress(OSError):  # stderr may be where there is no room
            Console().complain(f"the system has no more to give: {error.strerror}")
        return Exit.USAGE
    except Exception as error:
        _report_bug(error, debug=options.debug)
        return Exit.BUG


_ALIKE = str.maketrans({"…": "...", "“": '"', "”": '"', "–": "-", "·": "-", "μ": "u"})


def lacking(error: UnicodeError) -> tuple[str, int]:
    """What stands for characters that the terminal's encoding lacks: others of the same width, so that marks stay below
    what they mark."""
    from murust.diagnostics import columns

    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end].translate(_ALIKE)
    return "".join(c if c.isascii() else "?" * columns.width(c) for c in text), error.end


def _report_bug(error: Exception, *, debug: bool) -> None:
    console = Console()
    if debug:
        import traceback

        traceback.print_exception(error, file=console.err)
    console.complain(f"bug in murust: {type(error).__name__}: {error}")
    console.say("  This is not a fault of your program, and nothing has been proved about it.")
    if not debug:
        console.say("  `--debug` shows where it happened; please report it with the source file.")


def entry() -> NoReturn:
    """The command `murust`. It leaves without taking down what it made, which takes a fifth of a short run."""
    gc.disable()  # until a command runs long: garbage.py
    try:
        status = main()
    except SystemExit as left:  # argparse has said what it had to say
        status = left.code if isinstance(left.code, int) else Exit.USAGE
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)
