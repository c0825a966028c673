"""Constants by running them: what the evaluator of typed expressions does not follow (evaluate.py), and those that have
a value only where a generic function is given its arguments. Source: rustc dev guide, "Constant evaluation": rustc does
it by interpreting MIR, too.
"""

from __future__ import annotations

from collections import ChainMap
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core.links import Instance
from murust.diagnostics.model import InternalError
from murust.lower.builder import Unsupported
from murust.run import memory
from murust.run.contracts import Contracts
from murust.run.execute import Executable
from murust.run.link import Beyond, Linker
from murust.run.outcomes import Outcome, OutOfFuel, Panicked, Returned, StackOverflow, UndefinedBehaviour
from murust.run.statements import Options
from murust.source import Span
from murust.types import thir, unify
from murust.types.const_values import REPORTED, NotConstant, unsupported
from murust.types.consts import context_of

MOST_ROUNDS = 2_000_000
"""Calls, and rounds of loops, that one constant may take. Source: the rustc book, `long_running_const_eval`."""


_NOT_RUN = (Unsupported, Beyond, InternalError, IndexError, RecursionError, TypeError)
"""Why a constant can't be run: it is beyond the interpreter, reads what is not there yet, or has errors."""


@attrs.define(eq=False, repr=False)
class Constants:
    """Runs constants of a program that is being checked."""

    linker: Linker

    def value(self, expr: thir.Expr) -> Any:
        """The value of a constant expression. Raises `NotConstant`."""
        if context_of(expr, self.linker.items) is None:
            raise unsupported("this", expr.span)
        before = len(self.linker.items.diagnostics)
        name = f"{{constant at {expr.span.file.name}:{expr.span.start}}}"
        with unify.aside():
            try:
                self.linker.initialise(name, expr)
                outcome = self.run(Instance(name, ()))
            except _NOT_RUN:
                if len(self.linker.items.diagnostics) > before:
                    raise NotConstant("it needs what is wrong", expr.span, REPORTED) from None
                raise unsupported("this", expr.span) from None
        return self.settled(outcome, expr.span)

    def run(self, instance: Instance) -> Outcome:
        functions = ChainMap(self.linker.constants, dict(self.linker.program), self.linker.library)
        program = core.Program(self.linker.adts, functions, {})
        executable = Executable(program, self.linker, Options(fuel=True, constant=True), Contracts(program))
        with memory.aside():
            try:
                return executable.call(instance.name, generic=instance.args, fuel=MOST_ROUNDS, deep=False).outcome
            except (ValueError, TypeError, IndexError):  # it has a value, which has no form in Python, or not yet
                return Returned(())

    def settled(self, outcome: Outcome, span: Span) -> Any:
        """The value that a run returned; raises `NotConstant` for every other way to end, at the place in the constant
        itself that led there."""
        match outcome:
            case Returned(value=value):
                return value
            case Panicked(message=message, stack=stack):
                raise NotConstant(f"this constant panics: {message}", _root(stack, span))
            case UndefinedBehaviour(what=what, stack=stack):
                raise NotConstant(f"this constant is undefined: {what}", _root(stack, span))
            case OutOfFuel():
                raise NotConstant("this constant takes too long to be evaluated", span, "T0003")
            case StackOverflow():
                raise NotConstant("this constant calls functions without end", span)
            case _:
                raise unsupported("this", span)


def _root(stack: tuple[tuple[str, Span], ...], otherwise: Span) -> Span:
    """The place in the innermost constant: that is the one which has no value."""
    return next((span for name, span in stack if name.startswith("{")), otherwise)
