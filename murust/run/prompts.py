"""What a host is asked, and what it answers, against the contract that the declaration of the prompt has. Source:
LANGUAGE.md section 2."""

from __future__ import annotations

from collections.abc import Sequence

from murust.core import nodes as core
from murust.core.types import Type
from murust.run import calls
from murust.run.contracts import Contracts
from murust.run.frame import Frame, Value


def asked(
    code: str, declared: core.Declaration, args: Sequence[tuple[list[str], Type]], result: Type, f: Frame,
    contracts: Contracts,
) -> Value:  # fmt: skip
    """The call of a prompt, between its `requires` and its `ensures`."""
    contract, at = declared.contract, f.unit.constant(f.span)
    before, after = f.fresh(), f.fresh()
    values = [_seen(local, leaves, ty, f) for local, (leaves, ty) in zip(declared.params, args, strict=True)]
    f.emit(f"{before} = {{{', '.join(values)}}}")
    for clause in contract.requires:
        number, span = contracts.add(clause.term, {}), f.unit.constant(clause.span)
        f.emit(f"holds('call.requires', {number}, {before}, {before}, {span}, {at})")
    value = calls.returned(code, result, f)
    if isinstance(value, str):
        value = f.named(value)
    leaves = f.leaves(value, f.unit.shapes.leaves(result))
    values.append(_seen(declared.result, leaves, result, f))
    f.emit(f"{after} = {{{', '.join(values)}}}")  # what references lead to may have changed
    for clause in contract.ensures:
        number, span = contracts.add(clause.term, {}), f.unit.constant(clause.span)
        f.emit(f"holds('ensures', {number}, {after}, {before}, {span}, {at})")
    return value


def _seen(local: core.Local, leaves: list[str], ty: Type, f: Frame) -> str:
    return f"{local.index}: view([{', '.join(leaves)}], 0, {f.unit.constant(ty)})"
