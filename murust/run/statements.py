"""Core's statements as Python. No tree walking; exceptions only for panics.

A `Loop` or `Labelled` block is a Python `while True`. Python's `break` and `continue` reach the innermost one only; to
leave an outer one, the jump's number is put into `j`, and each loop on the way out looks at it.

Python nests at most 20 loops and 100 levels of indentation. What lies deeper is outlined: it becomes a function within
the function, which shares its variables; a jump out of it returns, and the caller looks at `j` as after a loop.
"""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core.parts import statements
from murust.core.types import UNIT
from murust.diagnostics.model import InternalError
from murust.record import Record
from murust.run import calls, drops, operators, places, text
from murust.run.checks import ContractCode
from murust.run.frame import Frame
from murust.source import Span

MOST_LOOPS, MOST_LEVELS = 15, 60
"""Loops and levels of indentation in one Python function, below Python's limits."""

RETURN = -1
"""The number of the jump out of everything."""


class Options(Record):
    contracts: bool = False
    trace: bool = False
    fuel: bool = False
    constant: bool = False


@attrs.define(eq=False, repr=False)
class Target:
    """An enclosing `while True` of the generated code (or a function, if it is outlined), with the jumps out of it
    that go further."""

    label: str | None
    outlined: bool = False
    jumps: set[tuple[str, bool]] = attrs.field(factory=set)

    @property
    def way_out(self) -> str:
        return "return" if self.outlined else "break"


@attrs.define(eq=False, repr=False)
class Body:
    """The statements of one function."""

    frame: Frame
    options: Options
    checks: ContractCode
    flags: drops.Flags
    targets: list[Target] = attrs.field(factory=list)
    numbers: dict[tuple[str, bool], int] = attrs.field(factory=dict)
    outlined: list[tuple[list[str], list[Span]]] = attrs.field(factory=list)
    measures: int = 0

    def block(self, block: core.Block) -> None:
        if block and self._is_deep():
            self._outline(block)
            return
        before = len(self.frame.lines)
        index = 0
        while index < len(block):
            stmt = block[index]
            following = block[index + 1] if index + 1 < len(block) else None
            if isinstance(stmt, core.Check) and operators.checked_operation(stmt, following, self.frame):
                assert isinstance(following, core.Assign)
                self._trace(following.place, following.span)
                index += 2
                continue
            if isinstance(stmt, core.Drop) and isinstance(following, core.Assign) and following.place == stmt.place:
                self._replace(stmt, following)
                index += 1
                continue
            if not (isinstance(stmt, core.Assign) and stmt.place.local in self.frame.lent):
                self.statement(stmt)
            index += 1
        if len(self.frame.lines) == before:
            self.frame.emit("pass")

    def statement(self, stmt: core.Stmt) -> None:
        f = self.frame
        f.span = stmt.clause.span if isinstance(stmt, core.GhostAssert | core.GhostAssume) else (
            stmt.step.span if isinstance(stmt, core.GhostStep) else stmt.span
        )  # fmt: skip
        match stmt:
            case core.Assign(place=place, rvalue=rvalue):
                value = operators.rvalue(rvalue, f)
                self.flags.read(stmt, f)
                places.assign(place, value, f)
                self.flags.written(place, f)
                self._trace(place, stmt.span)
            case core.Check():
                operators.check(stmt, f)
            case core.Panic(message=message):
                f.emit(f"panic({text.message(message, f)})")
            case core.Print(message=message, to_stderr=to_stderr):
                f.emit(f"{'err' if to_stderr else 'out'}({text.message(message, f)})")
            case core.If():
                self._if(stmt)
            case core.Loop():
                self._loop(stmt)
            case core.Labelled(label=label, body=body):
                self._nested(Target(label), body)
            case core.Break(label=label):
                self._jump(label, is_continue=False)
            case core.Continue(label=label):
                self._jump(label, is_continue=True)
            case core.Return():
                self._return(stmt.span)
            case core.Call() | core.CallValue():
                self.checks.before_call()
                self.flags.read(stmt, f)
                f.span = (stmt.at if isinstance(stmt, core.Call) else None) or stmt.span
                calls.call(stmt, f) if isinstance(stmt, core.Call) else calls.call_value(stmt, f)
                self.flags.written(stmt.place, f)
                if isinstance(stmt, core.Call):
                    self.checks.after_call(stmt)
                self._trace(stmt.place, stmt.span)
            case core.Drop(place=place):
                self.flags.drop(place, f)
            case core.StorageDead(local=local):
                drops.storage_dead(local, f)
            case core.Mention() | core.Vacated():
                pass
            case core.GhostAssert(clause=clause):
                self.checks.clause("assert", clause.term, clause.span, clause.span)
            case core.GhostSet():
                self.checks.ghost_set(stmt)
            case core.GhostAssume(clause=clause):
                self.checks.clause("assume", clause.term, clause.span, clause.span)
            case core.GhostStep():
                self.checks.ghost_step(stmt)

    def _replace(self, dropped: core.Drop, assignment: core.Assign) -> None:
        """An assignment to what may hold a value. If the old one's destructor panics, the new one is there, and goes
        with its owner. The assignment itself comes next."""
        f = self.frame
        if not self.flags.paths or not f.unit.needs_drop(f.type(dropped.place.ty)):
            return
        f.emit("try:")
        with f.indented():
            self.statement(dropped)
        with f.unwinding():
            self.statement(assignment)

    def _trace(self, place: core.Place, span: Span) -> None:
        f, local = self.frame, place.local
        returned = local.kind is core.LocalKind.RETURN and local.ty != UNIT
        if self.options.trace and (returned or local.kind in (core.LocalKind.USER, core.LocalKind.PARAM)):
            f.span = span
            leaves = f.lifted(places.read(places.locate(core.Place(local), f), f.type(local.ty), f))
            name = "result" if returned else local.name
            f.emit(f"note({name!r}, {leaves}, {f.unit.constant(f.type(local.ty))})")

    def _if(self, stmt: core.If) -> None:
        f = self.frame
        condition = places.scalar(stmt.condition, f)
        then, orelse = stmt.then, stmt.orelse
        if not then and orelse:
            condition, then, orelse = f"not {condition}", orelse, then
        f.emit(f"if {condition}:")
        with f.indented():
            self.block(then)
        if orelse:
            f.emit("else:")
            with f.indented():
                self.block(orelse)

    # --- what is nested too deep for Python

    def _is_deep(self) -> bool:
        loops = 0
        for target in reversed(self.targets):
            if target.outlined:
                break
            loops += 1
        return loops >= MOST_LOOPS or self.frame.depth >= MOST_LEVELS

    def _outline(self, block: core.Block) -> None:
        """The block as a function of its own, and its call."""
        f = self.frame
        target = Target(None, outlined=True)
        lines, spans, depth = f.lines, f.spans, f.depth
        f.lines, f.spans, f.depth = [], [], 2
        self.targets.append(target)
        self.block(block)
        self.targets.pop()
        self.outlined.append((f.lines, f.spans))
        f.lines, f.spans, f.depth = lines, spans, depth
        f.emit(f"o{len(self.outlined)}()")
        if any(isinstance(stmt, core.Return) for stmt in statements(block)):
            way_out = "return" if self._is_outlined() else f"return {self._result()}"
            f.emit(f"if j == {RETURN}: {way_out}")
        self._pass_on(target)

    # --- loops and jumps

    def _loop(self, stmt: core.Loop) -> None:
        measure = None
        if self.options.contracts and stmt.measure is not None:
            self.measures += 1
            measure = f"m{self.measures}"
            self.frame.emit(f"{measure} = None")
        self._nested(Target(stmt.label), stmt.body, stmt, measure)
        for clause in stmt.ensures:
            self.checks.clause("loop.ensures", clause.term, clause.span, stmt.span)

    def _nested(
        self, target: Target, body: core.Block, loop: core.Loop | None = None, measure: str | None = None
    ) -> None:
        f = self.frame
        f.emit("while True:")
        self.targets.append(target)
        with f.indented():
            if loop is not None:
                if self.options.fuel:
                    f.emit("tick()")
                self.checks.head(loop, measure)
            self.block(body)
            if loop is None:
                f.emit("break")
        self.targets.pop()
        self._pass_on(target)

    def _pass_on(self, left: Target) -> None:
        """After a loop: jumps that go further out."""
        f = self.frame
        for jump in sorted(left.jumps):
            inner = self.targets[-1] if self.targets else None
            if inner is None:
                raise InternalError(f"a jump to {jump[0]} out of everything")
            number = self.numbers[jump]
            if inner.label == jump[0]:
                f.emit(f"if j == {number}:")
                f.emit(f"    j = 0; {'continue' if jump[1] else 'break'}")
            else:
                inner.jumps.add(jump)
                f.emit(f"if j == {number}: {inner.way_out}")

    def _jump(self, label: str, is_continue: bool) -> None:
        inner = self.targets[-1]
        if inner.label == label:
            self.frame.emit("continue" if is_continue else "break")
            return
        jump = (label, is_continue)
        inner.jumps.add(jump)
        number = self.numbers.setdefault(jump, len(self.numbers) + 1)
        self.frame.emit(f"j = {number}; {inner.way_out}")

    # --- returns

    def _return(self, span: Span) -> None:
        self.checks.at_return(span)
        drops.leave(self.frame)
        if self._is_outlined():
            self.frame.emit(f"j = {RETURN}; return")
        else:
            self.frame.emit(f"return {self._result()}")

    def _result(self) -> str:
        f = self.frame
        result = self.frame.function.result
        value = places.read(places.locate(core.Place(result), f), f.type(result.ty), f)
        return (f"v{result.index}" if isinstance(value, str) and not f.unit.tracked else value) if isinstance(
            value, str
        ) else ", ".join(value)  # fmt: skip

    def _is_outlined(self) -> bool:
        return any(target.outlined for target in self.targets)
