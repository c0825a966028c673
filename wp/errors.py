"""The wording of proof failures: what fails, why that matters, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from logic.goal import Unknown, Value
from murust.core import nodes as core
from murust.core import specs as spec
from murust.core.parts import statements
from murust.diagnostics.model import Diagnostic, Label, Severity, error, warning
from murust.engine.workers import Lost
from murust.source import Span
from wp.obligations import NOT_SHOWN, Kind, Obligation, Origin, Reached
from wp.show import show_inputs, told_value
from wp.unsupported import Unsupported
from wp.verdicts import ObligationResult, Status

_HELP = {
    Kind.OVERFLOW: "bound the operands: by `requires`, by an `invariant` of the loop, or by a test before",
    Kind.DIVISION: "make sure that the divisor is not 0: by `requires`, or by a test before",
    Kind.BOUNDS: "bound the index: by `requires`, by an `invariant` of the loop, or by a test before",
    Kind.SHIFT: "bound the amount to less than the width: by `requires`, or by a test before",
    Kind.PANIC: "make sure that this is not reached: by `requires`, or by a test before",
    Kind.LOOP_KEPT: "strengthen the invariant: it is all that is known of what the loop changes",
    Kind.MEASURE: "a measure gets smaller with each round or call, and is not negative before it does",
    Kind.CALL_PANIC: "exclude this by `requires`, or by a test before; or say in a `panics` of the caller where it may",
    Kind.IMPURE: "a method of a trait that is called may be `pure` itself; what a host answers can't be",
    Kind.PERMISSION: "require it (`p |-> ?v`), keep it in the invariants of a loop, or `unfold` the predicate it is in",
    Kind.SHARED: "writing takes the whole permission, `p |-> v` without a fraction",
    Kind.UNINITIALISED: "`_` stands for memory that may hold no value: say `?v`, or write to it first",
    Kind.LEAK: "hand it back in an `ensures`, keep it in the invariants of a loop, or give it up by `leak`",
    Kind.POINTER: "a pointer moves inside of one allocation, or to its end: own the memory that it moves over",
    Kind.REQUIRES: "establish the precondition before the call, or require it of your own callers",
}


_OF_CALLABLES = {
    "value": "say in `requires` what the called value requires: `f.requires((x,))`, with its arguments in a tuple",
    "main": "remove the clause, or test in the body what it says",
    "ghost": "it may be what there is outside of the domain of an operation: a field of another variant, for example",
    "adaptor": "the callee may call closures inside of its arguments at any time, with anything: they must not panic",
}


_BEYOND = {
    "requires": "the trait does not ask for this, so that calls by a bound do not show it",
    "panics": "the trait does not allow this, so that calls by a bound do not expect it",
    "diverges": "the trait does not allow this to run for ever",
    "decreases": "this measure may be more than that of the trait",
    "ensures": "what the trait ensures does not follow from what this method says",
}


def failure(result: ObligationResult, program: core.Program) -> Diagnostic:
    """The diagnostic of an obligation that is not proved."""
    obligation, kind = result.obligation, result.kind
    if result.status is Status.UNKNOWN:
        return _unknown(result)
    primary, secondary = _labels(result)
    notes = []
    if isinstance(result.outcome, Unknown) and not result.outcome.out_of_budget and not result.confirmed:
        notes.append("the solver gave up: it can neither prove nor refute this, and more time would not help")
    shown = _shown(result, program)
    if shown and kind not in NOT_SHOWN:
        notes.append(f"counterexample: {shown}")
    notes += obligation.notes
    message = _message(kind, obligation.detail)
    helps = [_help(kind, obligation.detail)] if _help(kind, obligation.detail) else []
    helps += result.hints if not result.confirmed else ()
    secondary += _calls(obligation, primary.span)
    return error(kind.code, message, primary.span, primary.text, secondary=secondary, notes=notes, helps=helps)


def _shown(result: ObligationResult, program: core.Program) -> str:
    """The solver's values of the parameters; of what a trait says, those of its method."""
    found = result.counterexample
    if found is None:
        return ""
    return show_inputs(found.values if result.kind is Kind.REFINES else found.inputs, program.adts)


def unconfirmed(
    diagnostic: Diagnostic, result: ObligationResult, function: core.Function, program: core.Program
) -> Diagnostic:
    """A failure that no run shows: what may be missing is a clause of what the claim speaks of."""
    found, labels, helps = result.counterexample, list(diagnostic.secondary), list(diagnostic.helps)
    taken = dict(found.unknowns) if found is not None else {}
    for span, origins in _by_place(result.obligation.unknowns.values()):
        labels.append(Label(span, "; ".join(_allowed(origin, taken.get(origin), program) for origin in origins)))
        names = ", ".join(dict.fromkeys(f"`{o.name}`" for o in origins))
        callee, library = origins[0].callee, origins[0].library
        if callee and not library:
            helps.append(f"if `{callee}` gives more than it ensures, say so in an `ensures` of it")
        elif library and not callee:
            helps.append("if more is true between the calls of the closure, say so in an `invariant` of it")
        elif not callee:
            helps.append(f"if more is true of {names} before each round (line {span.line}), say so in an `invariant`")
    if not helps and (loop := _loop_before(result, function)) is not None:
        helps.append(f"what the loop in line {loop.line} makes true, say in an `invariant` of it")
    notes = list(diagnostic.notes)
    if found is not None:
        there = show_inputs([known for known in found.values if not known[0].startswith("_")], program.adts)
        if there:
            notes.append(f"where it fails: {there}")
    return attrs.evolve(diagnostic, secondary=tuple(labels), notes=tuple(notes), helps=tuple(dict.fromkeys(helps)))


def _loop_before(result: ObligationResult, function: core.Function) -> Span | None:
    """The last loop that has been left where it fails, or is under way."""
    loops = [stmt.span for stmt in statements(function.body) if isinstance(stmt, core.Loop)]
    before = [loop for loop in loops if loop.file is result.span.file and loop.start < result.span.end]
    return before[-1] if before else None


def _by_place(origins: Iterable[Origin]) -> list[tuple[Span, list[Origin]]]:
    places: dict[Span, list[Origin]] = {}
    for origin in origins:
        places.setdefault(origin.span, []).append(origin)
    return list(places.items())


def _allowed(origin: Origin, value: Value | None, program: core.Program) -> str:
    """What a value of which only clauses say something may be."""
    if origin.library and not origin.callee:
        return "all that is known of what the closure holds is what its `invariant` clauses say"
    shown = told_value(value, origin.ty, program.adts) if value is not None else ""
    may = f": it may be {shown}" if shown else ""
    if origin.callee:
        return f"all that is known of this is what `{origin.callee}` ensures{may}"
    return f"all that is known of `{origin.name}` is what the invariants say{may}"


def _calls(obligation: Obligation, place: Span) -> list[Label]:
    """Where the calls stand by which the place is reached, if it is inside of a callee."""
    around = (call for call in obligation.calls if not (call.start <= place.start and place.end <= call.end))
    return [Label(call, "in this call") for call in dict.fromkeys(around) if call != obligation.span]


def _message(kind: Kind, detail: str) -> str:
    match kind:
        case Kind.PERMISSION if detail in _OF_MEMORY:
            return _OF_MEMORY[detail]
        case Kind.PANIC if detail == "width":
            return "this width or precision may be above 65535, and then this panics"
        case Kind.PANIC:
            return f"this `{detail}` may panic" if detail.startswith("assert") else f"this `{detail}` may be reached"
        case Kind.NO_MEASURE:
            return f"nothing says why this {_ENDING.get(detail, detail)} ends"
        case Kind.IMPURE:
            return f"what a `pure` function gives depends on its arguments only, and this asks `{detail}`"
        case Kind.INVARIANT if detail in _OF_STATICS:
            return _OF_STATICS[detail]
        case Kind.INVARIANT if detail == "panic":
            return "the invariant of a type may not hold where this may panic, and destructors rely on it"
        case Kind.REQUIRES if detail == "main":
            return "a program begins with `main`, and nothing establishes its precondition"
        case Kind.REQUIRES if detail == "ghost":
            return "a ghost parameter of this call may be no value of its type"
        case Kind.LEMMA if detail == "promise":
            return "what the trait says of all its implementations may not hold of this one"
        case Kind.ENSURES if detail == "definition":
            return "what this definition ensures may not hold"
        case Kind.LOOP_KEPT if detail == "iterator":
            return "a round of this loop may change what it goes through"
        case Kind.REFINES:
            return _BEYOND[detail]
        case Kind.LOOP_ENTRY if detail == "closure":
            return "this invariant of a closure may not hold before it is called"
        case Kind.LOOP_KEPT if detail == "closure":
            return "this invariant of a closure may not be kept by a call"
        case _:
            return kind.message


_OF_STATICS = {
    "static": "the invariant of a static may not hold of the value that is put in it here",
    "ordering": "the invariant of a static may not hold of the value that is put in it here, without `Release`",
    "begin": "the invariant of a static may not hold when the program begins",
}


_OF_MEMORY = {
    "missing": "a permission is asked for that is not owned here",
    "static": "a static is given a value without what it owns by that",
    "ordering": "without `Release` a static is given no memory: who gets it need not see what was written there",
    "begin": "a static does not own this when the program begins: it is no `static mut`, or owned by another one",
    "share": "a larger fraction of a permission is asked for than is owned here",
    "box": "a box is made of memory that is not owned here as the memory of a box",
    "debt": "this was lent to a raw pointer, and the permission for it is not here any more",
    "null": "nothing says that this pointer is not null, as it must not be for no elements, too",
    "count": "so many elements are less than none",
    "struct": "nothing says that the struct is aligned which this goes by: its fields may be reached by `&raw` only",
    "aligned": "nothing says that this place is aligned, as it must be for no elements, too",
}


_ENDING = {"iteration": "loop", "definition": "recursion"}

_PLACES = {
    "induction": "after what each lemma of the circle ensures",
    "definition": "before the body of each definition of the circle",
}
"""Where the measure of what is proved or defined stands."""


def _help(kind: Kind, detail: str) -> str:
    if kind is Kind.NO_MEASURE:
        if detail in _PLACES:
            return f"add `decreases e`, with e an integer that gets smaller, {_PLACES[detail]}"
        where = (
            "before each function of the circle" if detail == "recursion" else "between the loop's head and its body"
        )
        of = (
            ""
            if detail != "iteration"
            else "; `iter` is the iterator as it is before each round, as in `decreases iter.left`"
        )
        return f"add `//@ decreases e`, with e an integer that gets smaller, {where}{of}"
    if kind is Kind.LEMMA and detail == "promise":
        return "prove it by a `lemma fn` of the same name in a `/*@ … @*/` of the implementation"
    if kind is Kind.LOOP_KEPT and detail == "closure":
        return "strengthen the invariant: it is all that is known of what the calls change"
    if kind is Kind.REFINES and detail == "ensures":
        return "say more in an `ensures` of the method, or nothing of memory: then what the trait says stands for it"
    if kind is Kind.REFINES:
        return f"say so in a `{detail}` of the trait's method, or do without"
    if kind is Kind.LOOP_KEPT and detail == "iterator":
        return "say in an `invariant` what is known of `iter`, the iterator as it is before each round"
    return _OF_CALLABLES.get(detail, "") if kind is Kind.REQUIRES and detail else _HELP.get(kind, "")


def _labels(result: ObligationResult) -> tuple[Label, list[Label]]:
    """Where it fails, and the clause that asks for it. Of a postcondition or an invariant the clause comes first."""
    span, clause, kind = result.span, result.clause, result.kind
    if clause is None:
        return Label(span, ""), []
    match kind:
        case Kind.ENSURES if result.obligation.detail == "definition":
            return Label(clause, "this may not hold"), [Label(span, "of all values of this")]
        case Kind.ENSURES:
            return Label(clause, "this may not hold"), [Label(span, "when the function is left here")]
        case Kind.LOOP_ENTRY | Kind.LOOP_KEPT if result.obligation.detail == "closure":
            when = "before the first call" if kind is Kind.LOOP_ENTRY else "after a call"
            return Label(clause, "this may not hold"), [Label(span, f"{when} of the closure in this")]
        case Kind.LOOP_ENTRY:
            return Label(clause, "this may not hold"), [Label(span, "when this loop is entered")]
        case Kind.LOOP_KEPT:
            return Label(clause, "this may not hold"), [Label(span, "after a round of this loop")]
        case Kind.REQUIRES:
            return Label(span, "in this call" if result.obligation.detail != "main" else ""), [
                Label(clause, "this may not hold")
            ]
        case Kind.MEASURE:
            return Label(span, ""), [Label(clause, "for this measure")]
        case Kind.REFINES:
            return Label(span, ""), [Label(clause, "this is what the trait says")]
        case Kind.UNINITIALISED:
            return Label(span, ""), [Label(clause, "this asks for a value")]
        case Kind.PERMISSION:
            return Label(span, ""), [Label(clause, "this is asked for")]
        case Kind.LEAK:
            return Label(span, ""), [Label(clause, "this was owned")]
        case Kind.CALL_PANIC:
            return Label(span, ""), [Label(clause, "it may panic where this holds")]
        case _:
            return Label(span, ""), [Label(clause, "this may not hold")]


def _unknown(result: ObligationResult) -> Diagnostic:
    """What ran out, on what, and what the solver was busy with."""
    obligation = result.obligation
    span: Span = obligation.clause or obligation.span
    labels = [Label(obligation.span, "")] if obligation.clause is not None else []
    notes = [f"the solver used {result.cost:,} units, for the whole and for parts of it, and came to no answer"]
    if result.busiest is not None:
        what, place, count = result.busiest
        if place is not None:
            labels.append(Label(place, f"instantiated {count:,} times in the first tries, more than any other"))
        elif what != "this quantifier":
            notes.append(f"{what} was unrolled {count:,} times in the first tries, more than any other")
    return error(
        "V0020", f"could not decide: {obligation.kind.message}", span, "out of budget", secondary=labels, notes=notes,
        helps=["give it more with `--rlimit`, or add an `assert` on the way", *result.hints],
    )  # fmt: skip


_LOST = {
    Lost.DIED: ("the process that was to prove this has died, twice", "prove it alone (`--function`)"),
    Lost.MEMORY: ("the process that was to prove this has run out of memory", "let it have more (`--max-memory`)"),
    Lost.TIME: ("the process that was to prove this has run out of time", "let it have more (`--max-seconds`)"),
    Lost.DEADLINE: ("the deadline was reached before this was decided", "a later `--deadline`"),
    Lost.INTERRUPTED: ("the run was interrupted before this was decided", "run it again"),
}


def lost(name: str, span: Span, why: Lost) -> Diagnostic:
    """What says nothing of the program: this run has not come to its end."""
    said, way_out = _LOST[why]
    return error("V0028", f"could not decide `{name}`: {said}", span, why.value, helps=[way_out])


def unsupported(problem: Unsupported, name: str, span: Span) -> Diagnostic:
    """What is checked, and can't be proved yet, or not as it stands."""
    if problem.help:
        return error("U0002", f"{problem.what} can't be proved", problem.span or span, f"in `{name}`",
                     helps=[problem.help])  # fmt: skip
    return error("U0002", f"{problem.what} is checked, and can't be proved yet", problem.span or span, f"in `{name}`")


def unguarded(name: str, span: Span) -> Diagnostic:
    return error(
        "V0027", f"the predicate `{name}` holds itself with nothing in between, or in a wand", span, "here",
        notes=["it would have to be unfolded for ever, or mean less where more of it is true"],
        helps=["own some memory beside it, `p |-> v ** …`, or give it a measure: `decreases e`"],
    )  # fmt: skip


def vacuous(name: str, requires: Sequence[spec.Clause]) -> Diagnostic:
    first, *others = requires
    return warning(
        "V0030", f"nothing satisfies the `requires` of `{name}`", first.span, "",
        secondary=[Label(clause.span, "") for clause in others],
        notes=["it is verified only because it can't be called"],
    )  # fmt: skip


def triggers(span: Span, labels: tuple[Label, ...], more: int) -> Diagnostic:
    """What makes the solver use a quantifier."""
    notes = (f"{more} more in what definitions say that stand here",) if more else ()
    return Diagnostic("V0031", Severity.NOTE, "this is used for the values that a trigger appears with", Label(span),
                      labels, notes)  # fmt: skip


def no_trigger(span: Span) -> Diagnostic:
    return warning(
        "V0032", "this quantifier has no trigger", span, "",
        notes=("a trigger is a call of a spec function that is recursive or opaque (others are what they say), or an "
               "element of a sequence, set or map, with its variables",
               "it is used for the values that stand in what is to be proved, and in what is known there"),
        helps=("give the property a name that stays: `spec fn p(x: int) -> bool opaque { … }`; say `p(x)`, and "
               "`reveal p` where it matters what it means",),
    )  # fmt: skip


def unreached_loop(place: Reached) -> Diagnostic:
    clause = place.loop or place.span
    return warning(
        "V0033", "no run that satisfies what is known comes to this loop", place.span, "",
        secondary=[Label(clause, "so this is proved of nothing")],
        notes=["what is known here contradicts itself: by a test before, or by a contract that is wrong"],
    )  # fmt: skip


def unreached_end(function: core.Function) -> Diagnostic:
    first = function.contract.ensures[0]
    return warning(
        "V0033", f"no run of `{function.name}` that satisfies what is known comes to its end", function.name_span, "",
        secondary=[Label(first.span, "so this is proved of nothing")],
        notes=["what is known where it returns contradicts itself: a contract, an axiom or an `assume` is wrong"],
    )  # fmt: skip
