"""Devices: what reads and writes of their registers do.

    device d(p, s) { write v: T at e  requires P  ensures Q }

says of a volatile write of `v` at `e` that it hands over `d(p, s)` and P, and gives Q; if Q does not speak of the
device, `d(p, s)` beside it. The last parameter is the state of the device; the others say where it is.
Source: LANGUAGE.md section 4, for assertions; contracts of functions, which these are like.
"""

from __future__ import annotations

from murust.core import specs as spec
from murust.core.parts import spec_calls
from murust.core.types import ASSERTION, Int, RawPtr
from murust.diagnostics.model import error
from murust.record import replace
from murust.syntax import ast
from murust.types.items import SpecEntry
from murust.types.terms.clauses import propositions
from murust.types.terms.coerce import infer, value
from murust.types.terms.context import SpecCx
from murust.types.terms.settle import settled


def registers(
    node: ast.SpecFunction, params: tuple[spec.BoundVar, ...], entry: SpecEntry, cx: SpecCx
) -> tuple[spec.Register, ...]:  # fmt: skip
    """Those of a device; none of anything else."""
    if node.kind != "device":
        return ()
    if len(params) < 2 or not isinstance(params[0].ty, RawPtr) or not node.registers:
        text = "a device has a pointer that says where it is, as its last parameter a state, and registers"
        example = "device lamp(base: *mut u32, lit: bool) { write on: u32 at base }"
        cx.report(error("C0028", text, node.name.span, helps=[f"as in `{example}`"]))
        return ()
    whole = spec.SpecCall(
        entry.name, tuple(spec.Bound(var, var.ty, node.name.span) for var in params), ASSERTION, node.name.span
    )
    return tuple(_register(one, whole, cx) for one in node.registers)


def _register(node: ast.Register, whole: spec.SpecCall, cx: SpecCx) -> spec.Register:
    ty = cx.code.solver.normalize(cx.type_of(node.ty))
    if not isinstance(ty, Int):
        cx.report(error("C0028", f"a register holds an unsigned or signed integer, not a `{ty}`", node.name.span,
                        helps=["take the bits apart in `ensures`"]))  # fmt: skip
    place = settled(value(infer(node.place, cx), cx), cx)
    if not isinstance(place.ty, RawPtr):
        cx.report(error("C0028", f"a register is at a pointer, not at a `{place.ty}`", place.span,
                        helps=["as in `at base.add(6)`"]))  # fmt: skip
    own, span = spec.BoundVar(node.name.name, ty), node.name.span
    requires, ensures = list[spec.Clause](), list[spec.Clause]()
    names = cx.binding(own.name, own)
    for clause in node.clauses:
        if clause.kind is ast.ClauseKind.REQUIRES:
            requires += propositions(clause, replace(names, binders=True), ASSERTION)
        elif clause.kind is ast.ClauseKind.ENSURES:
            ensures += propositions(clause, names, ASSERTION)
        else:
            cx.report(error("C0019", f"`{clause.kind.value}` is not for a register", clause.span))
    if not any(whole.function in spec_calls(clause.term) for clause in ensures):
        ensures.insert(0, spec.Clause(whole, span))
    return spec.Register(node.writes, own, place, tuple(requires), tuple(ensures), span)
