"""Predicates: instances of them, found by the arguments that determine the others, unfolded where the case is decided.

Source: Parkinson, Bierman, "Separation logic and abstraction", POPL 2005. A predicate is the least one that satisfies
its definition, in which predicates stand only where more of them means more: so there is one (Knaster, Tarski).
"""

from __future__ import annotations

import attrs

from logic import build
from logic.terms import Term
from murust.core import specs as spec
from murust.core import types
from murust.core.parts import children
from murust.core.types import Type
from murust.record import replace
from wp.context import Context
from wp.heap.cells import put, spend, usable
from wp.heap.chunks import Heap, Instance
from wp.heap.decisions import Undecided, are_known, ask_which, decided, which_holds, which_is_known
from wp.heap.distance import distance, may_be_apart
from wp.heap.opening import addresses, open_for, open_for_instance
from wp.heap.pointers import of_static, within
from wp.heap.produce import is_heap, produce
from wp.obligations import since
from wp.specs import Env, evaluate
from wp.state import State
from wp.unsupported import Unsupported

DEEPEST = 4
"""How many predicates inside of each other are folded, or looked into, by themselves."""


def definition_of(term: spec.SpecCall, cx: Context) -> tuple[str, tuple[Type, ...], spec.SpecFunction]:
    """The predicate that is meant, its types, and its definition with these."""
    found = cx.functions.predicate(term.function, term.type_args)
    if found is None:
        raise Unsupported(f"`{term.function}`, which has no definition here,", term.span)
    name, type_args, definition = found
    return name, type_args, definition


def looked_into(term: spec.SpecCall, args: tuple[Term, ...], cx: Context) -> tuple[spec.SpecTerm, Env]:
    """What a predicate says of its arguments, for `fold` and `unfold`."""
    _, _, definition = definition_of(term, cx)
    if definition.body is None:
        raise Unsupported(f"what `{term.function}` says, which has no definition,", term.span)
    return definition.body, cx.functions.env(dict(zip(definition.params, args, strict=True)))


def keys_of(name: str, cx: Context) -> frozenset[int]:
    """The parameters by which an instance is found: those that say where memory is, or which case it is, but for what
    is found in memory itself. If there are none, all."""
    definition = cx.functions.definitions[name]
    if definition.registers:
        return frozenset(range(len(definition.params) - 1))
    keys: frozenset[int] = frozenset()
    held = _held(definition.body) if definition.body is not None else frozenset[spec.BoundVar]()
    while definition.body is not None:
        wanted = {param for term in _determining(definition.body, name, keys) for param in _mentioned(term)} - held
        found = frozenset(i for i, param in enumerate(definition.params) if param in wanted) | keys
        if found == keys:
            break
        keys = found
    return keys or frozenset(range(len(definition.params)))


def _held(term: spec.SpecTerm) -> frozenset[spec.BoundVar]:
    """What a points-to says to be in memory, whatever the case."""
    points_to = [part for part in beside(term) if isinstance(part, spec.PointsTo) and part.count is None]
    return frozenset(
        var
        for part in points_to
        if part.value is not None
        for var in _parts_of(part.value)
        if var not in _mentioned(part.location)
    )


def _parts_of(term: spec.SpecTerm) -> list[spec.BoundVar]:
    """A variable by itself, or as a part of a struct."""
    if isinstance(term, spec.Bound):
        return [term.var]
    return [var for arg in term.args for var in _parts_of(arg)] if isinstance(term, spec.Construct) else []


def _determining(term: spec.SpecTerm, name: str, keys: frozenset[int]) -> list[spec.SpecTerm]:
    match term:
        case spec.PointsTo(location=location, count=count, fraction=fraction):
            return [part for part in (location, count, fraction) if part is not None]
        case spec.Ite(condition=condition, then=then, orelse=orelse):
            return [condition, *_determining(then, name, keys), *_determining(orelse, name, keys)]
        case spec.SpecCall(function=called, args=args) if is_heap(term):
            return [args[i] for i in sorted(keys)] if called == name else list(args[:1])
        case spec.Pure():
            return []
        case _ if is_heap(term):
            return [found for part in children(term) for found in _determining(part, name, keys)]
        case _:
            return []


def _mentioned(term: spec.SpecTerm) -> list[spec.BoundVar]:
    own = [term.var] if isinstance(term, spec.Bound) else []
    return [*own, *(var for part in children(term) for var in _mentioned(part))]


def require_supported(term: spec.SpecTerm) -> None:
    """Of all that a definition says, and not only of the case that is looked at."""
    if isinstance(term, spec.Quantified) and term.universal and is_heap(term):
        raise Unsupported("`forall` of assertions", term.span, help="say it with `each`")
    if is_heap(term):
        for part in children(term):
            require_supported(part)


def beside(term: spec.SpecTerm) -> list[spec.SpecTerm]:
    """What an assertion consists of, whatever the case."""
    match term:
        case spec.Separate(left=left, right=right):
            return [*beside(left), *beside(right)]
        case spec.LetIn(body=body) | spec.Quantified(universal=False, body=body):
            return beside(body)
        case _:
            return [term]


def take_instance(
    name: str, type_args: tuple[Type, ...], keys: dict[int, Term], state: State, cx: Context
) -> Instance | None:  # fmt: skip
    """The instance with these arguments, given up; None if there is none."""
    candidates = [c for c in state.heap if isinstance(c, Instance) and c.name == name and c.types == type_args]
    exact = [c for c in candidates if all(c.args[i] is key for i, key in keys.items())]
    for chunk in (*exact, *(c for c in candidates if c not in exact)):
        same = build.conj(*(build.eq(chunk.args[i], key) for i, key in keys.items()))
        if not decided(same, state, cx):
            continue
        known = decided(chunk.guard, state, cx)
        if known is None:
            raise Undecided(chunk.guard)
        if known:
            _learn(chunk, state, cx)
            put(chunk, (), state)
            spend(chunk, state, cx)
            return chunk
    if open_for_instance(name, type_args, keys, state, cx) or _unfold_around(name, type_args, keys, state, cx):
        return take_instance(name, type_args, keys, state, cx)
    for chunk in candidates:
        for i, key in keys.items():
            ask_which(build.eq(chunk.args[i], key), state, cx)
    return None


def _unfold_around(
    name: str, type_args: tuple[Type, ...], keys: dict[int, Term], state: State, cx: Context
) -> bool:  # fmt: skip
    """Unfolds an instance that holds the one that is looked for, as its definition says by its arguments alone."""
    for chunk in state.heap:
        definition = _definition(chunk, cx) if isinstance(chunk, Instance) else None
        if not isinstance(chunk, Instance) or definition is None or definition.body is None:
            continue
        said = cx.functions.env(dict(zip(definition.params, chunk.args, strict=True)))
        for call in beside(definition.body):
            if not isinstance(call, spec.SpecCall) or not is_heap(call):
                continue
            wanted = {call.args[i]: key for i, key in keys.items()} if call.function == name else {}
            given = all(var in definition.params for arg in wanted for var in _mentioned(arg))
            if not wanted or not given or definition_of(call, cx)[:2] != (name, type_args):
                continue
            same = build.conj(*(build.eq(evaluate(arg, said), key) for arg, key in wanted.items()))
            if decided(same, state, cx) and (there := usable(chunk, state, cx)) is not None:
                unfold(there, state, cx)
                return True
    return False


def _said(chunk: Instance, cx: Context) -> tuple[spec.SpecTerm, Env] | None:
    """What its definition says; None if it has none, as `core::boxed`, which the program need not mention."""
    definition = _definition(chunk, cx)
    if definition is None or definition.body is None:
        return None
    return definition.body, cx.functions.env(dict(zip(definition.params, chunk.args, strict=True)))


def _definition(chunk: Instance, cx: Context) -> spec.SpecFunction | None:
    found = cx.functions.predicate(chunk.name, chunk.types)
    return found[2] if found is not None else None


def _learn(chunk: Instance, state: State, cx: Context) -> None:
    """What an instance says of its arguments. What it owns stays in it."""
    said = _said(chunk, cx)
    if said is None:
        return
    there = state.fork()
    there.heap = ()
    produce(*said, there, attrs.evolve(cx, shown=lambda path, *claims: None))  # which case it is need not be known
    for fact in since(there.path, state.path):
        state.assume(fact)


def assume_cases(chunk: Instance, state: State, cx: Context) -> None:
    """What an instance says where it owns nothing, by its case, and what one without cases says: known without looking
    into it."""
    term, env = _said(chunk, cx) or (None, None)
    if term is not None and _is_about_arguments(term, cx):
        _learn(chunk, state, cx)
        return
    holds = build.TRUE
    while env is not None and isinstance(term, spec.Ite):
        condition = evaluate(term.condition, env)
        for case, chosen in ((term.then, condition), (term.orelse, build.negate(condition))):
            if not owns(case):
                there = state.fork()
                there.heap = ()
                produce(case, env, there, cx)
                facts = build.conj(*since(there.path, state.path))
                state.assume(build.implies(build.conj(holds, chosen), facts))
        holds = build.conj(holds, build.negate(condition))
        term = term.orelse


def _is_about_arguments(term: spec.SpecTerm, cx: Context, deepest: int = 2) -> bool:
    """Is all that a definition says about its arguments, whatever the case? Through few others, for predicates may come
    back to themselves."""
    if not is_heap(term) or isinstance(term, spec.Pure | spec.PointsTo):
        return True
    if isinstance(term, spec.SpecCall):
        found = cx.functions.predicate(term.function, term.type_args)
        body = found[2].body if found is not None else None
        if body is None or isinstance(body, spec.Ite):
            return True
        return deepest > 0 and _is_about_arguments(body, cx, deepest - 1)
    return isinstance(term, spec.Separate | spec.LetIn) and all(
        _is_about_arguments(part, cx, deepest) for part in children(term)
    )


def unfold(chunk: Instance, state: State, cx: Context) -> None:
    """What a predicate says, in place of the instance."""
    said = _said(chunk, cx)
    assert said is not None
    put(chunk, (), state)
    produce(*said, state, cx, chunk.origin)


def unfold_for(location: Term, state: State, cx: Context) -> bool:
    """Takes out of an `each` what says something of a pointer, or unfolds an instance that does, in the case that it is
    in; where that is not decided, and it is an argument, in both."""
    if open_for(location, state, cx):
        return True
    undecided: Term | None = None
    for chunk in state.heap:
        if not isinstance(chunk, Instance):
            continue
        if not any(_leads_to(arg, location, state, cx) for arg in _pointers_of(chunk, cx)):
            continue
        there = usable(chunk, state, cx)
        if there is not None and _case(there, state, cx) is not None:
            unfold(there, state, cx)
            return True
        if there is not None and any(_is_at(arg, location, state, cx) for arg in _pointers_of(there, cx)):
            undecided = undecided if undecided is not None else _condition(there, state, cx)
    if undecided is not None and cx.splits:
        raise Undecided(undecided)
    return False


def _pointers_of(chunk: Instance, cx: Context) -> list[Term]:
    """The pointers in its arguments, numbers that are addresses to it, and statics that its definition names."""
    definition = _definition(chunk, cx)
    if definition is None:
        return []
    given = tuple(zip(definition.params, chunk.args, strict=True))
    found = [pointer for param, arg in given for pointer in within(arg, param.ty, cx.sorts)]
    if definition.body is not None:
        found += addresses(definition, chunk.args, cx)
        found += [of_static(name, cx.sorts) for name in _statics_in(definition.body)]
    return found


def _statics_in(term: spec.SpecTerm) -> list[str]:
    own = [term.name] if isinstance(term, spec.StaticAddress) else []
    return [*own, *(name for part in children(term) for name in _statics_in(part))]


def _condition(chunk: Instance, state: State, cx: Context) -> Term | None:
    """On which it depends what an instance says, of all that is known."""
    term, env = _said(chunk, cx) or (None, None)
    while env is not None and isinstance(term, spec.Ite):
        condition = evaluate(term.condition, env)
        known = decided(condition, state, cx)
        if known is None:
            return condition
        term = term.then if known else term.orelse
    return None


def _is_at(argument: Term, location: Term, state: State, cx: Context) -> bool:
    """Is it this pointer, and none that leads further on?"""
    return distance(location, argument) == {} or bool(decided(build.eq(argument, location), state, cx))


def _leads_to(argument: Term, location: Term, state: State, cx: Context) -> bool:
    return may_be_apart(location, argument) or bool(decided(build.eq(argument, location), state, cx))


def _case(chunk: Instance, state: State, cx: Context) -> spec.SpecTerm | None:
    """What the definition says in the case at hand; None if that is not decided."""
    said = _said(chunk, cx)
    return _decided_part(*said, state, cx) if said is not None else None


def _decided_part(term: spec.SpecTerm, env: Env, state: State, cx: Context) -> spec.SpecTerm | None:
    while isinstance(term, spec.Ite):
        condition = evaluate(term.condition, env)
        known = which_is_known(condition, state)
        if known is None:
            said, otherwise = (
                _said_if(holds, case, env, state, cx)
                for holds, case in ((condition, term.then), (build.negate(condition), term.orelse))
            )
            known = which_holds(build.negate(otherwise), build.negate(said), state, cx)
        if known is None:
            return None
        state.assume(condition if known else build.negate(condition))
        term = term.then if known else term.orelse
    return term


def _said_if(condition: Term, case: spec.SpecTerm, env: Env, state: State, cx: Context) -> Term:
    """What is so in one case of a definition: the condition, and what is said then, if it is of no memory."""
    if owns(case):
        return condition
    there = state.fork()
    there.assume(condition)
    produce(case, env, there, cx)
    return build.conj(*since(there.path, state.path))


def is_impossible(state: State, cx: Context) -> bool:
    """Is there no such state? What is known contradicts itself, or all cases of a predicate that is owned do. One of
    which that would be so, if it were owned, is not owned."""
    if cx.shown(state.path, build.FALSE) is not None:
        return True
    for chunk in state.heap:
        if isinstance(chunk, Instance) and _has_no_case(chunk, state, cx):
            state.assume(build.negate(chunk.guard))
            if chunk.guard is build.TRUE or cx.shown(state.path, build.FALSE) is not None:
                return True
    return False


def _has_no_case(chunk: Instance, state: State, cx: Context) -> bool:
    from wp.heap.apart import assume_apart

    said = _said(chunk, cx)
    if said is None:
        return False
    term, env = said
    if not isinstance(term, spec.Ite):
        return False
    condition = evaluate(term.condition, env)
    for case, holds in ((term.then, condition), (term.orelse, build.negate(condition))):
        there = state.fork()
        there.assume(build.conj(chunk.guard, holds))
        produce(case, env, there, cx)
        assume_apart(there, cx, state.heap)
        if cx.shown(there.path, build.FALSE) is None:
            return False
    return True


def settle(state: State, cx: Context) -> None:
    """Instances that own nothing, in the case at hand, become what they say."""
    for chunk in state.heap:
        if not isinstance(chunk, Instance):
            continue
        there = state.fork()
        there.assume(chunk.guard)
        case = _case(chunk, there, cx) or _only_case(chunk, there, cx)
        if case is None or owns(case):
            continue
        if chunk.guard is build.TRUE:
            for fact in since(there.path, state.path):
                state.assume(fact)
            unfold(chunk, state, cx)
        else:
            _learn(chunk, there, cx)
            put(chunk, (), state)
            state.assume(build.implies(chunk.guard, build.conj(*since(there.path, state.path))))


def settle_inside(state: State, cx: Context) -> None:
    """The same where nobody asks for an instance as a whole any more: those that hold others, and nothing else, are
    what these are."""
    pending = [(chunk, 0) for chunk in state.heap if isinstance(chunk, Instance)]
    while pending:
        chunk, depth = pending.pop()
        said = _said(chunk, cx) if depth < DEEPEST else None
        if said is None or not all(isinstance(part, spec.Pure | spec.SpecCall) for part in beside(said[0])):
            continue
        there = state.fork()
        there.heap = ()
        produce(*said, there, cx, chunk.origin)
        for fact in since(there.path, state.path):
            state.assume(build.implies(chunk.guard, fact))
        held: Heap = there.heap
        inside = [replace(part, guard=chunk.guard) for part in held if isinstance(part, Instance)]
        put(chunk, tuple(inside), state)
        pending += [(part, depth + 1) for part in inside]
    settle(state, cx)


def _only_case(chunk: Instance, state: State, cx: Context) -> spec.SpecTerm | None:
    """What the definition says in its last case, if what it says in each of the others is impossible."""
    said = _said(chunk, cx)
    term, env = said or (None, None)
    while env is not None and isinstance(term, spec.Ite):
        condition = evaluate(term.condition, env)
        if owns(term.then) and not owns(term.orelse):
            other, holds, rest = term.then, condition, term.orelse
        else:
            other, holds, rest = term.orelse, build.negate(condition), term.then
        there = state.fork()
        there.heap = ()
        there.assume(holds)
        produce(other, env, there, cx)
        if cx.shown(there.path, build.FALSE) is None:
            return None
        state.assume(build.negate(holds))
        term = rest
    return term


def settle_known(state: State, cx: Context) -> None:
    """The same for those of which the case is among the facts, word by word: that costs nothing."""
    for chunk in state.heap:
        if not isinstance(chunk, Instance) or not are_known(chunk.guard, state):
            continue
        term, env = _said(chunk, cx) or (None, None)
        while env is not None and isinstance(term, spec.Ite):
            known = which_is_known(evaluate(term.condition, env), state)
            if known is None:
                break
            term = term.then if known else term.orelse
        if term is not None and not owns(term) and not isinstance(term, spec.Ite):
            unfold(chunk, state, cx)


def owns(term: spec.SpecTerm) -> bool:
    """May it own memory?"""
    match term:
        case spec.PointsTo() | spec.Each() | spec.Wand():
            return True
        case spec.SpecCall():
            return is_heap(term)
        case spec.Pure():
            return False
        case _:
            return isinstance(term.ty, types.Assertion) and any(map(owns, children(term)))
