"""Core to Python source, compiled once. No tree walking; exceptions only for panics.

A `Loop` or `Labelled` block is a Python `while True`. Python's `break` and `continue` reach the innermost one only; to
leave an outer one, the jump's number is put into `j`, and each loop on the way out looks at it.
"""

from __future__ import annotations

from typing import assert_never

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import operand_locals
from murust.core.parts import statements
from murust.diagnostics.model import InternalError
from murust.run.code import PYTHON_OPERATOR, Code, Tables
from murust.run.contracts import Contracts
from murust.run.values import is_scalar
from murust.source import Span

_EXACT = {
    core.CheckKind.ADD: core.BinOp.ADD,
    core.CheckKind.SUB: core.BinOp.SUB,
    core.CheckKind.MUL: core.BinOp.MUL,
}


@attrs.frozen(eq=False)
class Options:
    contracts: bool = False
    trace: bool = False
    fuel: bool = False


@attrs.define(eq=False)
class Target:
    """An enclosing `while True` of the generated code, with the jumps out of it that go further."""

    label: str
    is_loop: bool
    jumps: set[tuple[str, bool]] = attrs.field(factory=set)


@attrs.define(eq=False)
class FunctionCompiler:
    """One function. `lines` is Python source, `depth` its indentation."""

    function: core.Function
    tables: Tables
    options: Options
    contracts: Contracts
    numbers: dict[tuple[str, bool], int]
    code: Code
    lines: list[str] = attrs.field(factory=list)
    depth: int = 1
    targets: list[Target] = attrs.field(factory=list)
    measures: int = 0

    def emit(self, line: str) -> None:
        self.lines.append("    " * self.depth + line)

    def compile(self) -> str:
        params = ", ".join(self.code.variable(param) for param in self.function.params)
        self.emit("j = 0")
        for param in self.function.params:
            if param in self.code.boxed:
                name = self.code.variable(param)
                self.emit(f"{name} = [{name}]")
        if self.options.fuel:
            self.emit("tick()")
        if self.options.contracts:
            self._entry()
        self._block(self.function.body)
        if self.function.result.ty == types.UNIT:
            self.emit("return ()")
        body = "\n".join(self.lines)
        return f"def {mangle(self.function.name)}({params}):\n{body}\n"

    # --- statements

    def _block(self, block: core.Block) -> None:
        if not block:
            self.emit("pass")
        index = 0
        while index < len(block):
            stmt = block[index]
            following = block[index + 1] if index + 1 < len(block) else None
            if isinstance(stmt, core.Check) and self._checked_operation(stmt, following):
                index += 2
                continue
            self._stmt(stmt)
            index += 1

    def _stmt(self, stmt: core.Stmt) -> None:
        match stmt:
            case core.Assign(place=place, rvalue=rvalue):
                self.emit(self.code.store(place, self.code.rvalue(rvalue)))
                self._trace(place, stmt.span)
            case core.Check():
                self._check(stmt)
            case core.Panic(message=message, span=span):
                self.emit(f"panic({self._message(message)}, {self.tables.span(span)})")
            case core.Print(message=message, to_stderr=to_stderr):
                stream = "err" if to_stderr else "out"
                self.emit(f"{stream}({self._message(message)})")
            case core.If():
                self._if(stmt)
            case core.Loop():
                self._loop(stmt)
            case core.Labelled(label=label, body=body):
                self._nested(Target(label, False), body)
            case core.Break(label=label):
                self._jump(label, is_continue=False)
            case core.Continue(label=label):
                self._jump(label, is_continue=True)
            case core.Return(span=span):
                self._return(span)
            case core.Call():
                self._call(stmt)
            case core.StorageDead():
                pass
            case core.GhostAssert(clause=clause):
                if self.options.contracts:
                    self._clause("assert", clause.term, clause.span, clause.span)
            case core.GhostAssume():
                pass
            case _:
                assert_never(stmt)

    def _trace(self, place: core.Place, span: Span) -> None:
        if self.options.trace and place.local.kind in (core.LocalKind.USER, core.LocalKind.PARAM):
            value = self.code.load(core.Place(place.local))
            ty = self.tables.type(place.local.ty)
            self.emit(f"note({self.tables.span(span)}, {place.local.name!r}, {value}, T[{ty}])")

    def _message(self, message: core.Message) -> str:
        parts = []
        for piece in message.pieces:
            if isinstance(piece, str):
                parts.append(repr(piece))
            else:
                value = self.code.operand(piece.operand)
                parts.append(f"text({value}, T[{self.tables.type(piece.operand.ty)}], ADTS)")
        return " + ".join(parts) if parts else "''"

    def _if(self, stmt: core.If) -> None:
        condition = self.code.operand(stmt.condition)
        then, orelse = stmt.then, stmt.orelse
        if not then and orelse:
            condition, then, orelse = f"not {condition}", orelse, then
        self.emit(f"if {condition}:")
        self._indented(then)
        if orelse:
            self.emit("else:")
            self._indented(orelse)

    def _indented(self, block: core.Block) -> None:
        self.depth += 1
        self._block(block)
        self.depth -= 1

    # --- loops and jumps

    def _loop(self, stmt: core.Loop) -> None:
        measure = None
        if self.options.contracts and stmt.measure is not None:
            self.measures += 1
            measure = f"m{self.measures}"
            self.emit(f"{measure} = None")
        self._nested(Target(stmt.label, True), stmt.body, stmt, measure)

    def _nested(
        self, target: Target, body: core.Block, loop: core.Loop | None = None, measure: str | None = None
    ) -> None:
        self.emit("while True:")
        self.targets.append(target)
        self.depth += 1
        if loop is not None:
            self._head(loop, measure)
        self._block(body)
        if loop is None:
            self.emit("break")
        self.depth -= 1
        self.targets.pop()
        self._pass_on(target)

    def _head(self, loop: core.Loop, measure: str | None) -> None:
        if self.options.fuel:
            self.emit("tick()")
        if not self.options.contracts:
            return
        for clause in loop.invariants:
            self._clause("invariant", clause.term, clause.span, loop.span)
        if measure is not None and loop.measure is not None:
            number = self.contracts.add_measure(loop.measure)
            span = self.tables.span(loop.measure.span)
            self.emit(f"{measure} = below({number}, {self._environment()}, entry, {measure}, {span})")

    def _pass_on(self, left: Target) -> None:
        """After a loop: jumps that go further out."""
        for jump in sorted(left.jumps):
            inner = self.targets[-1] if self.targets else None
            if inner is None:
                raise InternalError(f"a jump to {jump[0]} out of everything")
            number = self.numbers[jump]
            if inner.label == jump[0]:
                self.emit(f"if j == {number}:")
                self.emit(f"    j = 0; {'continue' if jump[1] else 'break'}")
            else:
                inner.jumps.add(jump)
                self.emit(f"if j == {number}: break")

    def _jump(self, label: str, is_continue: bool) -> None:
        inner = self.targets[-1]
        if inner.label == label:
            self.emit("continue" if is_continue else "break")
            return
        jump = (label, is_continue)
        inner.jumps.add(jump)
        number = self.numbers.setdefault(jump, len(self.numbers) + 1)
        self.emit(f"j = {number}; break")

    # --- calls and returns

    def _call(self, stmt: core.Call) -> None:
        args = ", ".join(self.code.operand(arg) for arg in stmt.args)
        if self.options.contracts:
            self.emit(f"site[0] = {self.tables.span(stmt.span)}")
        self.emit(self.code.store(stmt.place, f"{mangle(stmt.callee)}({args})"))
        self._trace(stmt.place, stmt.span)

    def _return(self, span: Span) -> None:
        result = self.code.load(core.Place(self.function.result))
        if self.options.contracts:
            for clause in self.function.contract.ensures:
                self._clause("ensures", clause.term, clause.span, span)
        self.emit(f"return {result}")

    def _entry(self) -> None:
        """Remembers the values on entry, and checks the precondition."""
        self.emit("here = site[0]")
        self.emit(f"entry = {self._environment(self.function.params)}")
        for clause in self.function.contract.requires:
            number = self.contracts.add(clause.term)
            kind = "'requires' if here is None else 'call.requires'"
            self.emit(f"holds({kind}, {number}, entry, entry, {self.tables.span(clause.span)}, here)")
        self.emit(f"site[0] = {self.tables.span(self.function.name_span)}")

    def _clause(self, kind: str, term: object, clause: Span, span: Span) -> None:
        number = self.contracts.add(term)
        environment = self._environment(self.contracts.variables(number))
        clause_span, place_span = self.tables.span(clause), self.tables.span(span)
        self.emit(f"holds({kind!r}, {number}, {environment}, entry, {clause_span}, {place_span})")

    def _environment(self, locals_: object = None) -> str:
        """A dictionary of the values of variables, as specifications see them."""
        chosen = list(locals_) if locals_ is not None else list(self._measured())  # type: ignore[call-overload]
        parts = []
        for local in chosen:
            value = self.code.load(core.Place(local))
            parts.append(f"{local.index}: view({value}, T[{self.tables.type(local.ty)}])")
        return "{" + ", ".join(parts) + "}"

    def _measured(self) -> tuple[core.Local, ...]:
        return self.contracts.variables(self.contracts.last)

    # --- checks

    def _checked_operation(self, check: core.Check, following: core.Stmt | None) -> bool:
        """`Check` and the operation that it is for, as one: compute exactly, test, store."""
        op = _EXACT.get(check.kind)
        if op is None or not isinstance(following, core.Assign) or not isinstance(following.rvalue, core.BinaryOp):
            return False
        rvalue = following.rvalue
        if rvalue.op is not op or (rvalue.left, rvalue.right) != check.operands:
            return False
        ty = rvalue.left.ty
        if not isinstance(ty, types.Int):
            return False
        a, b = (self.code.operand(operand) for operand in check.operands)
        direct = not following.place.projections and following.place.local not in self.code.boxed
        reads = {local for operand in check.operands for local in operand_locals(operand)}
        name = self.code.fresh()
        if direct and following.place.local not in reads:
            name = self.code.variable(following.place.local)
        self.emit(f"{name} = {a} {PYTHON_OPERATOR[op]} {b}")
        self.emit(f"if {_outside(name, op, ty)}: panic({check.kind.value!r}, {self.tables.span(check.span)})")
        if name != self.code.variable(following.place.local) or not direct:
            self.emit(self.code.store(following.place, name))
        self._trace(following.place, following.span)
        return True

    def _check(self, stmt: core.Check) -> None:
        values = [self.code.operand(operand) for operand in stmt.operands]
        ty = stmt.operands[0].ty
        span = self.tables.span(stmt.span)
        if not isinstance(ty, types.Int):
            raise InternalError(f"a check of {ty}")
        message = repr(stmt.kind.value)
        match stmt.kind:
            case core.CheckKind.ADD | core.CheckKind.SUB | core.CheckKind.MUL:
                name = self.code.fresh()
                op = _EXACT[stmt.kind]
                self.emit(f"{name} = {values[0]} {PYTHON_OPERATOR[op]} {values[1]}")
                test = _outside(name, op, ty)
            case core.CheckKind.NEG:
                test = f"{values[0]} == {ty.min}"
            case core.CheckKind.SHL | core.CheckKind.SHR:
                test = f"not 0 <= {values[1]} < {ty.bits}"
            case core.CheckKind.DIV_ZERO | core.CheckKind.REM_ZERO:
                test = f"{values[1]} == 0"
            case core.CheckKind.DIV_OVERFLOW | core.CheckKind.REM_OVERFLOW:
                test = f"{values[1]} == -1 and {values[0]} == {ty.min}"
            case core.CheckKind.BOUNDS:
                test = f"{values[0]} >= {values[1]}"
                message = f"{stmt.kind.value!r}.format({values[1]}, {values[0]})"
            case _:
                assert_never(stmt.kind)
        self.emit(f"if {test}: panic({message}, {span})")


def _outside(name: str, op: core.BinOp, ty: types.Int) -> str:
    """Is a result out of the range of its type? Unsigned operands can leave it at one end only."""
    if ty.signed:
        return f"not {ty.min} <= {name} <= {ty.max}"
    return f"{name} < 0" if op is core.BinOp.SUB else f"{name} > {ty.max}"


def mangle(name: str) -> str:
    """A Python name for a path. Rust's names have no two underscores with a digit count between them by rule, so the
    length of each part is written out."""
    return "f" + "".join(f"_{len(part)}_{_plain(part)}" for part in name.split("::"))


def _plain(part: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c == "_") else f"_x{ord(c):x}_" for c in part)


def boxed_locals(function: core.Function) -> frozenset[core.Local]:
    """Scalar variables that are borrowed: they need a place that a reference can point to."""
    return frozenset(
        stmt.rvalue.place.local
        for stmt in statements(function.body)
        if isinstance(stmt, core.Assign)
        and isinstance(stmt.rvalue, core.Borrow)
        and not stmt.rvalue.place.projections
        and is_scalar(stmt.rvalue.place.ty)
    )


def compile_function(function: core.Function, tables: Tables, options: Options, contracts: Contracts) -> str:
    code = Code(tables, boxed_locals(function))
    return FunctionCompiler(function, tables, options, contracts, {}, code).compile()
