"""Do two versions of a program behave alike? Decided by running both on the same inputs."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from murust.core import nodes as core
from murust.counterexample import FUEL, Replayer, sample
from murust.diagnostics.model import InternalError
from murust.driver import Checked
from murust.run.link import Linker
from murust.run.outcomes import ContractFailed, Execution, Panicked, Returned
from murust.run.values import PyValue


def replayer_of(checked: Checked) -> Replayer:
    return Replayer(checked.program, checked.linker)


def inputs(function: core.Function, replayer: Replayer, count: int, seed: int = 1) -> Iterator[list[PyValue]]:
    """Inputs of a function, growing; one where there is nothing to choose; none where a type has no values here."""
    generic = replayer.types_for(function)
    if generic is None:
        return
    linker: Linker = replayer.linker
    env = dict(zip(function.generics, generic, strict=True))
    types = [linker.type_of(param.ty, env) for param in function.params]
    source = random.Random(seed)
    for attempt in range(count if types else 1):
        args = [sample(ty, 1 + attempt // 10, source, replayer.program) for ty in types]
        if any(arg is None for arg in args):
            return
        yield args  # type: ignore[misc]


def difference(before: Replayer, after: Replayer, names: Iterable[str], count: int) -> str | None:
    """An input that satisfies `requires` on which a function of both does not behave alike; None if none is found."""
    for name in names:
        function = before.program.functions[name]
        for args in inputs(function, before, count):
            one, other = _run(before, function, args), _run(after, after.program.functions[name], args)
            if one is not None and other is not None and one != other:
                return f"{name}({args}): {one} before, {other} after"
    return None


def _run(replayer: Replayer, function: core.Function, args: list[PyValue]) -> object:
    generic = replayer.types_for(function) or ()
    try:
        execution = replayer.executable.call(function.name, args, generic=generic, fuel=FUEL, deep=False)
    except (ValueError, InternalError):
        return None
    return _observed(execution)


def _observed(execution: Execution) -> object:
    """What a caller sees of a run; None if the input was none, or the run came to no end."""
    match execution.outcome:
        case Returned(value=value):
            return repr(value), dict(execution.mutated), execution.stdout
        case Panicked():
            return "a panic"
        case ContractFailed(kind=kind) if kind != "requires":
            return f"a broken {kind}"
        case _:
            return None
