"""The functions of the logic that have no text in murust/corelib/logic.rs: what each is as a term."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from wp.sorts import Sorts, elements, length
from wp.unsupported import Unsupported

if TYPE_CHECKING:
    from wp.specs import Function

OPTION_SOME, RESULT_OK = 1, 0


def call(name: str, args: tuple[Term | Function, ...], sorts: Sorts, at: spec.SpecCall | None) -> Term:
    """The value of a call. `at` is the call as it is written, with its type."""
    if name == "Seq::new" and at is not None:
        return _new_sequence(args[0], args[1])  # type: ignore[arg-type]
    known = _TERMS.get(name)
    if known is None or not all(isinstance(arg, Term) for arg in args):
        raise Unsupported(f"`{name}` in a specification", at.span if at is not None else None)
    return known(*args)


def _new_sequence(count: Term, function: Function) -> Term:
    return build.seq_new(count, function)


_TERMS: dict[str, Callable[..., Term]] = {
    "Vec::view": elements,
    "[T]::view": elements,
    "[T; N]::view": elements,
    "[T]::len": length,
    "[T; N]::len": length,
    "Option::is_some": lambda value: build.is_ctor(value, OPTION_SOME),
    "Option::is_none": lambda value: build.is_ctor(value, 1 - OPTION_SOME),
    "Result::is_ok": lambda value: build.is_ctor(value, RESULT_OK),
    "Result::is_err": lambda value: build.is_ctor(value, 1 - RESULT_OK),
}
