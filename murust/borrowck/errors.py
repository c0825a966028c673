"""The wording of errors about moves and borrows; codes are rustc's."""

from __future__ import annotations

import attrs

from murust.borrowck.places import through_reference
from murust.core import nodes as core
from murust.core.types import Array, Ref, Slice, Type
from murust.diagnostics.model import Diagnostic, Label, declared_mutable, error
from murust.source import Span


def describe(place: core.Place) -> str:
    """A place as the source writes it; temporaries have no name, nor has what a closure holds."""
    if place.local.name == "_env":
        return "what the closure has captured"
    if place.local.kind is core.LocalKind.TEMP and not place.local.is_look:
        return "a temporary value"
    text = place.local.name
    for projection in place.projections[1:] if place.local.is_look else place.projections:
        match projection:
            case core.DerefOf():
                text = f"*{text}"
            case core.FieldAt(index=index, name=name):
                text = f"{text.lstrip('*')}.{name or index}"
            case core.IndexAt() | core.ElementAt() | core.SubsliceAt():
                text = f"{text.lstrip('*')}[_]"
    return f"`{text}`"


def uninitialised(place: core.Place, span: Span) -> Diagnostic:
    return error("E0381", f"{describe(place)} may be used before it has a value", span, "used here",
                 helps=["give it a value where it is declared"])  # fmt: skip


def moved(place: core.Place, span: Span, at: Span) -> Diagnostic:
    return error("E0382", f"{describe(place)} is used after it was moved", span, "used here",
                 secondary=[Label(at, "moved here")],
                 notes=[f"the type `{place.ty}` is not `Copy`"])  # fmt: skip


def assigned_twice(local: core.Local, span: Span) -> Diagnostic:
    return error(
        "E0384",
        f"`{local.name}` is not mutable and gets a second value",
        span,
        "assigned again",
        secondary=[Label(local.span, "declared here")],
        suggestions=declared_mutable(local.name, local.span),
    )


def not_mutable(place: core.Place, span: Span, borrowing: bool) -> Diagnostic:
    code = "E0596" if borrowing else "E0594"
    verb = "borrowed as mutable" if borrowing else "assigned to"
    through = through_reference(place)
    why = "it is behind a `&` reference" if through else f"`{place.local.name}` is not declared as mutable"
    if place.local.is_look:
        why = "a guard only looks at what its pattern declares"
    way_out = () if through else declared_mutable(place.local.name, place.local.span)
    shared = through and place.local.name == "self" and isinstance(place.local.ty, Ref)
    helps = ["take `&mut self`, if this method is to change it"] if shared else []
    return error(code, f"{describe(place)} can't be {verb}: {why}", span, "", helps=helps, suggestions=way_out)


Borrowed = dict[core.Local, list[tuple[core.Place, Span]]]
"""Variables that are borrowed as mutable and may not be: what of them, and where."""


def not_declared_mutable(borrowed: Borrowed) -> list[Diagnostic]:
    """One report a variable: of a single borrow there, of several where the variable is declared."""
    found: list[Diagnostic] = []
    for local, sites in borrowed.items():
        direct = [site for site in sites if not through_reference(site[0])]
        single = [site for site in sites if site not in direct or len(direct) == 1]
        found += [not_mutable(place, span, borrowing=True) for place, span in single]
        if len(direct) > 1:
            labels = tuple(Label(span, "borrowed as mutable here") for _, span in direct)
            whole = not_mutable(*direct[0], borrowing=True)
            found.append(attrs.evolve(whole, primary=Label(local.span, "not mutable"), secondary=labels))
    return found


def leaves_closure(param: core.Local, span: Span, kept: bool) -> Diagnostic:
    code = "E0521" if kept else "B0001"
    what = "what the closure borrows" if param.name == "_env" else f"what `{param.name}` refers to"
    return error(code, f"{what} leaves the closure, and need not last that long", span,
                 "it goes from here to somewhere else",
                 helps=["leave the type of the parameter out, or make the closure a function"])  # fmt: skip


def moved_out(place: core.Place, span: Span) -> Diagnostic:
    behind = [p.ty for p in place.projections if isinstance(p, core.DerefOf)]
    index = any(isinstance(p, core.IndexAt) for p in place.projections)
    code = "E0508" if (isinstance(behind[0], Array | Slice) if behind else index) else "E0507"
    return error(code, f"{describe(place)} can't be moved out of what holds it", span, "moved here",
                 notes=[f"the type `{place.ty}` is not `Copy`, and its owner would be left without it"])  # fmt: skip


_CONFLICTS = {
    "E0499": "{place} is borrowed as mutable twice at a time",
    "E0500": "a closure needs {place} for itself alone, which is borrowed already",
    "E0501": "{place} is borrowed while a closure has it for itself alone",
    "E0502": "{place} is borrowed as mutable and as shared at a time",
    "E0503": "{place} is used while it is borrowed as mutable",
    "E0505": "{place} is moved while it is borrowed",
    "E0506": "{place} is assigned to while it is borrowed",
    "E0510": "a guard can't change {place}, which its `match` looks at",
    "E0524": "two closures at a time need {place} for themselves alone",
    "E0597": "{place} does not live as long as a borrow of it",
    "E0713": "{place} is borrowed when its destructor runs",
    "E0716": "{place} is dropped while it is still borrowed",
}


def conflict(code: str, place: core.Place, span: Span, loan: Span) -> Diagnostic:
    message = _CONFLICTS[code].format(place=describe(place))
    if code in ("E0597", "E0716", "E0713"):
        return error(code, message, loan, "borrowed here", secondary=[Label(span, "its scope ends here")])
    return error(code, message, span, "here", secondary=[Label(loan, "the borrow begins here, and is used later")])


def returned(place: core.Place, span: Span, loan: Span) -> Diagnostic:
    return error("E0515", f"a reference to {describe(place)} is returned, which ends with the function", span,
                 "returned here", secondary=[Label(loan, "borrowed here")])  # fmt: skip


def not_general(code: str, span: Span) -> Diagnostic:
    text = "this works with references of one lifetime, and has to work with those of any"
    return error(code, text, span, helps=["write the closure where it is handed over, or leave its types out"])


def kept(place: core.Place, span: Span, loan: Span, capture: bool) -> Diagnostic:
    """By what is called, or by a closure that leaves the function."""
    why = [Label(span, "it is still used after this")]
    if capture:
        text = f"the closure may be used when {describe(place)}, which it borrows, has ended"
        return error("E0373", text, loan, "borrowed here", secondary=why, helps=["let it own what it uses: `move |…|`"])
    return error("E0597", f"{describe(place)} does not last long enough", loan, "borrowed here", secondary=why)


def too_short(longer: str, shorter: str, span: Span, escapes: bool) -> Diagnostic:
    def show(name: str) -> str:
        if name.startswith("#"):
            return "what the closure holds"
        if name.startswith("^"):
            return "what a parameter of the closure refers to"
        return "a lifetime of the caller" if name.isdigit() else f"`'{name}`"

    named = longer.isidentifier() and shorter.isidentifier() and shorter != "static"
    example = f"`'{longer}: '{shorter}`" if named else "`'a: 'b`"
    text = f"this lasts as long as {show(longer)} only, and has to last as long as {show(shorter)}"
    if escapes:
        return error("E0521", text, span, "what is called here may keep it for ever")
    return error("B0001", text, span, helps=[f"say in the signature which of them lasts longer: {example}"])


def parameter_too_short(parameter: str, lifetime: str, span: Span) -> Diagnostic:
    what = "associated type" if parameter.startswith("<") else "type parameter"
    needed = "a lifetime of the caller" if lifetime.isdigit() else f"`'{lifetime}`"
    text = f"the {what} `{parameter}` may not last as long as {needed}, as it has to here"
    helps = [] if lifetime.isdigit() else [f"demand it: `{parameter}: '{lifetime}`"]
    return error("E0310" if lifetime == "static" else "E0309", text, span, helps=helps)


def moved_from_dropper(place: core.Place, owner: Type, span: Span) -> Diagnostic:
    return error(
        "E0509", f"{describe(place)} can't be moved out of `{owner}`, which has a destructor", span, "moved here"
    )


def needs_lifetime(param: core.Local, lifetime: str, span: Span) -> Diagnostic:
    text = f"the type of `{param.name}` needs the lifetime `'{lifetime}`: this has to last that long"
    return error("E0621", text, span, secondary=[Label(param.span, f"write `&'{lifetime} …`")])
