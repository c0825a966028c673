"""The wording of type errors: a function a mistake. Codes are rustc's where it has one."""

from __future__ import annotations

from murust.core.types import Type
from murust.diagnostics.model import Diagnostic, Label, error, instead
from murust.source import Span


def mismatch(expected: Type, found: Type, span: Span, why: str = "") -> Diagnostic:
    return error(
        "E0308", f"mismatched types: expected `{expected}`, found `{found}`", span,
        f"expected `{expected}`, found `{found}`", notes=[why] if why else [],
    )  # fmt: skip


def unsupported(what: str, span: Span, instead: str = "") -> Diagnostic:
    return error(
        "U0001", f"{what} is not in the subset that murust supports", span, "not supported",
        helps=[instead] if instead else [],
    )  # fmt: skip


def unknown_name(kind: str, name: str, span: Span, near: str | None, code: str = "E0425") -> Diagnostic:
    return error(
        code, f"there is no {kind} `{name}` in scope", span, "not found",
        suggestions=instead(name, near, span),
    )  # fmt: skip


def wrong_count(what: str, wanted: int, found: int, span: Span, defined: Span | None = None) -> Diagnostic:
    given = f"{found} {'is' if found == 1 else 'are'} given"
    message = f"{what} takes {wanted} argument{'s' * (wanted != 1)}, but {given}"
    return error("E0061", message, span, given, secondary=[Label(defined, "defined here")] if defined else [])


def needs_annotation(span: Span) -> Diagnostic:
    return error("E0282", "the type of this can't be inferred", span, "type unknown", helps=["write the type"])


def too_deep(most: int, span: Span) -> Diagnostic:
    text = f"types are inside each other in more than {most} levels here"
    return error("P0002", text, span, "too deep", helps=["put some of them into a struct"])


def literal_out_of_range(value: int, ty: Type, span: Span) -> Diagnostic:
    return error("T0001", f"the literal {value} does not fit in `{ty}`", span, "out of range")


def spec_only(what: str, span: Span) -> Diagnostic:
    return error("C0001", f"{what} exists in specifications only", span, "not in executable code")


def ambiguous(name: str, owners: list[str], span: Span) -> Diagnostic:
    listed = ", ".join(f"`{owner}`" for owner in dict.fromkeys(owners))
    return error("E0034", f"it is not clear which `{name}` is meant", span, notes=[f"there is one of each of {listed}"],
                 helps=["name the owner: `<Type as Trait>::name`"])  # fmt: skip
