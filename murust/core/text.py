"""Core as text, for `murust core` and for tests: statements as in MIR, specifications in LANGUAGE.md's syntax."""

from __future__ import annotations

from typing import assert_never

import attrs

from murust.core import nodes as core
from murust.core.spec_text import (
    contract_lines,
    local_name,
    show_declaration,
    show_invariant,
    show_lemma,
    show_measure,
    show_spec,
    show_spec_function,
    show_static_invariant,
    step_lines,
)
from murust.source import Span


def show_program(program: core.Program, *, spans: bool = False) -> str:
    """Every definition and function, in order of their names' appearance."""
    parts = [show_spec_function(function, program) for function in program.spec_functions.values()]
    parts += [show_lemma(lemma, program) for lemma in program.lemmas.values()]
    parts += [show_invariant(one, program) for found in program.invariants.values() for one in found]
    parts += [show_static_invariant(one, program) for one in program.static_invariants.values()]
    parts += [show_declaration(declared, program) for declared in program.declarations.values()]
    parts += [show_function(function, program, spans=spans) for function in program.functions.values()]
    return "\n".join(parts)


def show_function(function: core.Function, program: core.Program, *, spans: bool = False) -> str:
    printer = _Printer(program, spans)
    for line, span in contract_lines(function.contract, program):
        printer.line(line, span)
    params = ", ".join(f"{local_name(param)}: {param.ty}" for param in function.params)
    printer.line(f"fn {function.name}({params}) -> {function.result.ty} {{", function.name_span)
    printer.depth += 1
    for local in function.locals:
        if local.kind is not core.LocalKind.PARAM:
            mutable = "mut " if local.mutable and local.kind is core.LocalKind.USER else ""
            printer.line(f"let {mutable}{local_name(local)}: {local.ty};")
    printer.block(function.body)
    printer.depth -= 1
    printer.line("}")
    return "\n".join(printer.lines) + "\n"


@attrs.define(eq=False, repr=False)
class _Printer:
    program: core.Program
    spans: bool
    lines: list[str] = attrs.field(factory=list)
    depth: int = 0

    def line(self, text: str, span: Span | None = None) -> None:
        place = f"  // {span.line}:{span.column}" if self.spans and span is not None else ""
        self.lines.append("    " * self.depth + text + place)

    def block(self, block: core.Block) -> None:
        for stmt in block:
            self.stmt(stmt)

    def _nested(self, head: str, block: core.Block, span: Span, tail: str = "}") -> None:
        self.line(head, span)
        self.depth += 1
        self.block(block)
        self.depth -= 1
        self.line(tail)

    def stmt(self, stmt: core.Stmt) -> None:
        match stmt:
            case core.Assign(place=place, rvalue=rvalue):
                self.line(f"{show_place(place)} = {show_rvalue(rvalue)};", stmt.span)
            case core.Check(kind=kind, operands=operands):
                shown = ", ".join(map(show_operand, operands))
                self.line(f"check {kind.name.lower()}({shown});", stmt.span)
            case core.Panic(message=message, reason=reason):
                self.line(f"panic[{reason}] {_message(message)};", stmt.span)
            case core.Print(message=message, to_stderr=to_stderr):
                self.line(f"{'eprint' if to_stderr else 'print'} {_message(message)};", stmt.span)
            case core.If(condition=condition, then=then, orelse=orelse):
                self._nested(f"if {show_operand(condition)} {{", then, stmt.span, "} else {" if orelse else "}")
                if orelse:
                    self.depth += 1
                    self.block(orelse)
                    self.depth -= 1
                    self.line("}")
            case core.Loop():
                self._loop(stmt)
            case core.Labelled(label=label, body=body):
                self._nested(f"{label}: {{", body, stmt.span)
            case core.Break(label=label):
                self.line(f"break {label};", stmt.span)
            case core.Continue(label=label):
                self.line(f"continue {label};", stmt.span)
            case core.Return():
                self.line("return;", stmt.span)
            case core.Call(place=place, callee=callee, args=args):
                shown = ", ".join(map(show_operand, args))
                generics = f"::<{', '.join(map(str, stmt.type_args))}>" if stmt.type_args else ""
                self.line(f"{show_place(place)} = {callee}{generics}({shown});", stmt.span)
            case core.CallValue(place=place, callee=value, args=args):
                shown = ", ".join(map(show_operand, args))
                self.line(f"{show_place(place)} = ({show_operand(value)})({shown});", stmt.span)
            case core.Mention(place=place):
                self.line(f"mention {show_place(place)};", stmt.span)
            case core.Vacated(place=place):
                self.line(f"vacated {show_place(place)};", stmt.span)
            case core.Drop(place=place):
                self.line(f"drop {show_place(place)};", stmt.span)
            case core.StorageDead(local=local):
                self.line(f"dead {local_name(local)};", stmt.span)
            case core.GhostAssert(clause=clause):
                self.line(f"assert {show_spec(clause.term, self.program)};", stmt.span)
            case core.GhostAssume(clause=clause):
                self.line(f"assume {show_spec(clause.term, self.program)};", stmt.span)
            case core.GhostSet(local=local, term=term):
                self.line(f"ghost {local_name(local)} = {show_spec(term, self.program)};", stmt.span)
            case core.GhostStep(step=step):
                for depth, text in step_lines(step, self.program):
                    self.line("    " * depth + text, stmt.span if depth == 0 else None)
            case _:
                assert_never(stmt)

    def _loop(self, loop: core.Loop) -> None:
        self.line(f"{loop.label}: loop", loop.span)
        for clause in loop.invariants:
            self.line(f"invariant {show_spec(clause.term, self.program)}", clause.span)
        for clause in loop.ensures:
            self.line(f"ensures {show_spec(clause.term, self.program)}", clause.span)
        if loop.measure is not None:
            self.line(f"decreases {show_measure(loop.measure, self.program)}", loop.measure.span)
        self._nested("{", loop.body, loop.span)


def show_place(place: core.Place) -> str:
    text = local_name(place.local)
    for projection in place.projections:
        match projection:
            case core.DerefOf():
                text = f"(*{text})"
            case core.FieldAt(variant=variant, index=index):
                text = f"{text}.{index}" if variant == 0 else f"({text} as {variant}).{index}"
            case core.IndexAt(index=at):
                text = f"{text}[{show_operand(at)}]"
            case core.ElementAt(offset=offset, from_end=from_end):
                text = f"{text}[{'-' if from_end else ''}{offset}]"
            case core.SubsliceAt(start=start, end=end):
                text = f"{text}[{start}..-{end}]"
            case _:
                assert_never(projection)
    return text


def show_operand(operand: core.Operand) -> str:
    match operand:
        case core.Const(value=value, ty=ty):
            if isinstance(value, bool):
                return str(value).lower()
            if isinstance(value, str | bytes):
                return repr(value)
            return str(ty) if value == () else f"{value}_{ty}"
        case core.Copy(place=place):
            return show_place(place)
        case core.Move(place=place):
            return f"move {show_place(place)}"
        case _:
            assert_never(operand)


def show_rvalue(rvalue: core.Rvalue) -> str:
    match rvalue:
        case core.Use(operand=operand):
            return show_operand(operand)
        case core.BinaryOp(op=op, left=left, right=right):
            return f"{show_operand(left)} {op.value} {show_operand(right)}"
        case core.UnaryOp(op=unary, operand=operand):
            return f"{unary.value}{show_operand(operand)}"
        case core.Cast(operand=operand, ty=ty):
            return f"{show_operand(operand)} as {ty}"
        case core.Aggregate(ty=ty, variant=variant, operands=operands):
            return f"{ty}#{variant}({', '.join(map(show_operand, operands))})"
        case core.Repeat(operand=operand, ty=array):
            return f"[{show_operand(operand)}; {array.count}]"
        case core.Borrow(mutable=mutable, two_phase=two_phase, place=place):
            return f"&{'two_phase ' if two_phase else ''}{'mut ' if mutable else ''}{show_place(place)}"
        case core.RawBorrow(mutable=mutable, place=place):
            return f"&raw {'mut' if mutable else 'const'} {show_place(place)}"
        case core.StaticAddress(name=name):
            return f"&static {name}"
        case core.NamedConst(name=name) | core.ConstParam(name=name):
            return f"const {name}"
        case core.PointerCast(operand=operand, ty=pointer):
            return f"{show_operand(operand)} as {pointer} (pointer)"
        case core.Unsize(operand=operand, ty=reference):
            return f"{show_operand(operand)} as {reference} (unsize)"
        case core.Len(place=place):
            return f"len({show_place(place)})"
        case core.IsVariantOf(place=place, variant=variant):
            return f"{show_place(place)} is {variant}"
        case _:
            assert_never(rvalue)


def _message(message: core.Message) -> str:
    parts = []
    for piece in message.pieces:
        if isinstance(piece, str):
            parts.append(repr(piece))
        else:
            parts.append(f"{{{show_operand(piece.operand)}{':?' if piece.debug else ''}}}")
    return " ".join(parts) or "''"
