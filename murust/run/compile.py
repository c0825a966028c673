"""Core to Python source, compiled once. No tree walking; exceptions only for panics.

A `Loop` or `Labelled` block is a Python `while True`. Python's `break` and `continue` reach the innermost one only; to
leave an outer one, the jump's number is put into `j`, and each loop on the way out looks at it.

Python nests at most 20 loops and 100 levels of indentation. What lies deeper is outlined: it becomes a function within
the function, which shares its variables; a jump out of it returns, and the caller looks at `j` as after a loop.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.core import types
from murust.core.flow import operand_locals
from murust.core.parts import children, statements
from murust.diagnostics.model import InternalError
from murust.record import record
from murust.run.code import PYTHON_OPERATOR, Code, Tables
from murust.run.contracts import Contracts
from murust.run.values import is_scalar
from murust.source import Span

_EXACT = {
    core.CheckKind.ADD: core.BinOp.ADD,
    core.CheckKind.SUB: core.BinOp.SUB,
    core.CheckKind.MUL: core.BinOp.MUL,
}


MOST_LOOPS, MOST_LEVELS = 15, 60
"""Loops and levels of indentation in one Python function, below Python's limits."""

RETURN = -1
"""The number of the jump out of everything."""


@record
class Options:
    contracts: bool = False
    trace: bool = False
    fuel: bool = False


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
    outlined: list[list[str]] = attrs.field(factory=list)

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
        prologue, self.lines = self.lines, []
        self._block(self.function.body)
        if self.function.result.ty == types.UNIT:
            self.emit("return ()")
        body = "\n".join([*prologue, *self._outlined_functions(), *self.lines])
        return f"def {mangle(self.function.name)}({params}):\n{body}\n"

    # --- what is nested too deep for Python

    def _is_deep(self) -> bool:
        loops = 0
        for target in reversed(self.targets):
            if target.outlined:
                break
            loops += 1
        return loops >= MOST_LOOPS or self.depth >= MOST_LEVELS

    def _outline(self, block: core.Block) -> None:
        """The block as a function of its own, and its call."""
        target = Target(None, outlined=True)
        lines, depth = self.lines, self.depth
        self.lines, self.depth = [], 2
        self.targets.append(target)
        self._block(block)
        self.targets.pop()
        self.outlined.append(self.lines)
        self.lines, self.depth = lines, depth
        self.emit(f"o{len(self.outlined)}()")
        if any(isinstance(stmt, core.Return) for stmt in statements(block)):
            self.emit(f"if j == {RETURN}: {self._python_return()}")
        self._pass_on(target)

    def _outlined_functions(self) -> list[str]:
        if not self.outlined:
            return []
        locals_ = dict.fromkeys((self.function.result, *self.function.locals))
        names = [self.code.variable(local) for local in (*self.function.params, *locals_)]
        own = [self.code.variable(local) for local in locals_ if local not in self.function.params]
        lines = [f"    {' = '.join(own)} = None"]  # the names must be variables of the outer function
        for number, body in enumerate(self.outlined, 1):
            lines += [f"    def o{number}():", f"        nonlocal j, {', '.join(dict.fromkeys(names))}", *body]
        return lines

    # --- statements

    def _block(self, block: core.Block) -> None:
        if block and self._is_deep():
            self._outline(block)
            return
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
                self._nested(Target(label), body)
            case core.Break(label=label):
                self._jump(label, is_continue=False)
            case core.Continue(label=label):
                self._jump(label, is_continue=True)
            case core.Return(span=span):
                self._return(span)
            case core.Call():
                self._call(stmt)
            case core.StorageDead() | core.Mention():
                pass
            case core.GhostAssert(clause=clause):
                if self.options.contracts:
                    self._clause("assert", clause.term, clause.span, clause.span)
            case core.GhostAssume():
                pass
            case _:
                raise InternalError(f"{type(stmt).__name__} is not run")

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
        self._nested(Target(stmt.label), stmt.body, stmt, measure)

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
            environment = self._environment(self.contracts.variables(number))
            span = self.tables.span(loop.measure.span)
            self.emit(f"{measure} = below({number}, {environment}, entry, {measure}, {span})")

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
                self.emit(f"if j == {number}: {inner.way_out}")

    def _jump(self, label: str, is_continue: bool) -> None:
        inner = self.targets[-1]
        if inner.label == label:
            self.emit("continue" if is_continue else "break")
            return
        jump = (label, is_continue)
        inner.jumps.add(jump)
        number = self.numbers.setdefault(jump, len(self.numbers) + 1)
        self.emit(f"j = {number}; {inner.way_out}")

    # --- calls and returns

    def _call(self, stmt: core.Call) -> None:
        args = ", ".join(self.code.operand(arg) for arg in stmt.args)
        if self.options.contracts:
            self.emit(f"site[0] = {self.tables.span(stmt.span)}")
        self.emit(self.code.store(stmt.place, f"{mangle(stmt.callee)}({args})"))
        self._trace(stmt.place, stmt.span)

    def _return(self, span: Span) -> None:
        if self.options.contracts:
            for clause in self.function.contract.ensures:
                self._clause("ensures", clause.term, clause.span, span, at_exit=True)
            if self.function.contract.measure is not None:
                self.emit(f"leave({self.function.name!r})")
        if self._is_outlined():
            self.emit(f"j = {RETURN}")
        self.emit(self._python_return())

    def _python_return(self) -> str:
        if self._is_outlined():
            return "return"
        return f"return {self.code.load(core.Place(self.function.result))}"

    def _is_outlined(self) -> bool:
        return any(target.outlined for target in self.targets)

    # --- contracts

    def _entry(self) -> None:
        """Remembers the values on entry, and checks the precondition."""
        contract = self.function.contract
        self.emit("here = site[0]")
        self.emit(f"entry = {self._environment(mentioned(self.function))}")
        for clause in contract.requires:
            number = self.contracts.add(clause.term)
            kind = "'requires' if here is None else 'call.requires'"
            self.emit(f"holds({kind}, {number}, entry, entry, {self.tables.span(clause.span)}, here)")
        if contract.measure is not None:
            number = self.contracts.add_measure(contract.measure)
            self.emit(
                f"enter({self.function.name!r}, {number}, entry, {self.tables.span(contract.measure.span)}, here)"
            )
        self.emit(f"site[0] = {self.tables.span(self.function.name_span)}")
        if contract.ensures:
            for param in self._mutable_references():
                self.emit(f"e{param.index} = {self.code.load(core.Place(param))}")

    def _mutable_references(self) -> list[core.Local]:
        """Parameters of which `ensures` says what they refer to at the end: the parameter itself may by then refer to
        something else."""
        return [param for param in self.function.params if isinstance(param.ty, types.Ref) and param.ty.mutable]

    def _clause(self, kind: str, term: spec.SpecTerm, clause: Span, span: Span, *, at_exit: bool = False) -> None:
        number = self.contracts.add(term)
        environment = self._environment(self.contracts.variables(number), at_exit=at_exit)
        clause_span, place_span = self.tables.span(clause), self.tables.span(span)
        self.emit(f"holds({kind!r}, {number}, {environment}, entry, {clause_span}, {place_span})")

    def _environment(self, locals_: Iterable[core.Local], *, at_exit: bool = False) -> str:
        """A dictionary of the values of variables, as specifications see them."""
        remembered = self._mutable_references() if at_exit else []
        parts = []
        for local in locals_:
            value = f"e{local.index}" if local in remembered else self.code.load(core.Place(local))
            parts.append(f"{local.index}: view({value}, T[{self.tables.type(local.ty)}])")
        return "{" + ", ".join(parts) + "}"

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


def mentioned(function: core.Function) -> list[core.Local]:
    """The parameters whose values on entry may matter to a specification of the function."""
    contract = function.contract
    clauses = [*contract.requires, *contract.ensures]
    measures = [contract.measure]
    for stmt in statements(function.body):
        match stmt:
            case core.Loop(invariants=invariants, measure=measure):
                clauses += invariants
                measures.append(measure)
            case core.GhostAssert(clause=clause):
                clauses.append(clause)
            case _:
                pass
    pending = [clause.term for clause in clauses]
    pending += [term for measure in measures if measure is not None for term in measure.terms]
    found = set()
    while pending:
        term = pending.pop()
        if isinstance(term, spec.Var):
            found.add(term.local)
        pending += children(term)
    return [param for param in function.params if param in found]


def compile_function(function: core.Function, tables: Tables, options: Options, contracts: Contracts) -> str:
    code = Code(tables, boxed_locals(function))
    return FunctionCompiler(function, tables, options, contracts, {}, code).compile()
