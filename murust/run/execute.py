"""Running a program: compiled code with its machine, values in and out, limits."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any

import attrs

from murust.core import nodes as core
from murust.core.links import Instance, Intrinsic
from murust.core.types import INTS, Ref, Type
from murust.run import access, machine, memory, ordering, punning, repeats, room, text, transfer
from murust.run.budget import MOST, Budget, CannotEvaluate
from murust.run.clauses import CLAUSES, Clauses
from murust.run.contracts import Contracts
from murust.run.devices import watched
from murust.run.evaluator import Evaluator, Pure
from murust.run.formulas import Formulas, Work
from murust.run.host import Hosts, Ram, Unanswered
from murust.run.link import Beyond, Linker
from murust.run.observe import Quit, Source
from murust.run.outcomes import (
    Aborted,
    ContractFailed,
    Execution,
    Exited,
    NoAnswer,
    NotRun,
    Outcome,
    OutOfFuel,
    OutOfMemory,
    Panicked,
    Returned,
    StackOverflow,
    Stopped,
    UndefinedBehaviour,
)
from murust.run.program import Compiler
from murust.run.statements import Options
from murust.run.values import PyValue, for_python, for_specifications, from_python, to_python
from murust.run.views import UNKNOWN, kept, seen
from murust.run.written import written
from murust.source import Span

DEEPEST = 60_000
"""Nested calls of a μRust program; more is reported as its stack running over."""


@attrs.define(eq=False, repr=False)
class Executable:
    """A program that runs: what an entry needs is compiled when it is first called. Each `call` is a run of its own."""

    program: core.Program
    linker: Linker
    options: Options
    contracts: Contracts
    compiled: dict[tuple[Instance, bool], tuple[Any, Compiler]] = attrs.field(factory=dict)
    _plain: list[Executable] = attrs.field(factory=list)
    _formulas: list[Formulas] = attrs.field(factory=list)

    @property
    def plain(self) -> Executable:
        """The same without contracts: specifications call it, whose own functions are looked at where they run."""
        if not self._plain:
            self._plain.append(compile_program(self.program, self.linker, fuel=True))
        return self._plain[0]

    @property
    def formulas(self) -> Formulas:
        """What its specifications define, as Python."""
        if not self._formulas:
            self._formulas.append(Formulas.of(self.program, self.linker.resolve_spec))
        return self._formulas[0]

    def code(self, name: str, generic: tuple[Type, ...] = (), *, leaks: bool = False) -> tuple[Any, Compiler]:
        """The compiled Python of an entry, with types for its parameters, and what knows of it."""
        instance = Instance(name, generic)
        key = (instance, leaks)
        if key not in self.compiled:
            compiler = self._compile(instance, tracked=leaks, leaks=leaks)
            if compiler.shapes.has_pointers and not leaks:
                compiler = self._compile(instance, tracked=True)
            source = "\n".join(compiler.lines) + "\n"
            self.compiled[key] = compile(source, memory.GENERATED, "exec"), compiler
        return self.compiled[key]

    def _compile(self, instance: Instance, *, tracked: bool, leaks: bool = False) -> Compiler:
        compiler = Compiler(self.linker, self.contracts, self.options, tracked, leaks)
        compiler.name_of(instance)
        compiler.finish()
        return compiler

    def call(
        self,
        name: str,
        args: Sequence[PyValue] = (),
        *,
        generic: tuple[Type, ...] = (),
        fuel: int | None = None,
        echo: Callable[[str], object] | None = None,
        echo_err: Callable[[str], object] | None = None,
        deep: bool = True,
        hosts: Sequence[Any] = (),
        observer: Callable[[Source], Any] | None = None,
        leaks: bool = False,
    ) -> Execution:
        """Runs a function on Python values, a generic one with types for its parameters. Raises `ValueError` for
        arguments that are not of the parameters' types.

        `deep`: with room for deep recursion, which costs a thread; else Python's own limit is the program's. `hosts`
        answer prompts (host.py). `observer` makes a trace function that watches the run (observe.py). `leaks`: memory
        that is never given back is looked for.
        """
        function = self.function(name)
        if len(args) != len(function.params):
            raise ValueError(f"{name} takes {len(function.params)} arguments, not {len(args)}")
        try:
            code, compiler = self.code(name, generic, leaks=leaks)
        except Beyond as problem:
            return Execution(NotRun(str(problem), function.name_span), "", "")
        shapes = compiler.shapes
        types = self.parameters(function, generic)
        values = [from_python(a, ty, shapes) for a, ty in zip(args, types, strict=True)]
        instance = Instance(name, generic)
        run = Run(self, instance, code, compiler, machine.Machine(fuel=fuel), echo, echo_err, Hosts(tuple(hosts)))
        if observer is not None:
            run.observer = observer(Source(compiler.origins, compiler.owners, compiler.variables, shapes))
        outcome = _in_deep_thread(lambda: run.outcome(values)) if deep else run.outcome(values)
        mutated = dict[str, PyValue]()
        for p, ty, v in zip(function.params, types, values, strict=True):
            if isinstance(ty, Ref) and ty.mutable:
                with suppress(memory.Undefined):  # what is there need not be a value any more
                    mutated[p.name] = to_python(v, 0, ty, shapes)
        state = run.machine
        return Execution(
            outcome, "".join(state.stdout), "".join(state.stderr), mutated, tuple(run.clauses.skipped.items()),
            tuple(state.trace), state.fuel, memory.leaked(run.static_cells()) if leaks else (),
        )  # fmt: skip

    def parameters(self, function: core.Function, generic: tuple[Type, ...]) -> list[Type]:
        """The types of a function's parameters."""
        env = dict(zip(function.generics, generic, strict=True))
        return [self.linker.type_of(param.ty, env) for param in function.params]

    def function(self, name: str) -> core.Function:
        """One of the program, or what gives the value of a constant."""
        return self.program.functions.get(name) or self.linker.function(name)

    def show(self, value: PyValue, ty: Type, name: str) -> str:
        """A value as derived `Debug` writes it."""
        shapes = self.code(name)[1].shapes
        leaves = from_python(value, ty, shapes)
        return text.Writer(shapes).show(leaves, 0, 0, ty, text.DEBUG)


@attrs.define(eq=False, repr=False)
class Run:
    """One run of compiled code."""

    executable: Executable
    instance: Instance
    code: Any
    compiler: Compiler
    machine: machine.Machine
    echo: Callable[[str], object] | None
    echo_err: Callable[[str], object] | None = None
    hosts: Hosts = attrs.field(factory=Hosts)
    observer: Any = None
    names: dict[str, Any] = attrs.field(factory=dict)
    constants: dict[tuple[str, tuple[Type, ...]], Any] = attrs.field(factory=dict)
    """Those that specifications have asked for, as they see them."""
    clauses: Clauses = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        pure = Pure(self._pure, self._constant, self._static)
        layouts, program = self.compiler.bytes, self.executable.program
        plain = Evaluator(program, {}, {}, {}, Budget(), layouts=layouts, pure=pure)
        pure.work = Work(self.executable.formulas, plain)
        self.clauses = Clauses(
            self.executable.contracts, self.machine, layouts, pure, lambda panic: self._place(panic.__traceback__)[0]
        )

    def outcome(self, values: list[list[Any]]) -> Outcome:
        self.names = self._names()
        exec(self.code, self.names)
        function = self.executable.function(self.instance.name)
        shapes = self.compiler.shapes
        args: list[Any] = []
        for ty, leaves in zip(self.executable.parameters(function, self.instance.args), values, strict=True):
            args += leaves if shapes.of(ty).small else [leaves]
        memory.begin(self.compiler.tracked)
        self._map_regions()
        try:
            self._initialise_statics()
            self.names["site"][0] = None  # the first call comes from outside of the program
            sys.settrace(self.observer)
            result = self.names[self.compiler.names[self.instance]](*args)
        except machine.Panic as panic:
            return Panicked(panic.message, *self._place(panic.__traceback__))
        except machine.Abort as abort:
            first = Panicked(abort.first.message, *self._place(abort.first.__traceback__))
            return Aborted(abort.second.message, self._place(abort.second.__traceback__)[0], first)
        except machine.ContractFailure as failure:
            return ContractFailed(failure.kind, failure.clause, failure.span)
        except memory.Undefined as problem:
            return UndefinedBehaviour(problem.what, *self._place(problem.__traceback__), self._history(problem))
        except Beyond as problem:
            return NotRun(str(problem), self._place(problem.__traceback__)[0])
        except Unanswered as problem:
            return NoAnswer(str(problem), self._place(problem.__traceback__)[0])
        except (IndexError, TypeError) as problem:
            if not self.compiler.tracked or not _in_generated(problem.__traceback__):
                raise
            what = "memory is used after its end, or as what it is not"
            return UndefinedBehaviour(what, *self._place(problem.__traceback__))
        except (MemoryError, OverflowError):  # the second, of a list with more elements than Python can count
            return OutOfMemory()
        except machine.Exited as end:
            return Exited(end.status)
        except Quit:
            return Stopped()
        except machine.OutOfFuel:
            return OutOfFuel()
        except RecursionError:
            return StackOverflow()
        finally:
            sys.settrace(None)
        env = dict(zip(function.generics, self.instance.args, strict=True))
        ty = self.executable.linker.type_of(function.result.ty, env)
        shape = shapes.of(ty)
        leaves = [result] if shape.leaves == 1 and shape.small else list(result or ())
        if self.executable.options.constant and memory.dangles(leaves):
            at = function.name_span
            return UndefinedBehaviour("its value points to memory that has ended", at, ((function.name, at),))
        return Returned(to_python(leaves, 0, ty, shapes))

    def _initialise_statics(self) -> None:
        """Gives statics their values: those that read others after these, whose memory is empty until then."""
        pending = list(self.compiler.statics.values())
        while pending:
            waiting: list[tuple[str, str]] = []
            for cells, initial in pending:
                try:
                    self.names[cells][:] = eval(initial, self.names)
                except (IndexError, memory.Undefined):
                    waiting.append((cells, initial))
                    if len(waiting) == len(pending):
                        raise
            pending = waiting

    def _history(self, problem: memory.Undefined) -> tuple[tuple[str, Span], ...]:
        """Where the memory was made, and where it ended."""
        found = problem.allocation
        if found is None:
            return ()
        if self.executable.linker.is_library_file(found.origin.span.file):  # of a host, or the library's own
            return ()
        made = (f"the memory is {found.origin.what}, made here", found.origin.span)
        origins = self.compiler.origins
        ends = [origins[line - 1] for line in found.died if 0 < line <= len(origins)]
        own = [span for span in ends if not self.executable.linker.is_library_file(span.file)]
        return (made, ("it ended here", own[0])) if own else (made,)

    def _static(self, name: str) -> memory.Pointer:
        """The pointer to a static, for specifications."""
        if name not in self.compiler.statics:
            raise CannotEvaluate(f"`{name}` is not used in this run")
        _, ty = self.executable.linker.static(name)
        return memory.point(self.names[self.compiler.statics[name][0]], 0, True, self.compiler.bytes.of(ty))

    def static_cells(self) -> list[list[Any]]:
        """The memory of the statics."""
        return [self.names[cells] for cells, _ in self.compiler.statics.values()]

    def _map_regions(self) -> None:
        """Physical memory and devices of the hosts."""
        for region in self.hosts.regions():
            if isinstance(region, Ram):
                byte = self.compiler.bytes.of(INTS["u8"])
                span = next(iter(self.executable.linker.adts.values())).span
                memory.HEAP[0].map(region.start, region.size, memory.Origin(byte, span, "physical memory", vector=True))
            else:
                held = self.executable.options.contracts
                memory.HEAP[0].regions.append(watched(region, self.clauses) if held else region)

    def _prompt(self, given: tuple[str, tuple[Type, ...], Type], leaves: list[Any]) -> Any:
        name, params, result = given
        return self.hosts.prompt(name, params, result, leaves, self.compiler.shapes)

    def _place(self, trace: TracebackType | None) -> tuple[Span, tuple[tuple[str, Span], ...]]:
        """Where it happened, and the calls that led there. A function of the library leaves it to its caller, and so
        does one with `#[track_caller]`."""
        compiler = self.compiler
        found: list[tuple[str, Span]] = []
        while trace is not None:
            code = trace.tb_frame.f_code
            if code.co_filename == memory.GENERATED and trace.tb_lineno <= len(compiler.origins):
                owner = compiler.owners.get(code.co_name, found[-1][0] if found else "")
                found.append((owner, compiler.origins[trace.tb_lineno - 1]))
            trace = trace.tb_next
        found.reverse()
        linker = self.executable.linker
        own = [
            (name, span)
            for name, span in found  # destructors and the like have no text
            if name and not linker.is_library(name) and not linker.is_library_file(span.file)
        ]
        at = next((span for name, span in own if not linker.tracks_caller(name)), (own or found)[0][1])
        return at, tuple(own)

    def _names(self) -> dict[str, Any]:
        """What generated code refers to by name."""
        shapes, constants = self.compiler.shapes, self.compiler.constants
        functions = {name: value for name, value in vars(machine).items() if callable(value) and name[0] != "_"}
        return {
            **functions,
            **{name: list(value) if isinstance(value, list) else value for name, value in constants.items()},
            **{cells: [] for cells, _ in self.compiler.statics.values()},
            **{
                name: value
                for of in (memory, access, room)
                for name, value in vars(of).items()
                if callable(value) and name.islower()
            },
            "copied": transfer.copied,
            "prompt": self._prompt,
            "zeroes": punning.zeroes,
            "assumed": punning.assumed,
            "transmuted": punning.transmuted,
            "fill_bytes": punning.fill_bytes,
            "tick": self.machine.tick,
            "out": self._out,
            "err": self._err,
            "string": text.string,
            "show": text.Writer(shapes).show,
            "with_numbers": text.with_numbers,
            "UNKNOWN": UNKNOWN,
            "view": lambda cells, at, ty: seen(cells, at, ty, shapes),
            "kept": lambda cells, at, ty: kept(cells, at, ty, shapes),
            "renewed": lambda cells, ty: repeats.renewed(cells, ty, shapes),
            "site": [None],
            **{name: getattr(self.clauses, name) for name in CLAUSES},
            "note": self._note,
        }

    def _out(self, written: str) -> None:
        self.machine.stdout.append(written)
        if self.echo is not None:
            self.echo(written)

    def _err(self, written: str) -> None:
        self.machine.stderr.append(written)
        if self.echo_err is not None:
            self.echo_err(written)

    def _note(self, name: str, leaves: list[Any], ty: Type) -> None:
        line = sys._getframe(1).f_lineno
        try:
            value = to_python(leaves, 0, ty, self.compiler.shapes)
        except (ValueError, memory.Undefined):  # a pointer or closure; what is no value any more
            return
        shown = written(value, ty, self.executable.linker.adts)
        self.machine.trace.append((self.compiler.origins[line - 1], f"{name} = {shown}"))

    # --- contracts

    def _pure(self, name: str, generic: tuple[Type, ...], args: list[Any]) -> Any:
        """What a function of the program gives, called by a specification: in a run of its own."""
        if name in ordering.MEMBERS:
            return self._order(name, generic, args)
        executable = self.executable.plain
        target = executable.linker.resolve(name, generic)
        if target.name in ("core::ptr::null", "core::ptr::null_mut"):
            return memory.from_address(0)
        if target.name in ("core::mem::size_of", "core::mem::align_of"):
            layout = self.compiler.bytes.of(generic[0])
            return layout.size if target.name.endswith("size_of") else layout.align
        instance = executable.linker.asking(target) if isinstance(target, Intrinsic) else target
        if not isinstance(instance, Instance):
            raise CannotEvaluate(f"`{name}` is not called by specifications that run")
        return self._alone(name, instance, executable.linker.function(instance.name), args)

    def _constant(self, name: str, generic: tuple[Type, ...], ty: Type) -> Any:
        linker = self.executable.plain.linker
        target = linker.constant(name, generic, ty)
        if not isinstance(target, Instance):
            raise CannotEvaluate(f"the constant `{name}` is not known")
        key = (target.name, target.args)
        if key not in self.constants:
            self.constants[key] = self._alone(name, target, linker.constants[target.name], [])
        return self.constants[key]

    def _alone(self, name: str, target: Instance, function: core.Function, args: list[Any]) -> Any:
        """What a function gives in a run of its own."""
        executable = self.executable.plain
        adts = executable.linker.adts
        types = executable.parameters(function, target.args)
        values = [for_python(arg, ty, adts) for arg, ty in zip(args, types, strict=True)]
        observer = sys.gettrace()
        with memory.aside():
            outcome = executable.call(target.name, values, generic=target.args, fuel=MOST, deep=False).outcome
        sys.settrace(observer)
        if not isinstance(outcome, Returned):
            raise CannotEvaluate(f"`{name}` gives nothing for these arguments")
        env = dict(zip(function.generics, target.args, strict=True))
        return for_specifications(outcome.value, executable.linker.type_of(function.result.ty, env), adts)

    def _order(self, name: str, generic: tuple[Type, ...], args: list[Any]) -> bool:
        """What the functions of the logic say that the order of a type gives."""
        if name in ("core::orders", "core::orders_alike"):
            if len(set(generic)) > 1 or not ordering.is_lawful(generic[0], self.executable.linker):
                raise CannotEvaluate(f"whether `{generic[0]}` has a total order is not evaluated")
            return True

        def own(ty: Type, a: Any, b: Any) -> int:
            (variant,) = self._pure("Ord::cmp", (ty,), [a, b])
            return int(variant) - 1

        found = ordering.compared(args[0], args[1], generic[0], self.executable.linker, own)
        return found < 0 if name == "core::below" else found > 0


def compile_program(
    program: core.Program, linker: Linker, *, check_contracts: bool = False, trace: bool = False, fuel: bool = False
) -> Executable:
    """A program, ready to run."""
    return Executable(program, linker, Options(check_contracts, trace, fuel), Contracts(program))


def _in_generated(trace: TracebackType | None) -> bool:
    """Was it raised by the program itself, or by what looks at memory for it?"""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_filename in (
        memory.GENERATED, text.__file__, machine.__file__,
    )  # fmt: skip


def _in_deep_thread(work: Callable[[], Outcome]) -> Outcome:
    """Runs with room for deep recursion, which Python's own limit would cut short."""
    results: list[Outcome | BaseException] = []

    def body() -> None:
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(DEEPEST)
        try:
            results.append(work())
        except BaseException as problem:
            results.append(problem)
        finally:
            sys.setrecursionlimit(limit)

    before = threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
    threading.stack_size(before)
    result = results[0]
    if isinstance(result, BaseException):
        raise result
    return result
