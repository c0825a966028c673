"""Branches and labelled blocks."""

from __future__ import annotations

from logic import build
from murust.core import nodes as core
from wp.context import Context
from wp.exits import Exits
from wp.join import join
from wp.places import eval_operand
from wp.state import State


def exec_if(stmt: core.If, state: State, cx: Context) -> Exits:
    """`if c { s } else { t }`

        {P and c} s {Q}    {P and not c} t {R}
        --------------------------------------- if
        {P}  if c { s } else { t }  {Q or R}

    The two ends are merged, see join.py. Source: Hoare 1969.
    """
    from wp.rules.statements import exec_block

    condition = eval_operand(stmt.condition, state, cx)
    other = state.fork()
    state.assume(condition)
    other.assume(build.negate(condition))
    then = exec_block(stmt.then, state, cx)
    orelse = exec_block(stmt.orelse, other, cx)
    exits = Exits(fall=join([end for end in (then.fall, orelse.fall) if end is not None], cx))
    exits.add_jumps(then)
    exits.add_jumps(orelse)
    return exits


def exec_labelled(stmt: core.Labelled, state: State, cx: Context) -> Exits:
    """`'l: { s }`: falling off the end of s and `break 'l` meet after it.

    {P}  s  {fall through: Q;  break 'l: R}
    ---------------------------------------- labelled
    {P}  'l: { s }  {Q or R}
    """
    from wp.rules.statements import exec_block

    exits = exec_block(stmt.body, state, cx)
    ends = exits.take_breaks(stmt.label)
    exits.fall = join(([exits.fall] if exits.fall is not None else []) + ends, cx)
    return exits
