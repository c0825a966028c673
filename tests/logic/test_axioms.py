"""What the encodings assert by themselves is not contradictory: all of it, with `false` as the goal, is not proved.

That is: what follows from sorts, the definitions of spec functions, what is known of sequences, arrays, sets and bags.
The terms are those of the accepted programs, so that every axiom is met with the terms that make it fire. Asked are Z3,
with and without its search for models, and cvc5 (`pip install murust[test]`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from logic import sorts
from logic.encode import z3_library
from logic.encode.polarity import NEUTRAL
from logic.encode.total import follow
from logic.errors import NotInFragment
from logic.goal import Limits, Theory
from logic.solve.query import UNSATISFIABLE, Query
from logic.terms import Op, Term, subterms
from murust import driver
from tests.harness.programs import collect
from wp.contracts import obligations_of
from wp.obligations import facts_of
from wp.unsupported import Unsupported
from wp.verifier import Verifier

PROGRAMS = [program.path for program in collect("accept")]
LIMITS, LONG = Limits(rlimit=300_000), Limits(rlimit=100_000_000)
SECONDS, MINUTES = 2, 60
"""How long cvc5 may take for one query."""


_INNER = re.compile(r"\b(bv[us](?:div|rem|mod))_i\b")
"""Z3's own names of operators, where it has seen that what is divided by is not zero."""

_TAKEN = re.compile(r"(?<![\w.|])(Table|Relation|Bag|Tuple)(?![\w.|])")
"""Names of types of cvc5's own."""


@pytest.mark.parametrize("path", PROGRAMS[::8], ids=lambda path: path.stem)
def test_axioms_prove_nothing_false(path: Path) -> None:
    _assert_consistent(path, LIMITS, models=False)


@pytest.mark.parametrize("path", PROGRAMS[::8], ids=lambda path: path.stem)
def test_axioms_prove_nothing_false_to_a_search_for_models(path: Path) -> None:
    """No proof is taken from such a search: it is asked for countermodels only."""
    _assert_consistent(path, LIMITS, models=True)


@pytest.mark.parametrize("path", PROGRAMS[::20], ids=lambda path: path.stem)
def test_axioms_prove_nothing_false_to_cvc5(path: Path) -> None:
    _assert_consistent_to_cvc5(path, SECONDS)


@pytest.mark.soak
@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_axioms_prove_nothing_false_in_a_long_time(path: Path) -> None:
    _assert_consistent(path, LONG, models=False)
    _assert_consistent_to_cvc5(path, MINUTES)


def test_a_contradiction_is_found() -> None:
    """The queries see the axioms: what denies a definition that is among them is refuted."""
    path = next(path for path in PROGRAMS if path.stem == "powers")
    query = next(_queries(path, LIMITS, models=False))
    z, symbols = query.session, {str(name): decl for (name, *_), decl in query.encoder._symbols.items()}
    more, less = (next(decl for name, decl in symbols.items() if name.endswith(level)) for level in ("/2", "/1"))
    args = [z.constant(f"x{i}", query.encoder.number_sort()) for i in range(2)]
    query.solver.add(z.negate(z.eq(z.call(more, args), z.call(less, args))))
    assert query.solver.check() == UNSATISFIABLE


def _assert_consistent(path: Path, limits: Limits, *, models: bool) -> None:
    for query in _queries(path, limits, models=models):
        answer = query.solver.check()
        name = query.encoder.name
        query.close()
        assert answer != UNSATISFIABLE, f"the axioms of {name} contradict each other"


def _assert_consistent_to_cvc5(path: Path, seconds: int) -> None:
    cvc5 = pytest.importorskip("cvc5", reason="cvc5 is not installed: pip install murust[test]")
    for query in _queries(path, LIMITS, models=False):
        text = _in_order(z3_library.solver_to_string(query.solver.c, query.solver.s))
        text = _TAKEN.sub(r"|\1 of the program|", _INNER.sub(r"\1", text))
        name = query.encoder.name
        query.close()
        solver = cvc5.Solver()
        solver.setOption("tlimit-per", str(seconds * 1000))
        parser = cvc5.InputParser(solver)
        parser.setStringInput(cvc5.InputLanguage.SMT_LIB_2_6, f"(set-logic ALL)\n{text}\n", path.stem)
        while not (command := parser.nextCommand()).isNull():
            said = command.invoke(solver, parser.getSymbolManager())
            assert "error" not in str(said), said
        assert not solver.checkSat().isUnsat(), f"the axioms of {name} contradict each other"


def _in_order(text: str) -> str:
    """Data types before those that hold them: Z3 prints them in another order where arrays of arrays are between."""
    pieces = re.split(r"^(?=\()", text, flags=re.MULTILINE)
    data = [piece for piece in pieces if piece.startswith("(declare-datatypes")]
    names = {name: piece for piece in data for name in re.findall(r"\((\|[^|]*\||[^\s()|]+) 0\)", piece)}
    ordered = dict.fromkeys(piece for piece in pieces if piece.startswith("(declare-sort"))

    def place(piece: str, around: frozenset[str]) -> None:
        for name, other in names.items():
            held = re.search(rf"(?<![\w.|<]){re.escape(name)}(?![\w.|<>])", piece)
            if other != piece and held and other not in around:
                place(other, around | {piece})
        ordered.setdefault(piece)

    for piece in data:
        place(piece, frozenset())
    return "".join((*ordered, *(piece for piece in pieces if piece not in ordered)))


def _queries(path: Path, limits: Limits, *, models: bool) -> Iterator[Query]:
    """For each encoding: what it asserts of all that the program's obligations speak of, and none of the facts."""
    checked = driver.check([path])
    verifier = Verifier.of(checked.program, checked.linker, checked.facts, limits)
    verifier.functions.trust(set(checked.program.spec_functions))
    terms: dict[Term, None] = {}
    for function in checked.program.functions.values():
        try:
            obligations = obligations_of(verifier.code.own(function), verifier).obligations
        except Unsupported:
            continue
        for obligation in obligations:
            terms |= dict.fromkeys((*facts_of(obligation.path), obligation.claim))
    for encoding in ("int", "bits"):
        yield _query(list(terms), encoding, verifier.theory(""), limits, models=models)


def _query(terms: list[Term], encoding: str, theory: Theory, limits: Limits, *, models: bool) -> Query:
    query = Query.open(encoding, theory, limits, models=models)
    z, encoder = query.session, query.encoder
    encoder.placing = not models  # a way of proofs
    for number, term in enumerate(_values(terms)):
        if encoding == "bits" and isinstance(term.sort, sorts.Int):
            continue  # there a number has a width only together with what it is compared with
        try:
            ast = encoder.encode(term, NEUTRAL)
        except NotInFragment:
            continue
        # A new name says nothing, but makes the solver meet the term.
        query.solver.add(z.eq(z.constant(f"seen {number}", encoder.sort(term.sort)), ast))
    for name in theory.functions:
        try:
            encoder._define(name)
        except NotInFragment:
            continue
    follow(encoder)
    query.add_sides()
    return query


def _values(terms: list[Term]) -> Iterator[Term]:
    """The values in them, those under quantifiers left out."""
    bound = (Op.FORALL, Op.EXISTS, Op.FN_NEW, Op.SEQ_NEW)
    for term in subterms(terms, lambda term: term.args if term.op not in bound else ()):
        if not isinstance(term.sort, sorts.Bool):
            yield term
