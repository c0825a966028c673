"""Core as text, for `murust core` and for tests: statements as in MIR, specifications in LANGUAGE.md's syntax."""

from __future__ import annotations

from typing import assert_never

import attrs

from murust.core import nodes as core
from murust.core import specs as spec
from murust.source import Span


def show_program(program: core.Program, *, spans: bool = False) -> str:
    """Every spec function and function, in order of their names' appearance."""
    parts = [show_spec_function(function) for function in program.spec_functions.values()]
    parts += [show_function(function, program, spans=spans) for function in program.functions.values()]
    return "\n".join(parts)


def show_function(function: core.Function, program: core.Program, *, spans: bool = False) -> str:
    printer = _Printer(program, spans)
    for clause in function.contract.requires:
        printer.line(f"requires {show_spec(clause.term, program)}", clause.span)
    for clause in function.contract.ensures:
        printer.line(f"ensures {show_spec(clause.term, program)}", clause.span)
    if function.contract.measure is not None:
        printer.line(f"decreases {_measure(function.contract.measure, program)}")
    params = ", ".join(f"{_local(param)}: {param.ty}" for param in function.params)
    printer.line(f"fn {function.name}({params}) -> {function.result.ty} {{", function.name_span)
    printer.depth += 1
    for local in function.locals:
        if local.kind is not core.LocalKind.PARAM:
            mutable = "mut " if local.mutable and local.kind is core.LocalKind.USER else ""
            printer.line(f"let {mutable}{_local(local)}: {local.ty};")
    printer.block(function.body)
    printer.depth -= 1
    printer.line("}")
    return "\n".join(printer.lines) + "\n"


def show_spec_function(function: spec.SpecFunction) -> str:
    params = ", ".join(f"{param.name}: {param.ty}" for param in function.params)
    measure = f"\n    decreases {_measure(function.measure, None)}\n" if function.measure is not None else " "
    return f"spec fn {function.name}({params}) -> {function.result}{measure}{{\n    {show_spec(function.body)}\n}}\n"


def _measure(measure: spec.Measure, program: core.Program | None) -> str:
    return ", ".join(show_spec(term, program) for term in measure.terms)


def _local(local: core.Local) -> str:
    """The source name with its index, for names may be declared twice; temporaries are their index."""
    return local.name if local.name == f"_{local.index}" else f"{local.name}_{local.index}"


@attrs.define(eq=False)
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
            case core.Drop(place=place):
                self.line(f"drop {show_place(place)};", stmt.span)
            case core.StorageDead(local=local):
                self.line(f"dead {_local(local)};", stmt.span)
            case core.GhostAssert(clause=clause):
                self.line(f"assert {show_spec(clause.term, self.program)};", stmt.span)
            case core.GhostAssume(clause=clause):
                self.line(f"assume {show_spec(clause.term, self.program)};", stmt.span)
            case _:
                assert_never(stmt)

    def _loop(self, loop: core.Loop) -> None:
        self.line(f"{loop.label}: loop", loop.span)
        for clause in loop.invariants:
            self.line(f"invariant {show_spec(clause.term, self.program)}", clause.span)
        if loop.measure is not None:
            self.line(f"decreases {_measure(loop.measure, self.program)}", loop.measure.span)
        self._nested("{", loop.body, loop.span)


def show_place(place: core.Place) -> str:
    text = _local(place.local)
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
        case core.NamedConst(name=name):
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


def show_spec(term: spec.SpecTerm, program: core.Program | None = None) -> str:
    """A specification term, with all its parentheses."""

    def show(inner: spec.SpecTerm) -> str:
        return show_spec(inner, program)

    match term:
        case spec.Lit(value=value, ty=ty):
            return str(value).lower() if isinstance(value, bool) else str(value)
        case spec.Var(local=local):
            return "result" if local.kind is core.LocalKind.RETURN else _local(local)
        case spec.Bound(var=var):
            return var.name
        case spec.Old(term=inner):
            return f"old({show(inner)})"
        case spec.Deref(term=inner):
            return f"*{show(inner)}"
        case spec.Unary(op=op, term=inner):
            return f"{op.value}{show(inner)}"
        case spec.Binary(op=binary, left=left, right=right):
            return f"({show(left)} {binary.value} {show(right)})"
        case spec.ToInt(term=inner):
            return f"({show(inner)} as int)"
        case spec.Wrap(term=inner, ty=ty):
            return f"({show(inner)} as {ty})"
        case spec.Ite(condition=condition, then=then, orelse=orelse):
            return f"if {show(condition)} {{ {show(then)} }} else {{ {show(orelse)} }}"
        case spec.LetIn(var=var, value=value_term, body=body):
            return f"(let {var.name} = {show(value_term)} in {show(body)})"
        case spec.Quantified(universal=universal, variables=variables, body=body):
            names = ", ".join(f"{v.name}: {v.ty}" for v in variables)
            return f"({'forall' if universal else 'exists'} |{names}| {show(body)})"
        case spec.Construct(variant=variant, args=args, ty=ty):
            return f"{ty}#{variant}({', '.join(map(show, args))})"
        case spec.IsVariant(term=inner, variant=variant):
            return f"({show(inner)} is {_variant(inner, variant, program)})"
        case spec.FieldOf(term=inner, index=index):
            return f"{show(inner)}.{index}"
        case spec.Length(term=inner):
            return f"{show(inner)}.len()"
        case spec.ElementOf(term=inner, index=at):
            return f"{show(inner)}[{show(at)}]"
        case spec.View(term=inner):
            return f"{show(inner)}@"
        case spec.Sequence(op=seq_op, args=args):
            return f"Seq::{seq_op.value}({', '.join(map(show, args))})"
        case spec.SpecCall(function=function, args=args):
            return f"{function}({', '.join(map(show, args))})"
        case _:
            assert_never(term)


def _variant(term: spec.SpecTerm, variant: int, program: core.Program | None) -> str:
    from murust.core.types import Adt

    if program is None or not isinstance(term.ty, Adt):
        return str(variant)
    return program.adts[term.ty.name].variants[variant].name
