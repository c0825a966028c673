"""Terms as one line of text, for people who look into the machine."""

from __future__ import annotations

from logic.terms import Binder, Term

LONGEST = 400


def show(term: Term, depth: int = 12) -> str:
    if not term.args:
        return str(term.payload if term.payload is not None else term.op.value).lower() if isinstance(
            term.payload, bool) else str(term.payload if term.payload is not None else term.op.value)  # fmt: skip
    if depth == 0:
        return "…"
    head = term.op.value
    if isinstance(term.payload, Binder):
        head += " " + " ".join(str(v.payload) for v in term.payload.variables) + ":"
    elif term.payload is not None:
        head += f".{term.payload}"
    text = f"({head} {' '.join(show(arg, depth - 1) for arg in term.args)})"
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
