"""The wording of errors about moves and borrows; codes are rustc's."""

from __future__ import annotations

from murust.core import nodes as core
from murust.diagnostics.model import Diagnostic, Label, error
from murust.source import Span


def describe(place: core.Place) -> str:
    """A place as the source writes it; temporaries have no name."""
    if place.local.kind is core.LocalKind.TEMP:
        return "a temporary value"
    text = place.local.name
    for projection in place.projections:
        match projection:
            case core.DerefOf():
                text = f"*{text}"
            case core.FieldAt(index=index):
                text = f"{text.lstrip('*')}.{index}"
            case core.IndexAt():
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
        helps=[f"declare it as `mut {local.name}`"],
    )


def not_mutable(place: core.Place, span: Span, borrowing: bool) -> Diagnostic:
    code = "E0596" if borrowing else "E0594"
    verb = "borrowed as mutable" if borrowing else "assigned to"
    through = any(isinstance(p, core.DerefOf) for p in place.projections)
    why = "it is behind a `&` reference" if through else f"`{place.local.name}` is not declared as mutable"
    helps = [] if through else [f"declare it as `mut {place.local.name}`"]
    return error(code, f"{describe(place)} can't be {verb}: {why}", span, "", helps=helps)


def moved_out(place: core.Place, span: Span) -> Diagnostic:
    index = any(isinstance(p, core.IndexAt) for p in place.projections)
    code = "E0508" if index and not any(isinstance(p, core.DerefOf) for p in place.projections) else "E0507"
    return error(code, f"{describe(place)} can't be moved out of what holds it", span, "moved here",
                 notes=[f"the type `{place.ty}` is not `Copy`, and its owner would be left without it"])  # fmt: skip


_CONFLICTS = {
    "E0499": "{place} is borrowed as mutable twice at a time",
    "E0502": "{place} is borrowed as mutable and as shared at a time",
    "E0503": "{place} is used while it is borrowed as mutable",
    "E0505": "{place} is moved while it is borrowed",
    "E0506": "{place} is assigned to while it is borrowed",
    "E0597": "{place} does not live as long as a borrow of it",
}


def conflict(code: str, place: core.Place, span: Span, loan: Span) -> Diagnostic:
    message = _CONFLICTS[code].format(place=describe(place))
    if code == "E0597":
        return error(code, message, loan, "borrowed here", secondary=[Label(span, "its scope ends here")])
    return error(code, message, span, "here", secondary=[Label(loan, "the borrow begins here, and is used later")])
