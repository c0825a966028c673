"""What is taken on trust, and by which proofs: more rather than less.

A proof rests on what it uses, and on what the contracts that it relies on rest on. So it is a walk over the graph of
`wp.dependence`, with the functions of the library as further nodes: they are known by contracts which no run proves,
or by rules of `wp`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping

import attrs

from logic.goal import Limits
from murust.core import nodes as core
from murust.core import proofs, types
from murust.core.facts import Facts
from murust.core.flow import statement_operands
from murust.core.links import Beyond, Instance, Links, Target
from murust.core.parts import children, definition_terms, function_terms, lemma_terms, proof_steps, statements
from murust.core.proofs import Lemma
from murust.core.specs import SpecCall, SpecFunction, SpecTerm
from murust.core.types import Type
from murust.record import Datum
from murust.source import Span
from wp import lemmas
from wp.code import Callee, Code, is_silent
from wp.contracts import obligations_of
from wp.dependence import dependences, reached
from wp.destructors import destructors
from wp.mentions import DEFINITION, FUNCTION, LEMMA
from wp.rules.inline import is_short
from wp.unsupported import Unsupported
from wp.verifier import Verifier


class Kind(enum.Enum):
    """(name, what is taken on trust)."""

    ASSUME = ("assume", "assumed without proof")
    TRUSTED = ("trusted", "functions whose contracts are trusted, by the word `trusted`")
    AXIOM = ("axiom", "axioms")
    DEVICE = ("device", "what devices do where their registers are read and written")
    EXTERNAL = ("external", "contracts of functions in `extern` blocks, which a host answers")
    UNPROVED = ("unproved", "contracts that other proofs use, and that are not proved")
    DIVERGES = ("diverges", "functions that need not come to an end, by the word `diverges`")
    LEAK = ("leak", "permissions that are given up, by the word `leak`")
    LIBRARY = ("library", "contracts of the core library")
    BUILT_IN = ("built-in", "functions of the core library whose meaning is a rule of the verifier")
    DEFINITION = ("definition", "definitions of the library that recurse, or ensure something")

    @property
    def title(self) -> str:
        return self.value[0]

    @property
    def words(self) -> str:
        return self.value[1]

    @property
    def of_the_library(self) -> bool:
        """Nothing that the program itself says."""
        return self in (Kind.LIBRARY, Kind.BUILT_IN, Kind.DEFINITION)


class Trusted(Datum):
    """One thing that is taken on trust. `text`: what it says, in the words of the source."""

    kind: Kind
    name: str
    text: str
    span: Span | None


@attrs.define(eq=False, repr=False)
class Trust:
    """What there is at each node of the graph, and where its edges lead."""

    graph: Mapping[str, frozenset[str]]
    at: Mapping[str, tuple[Trusted, ...]]

    @classmethod
    def of(cls, program: core.Program, links: Links, facts: Facts, proved: frozenset[str]) -> Trust:
        """`proved`: the functions of the library whose contracts are. What a proof looks up while its obligations are
        made is asked of a proof; what it says without a look at a contract, of the text."""
        verifier = Verifier.of(program, links, facts, Limits())
        code = verifier.code
        graph = {name: set(used) for name, used in dependences(program, code).items()}
        named: set[str] = set()
        for name, function in program.functions.items():
            used = _Used(code.within(name), proved)
            used.function(function)
            used.terms(function_terms(function))
            looked_up, automatic = _looked_up(function, verifier)
            used.names |= looked_up
            graph.setdefault(FUNCTION + name, set()).update(used.nodes(), automatic)
            named |= used.names
        for name, lemma in program.lemmas.items():
            used = _Used(code, proved)
            used.terms(lemma_terms(lemma))
            graph.setdefault(LEMMA + name, set()).update(used.nodes(), _used_by(lemma, verifier))
            named |= used.names
        for name, definition in program.spec_functions.items():
            used = _Used(code, proved)
            used.terms(definition_terms(definition))
            graph.setdefault(DEFINITION + name, set()).update(used.nodes())
            named |= used.names
        at = dict(_at_items(program, code))
        at |= {FUNCTION + name: found for name in sorted(named) if (found := _of_library(name, code, proved))}
        return cls({name: frozenset(used) for name, used in graph.items()}, at)

    def rests_on(self, node: str, unproved: Mapping[str, Trusted]) -> Iterator[Trusted]:
        """All that the proof of a function or lemma rests on. `unproved`: the nodes whose proofs are missing, which is
        nothing that they rest on themselves."""
        for other in sorted(reached(self.graph, node)):
            yield from self.at.get(other, ())
            if other in unproved and other != node:
                yield unproved[other]

    def is_used(self, node: str) -> bool:
        """Does the proof of anything else use this?"""
        return any(node in used for name, used in self.graph.items() if name != node)


def _looked_up(function: core.Function, verifier: Verifier) -> tuple[frozenset[str], set[str]]:
    """The functions whose contracts or texts the proof of a function asks for, and the lemmas it uses by itself."""
    try:
        cx = obligations_of(verifier.code.own(function), verifier)
    except (Unsupported, Beyond):
        return frozenset(), set()  # it is not proved
    return cx.code.looked_up, {LEMMA + lemma for lemma in cx.granted.used}


def _used_by(lemma: Lemma, verifier: Verifier) -> set[str]:
    """The lemmas that the proof of a lemma uses by itself."""
    if lemma.proof is None or not verifier.granted(LEMMA + lemma.name, None):
        return set()
    try:
        return {LEMMA + used for used in lemmas.obligations_of(lemma, verifier).granted.used}
    except (Unsupported, Beyond):
        return set()  # it is not proved


# --- What is said in the program -------------------------------------------------------------------------------


def _at_items(program: core.Program, code: Code) -> Iterator[tuple[str, tuple[Trusted, ...]]]:
    for name, function in program.functions.items():
        yield FUNCTION + name, tuple(_in_function(function))
    for name, span in code.links.foreign():
        declared = code.links.declared(name)
        if declared is not None:
            yield FUNCTION + name, (Trusted(Kind.EXTERNAL, name, _contract(declared.contract), span),)
    for name, lemma in program.lemmas.items():
        yield LEMMA + name, tuple(_in_lemma(lemma, code))
    for name, definition in program.spec_functions.items():
        if definition.registers:
            said = ", ".join(register.value.name for register in definition.registers)
            yield DEFINITION + name, (Trusted(Kind.DEVICE, name, said, definition.span),)
        if code.links.is_library_definition(name) and _needs_proof(name, definition):
            yield DEFINITION + name, (Trusted(Kind.DEFINITION, name, "", definition.span),)


def _in_function(function: core.Function) -> Iterator[Trusted]:
    contract = function.contract
    if contract.trusted:
        yield Trusted(Kind.TRUSTED, function.name, _contract(contract), function.name_span)
    if "diverges" in contract.modifiers:
        yield Trusted(Kind.DIVERGES, function.name, "", function.name_span)
    for stmt in statements(function.body):
        if isinstance(stmt, core.GhostAssume):
            yield Trusted(Kind.ASSUME, function.name, stmt.clause.span.text, stmt.clause.span)
        elif isinstance(stmt, core.GhostStep):
            yield from _in_proof(function.name, stmt.step)


def _in_lemma(lemma: Lemma, code: Code) -> Iterator[Trusted]:
    if _is_axiom(lemma, code):
        said = " ".join(f"ensures {clause.span.text}" for clause in lemma.ensures)
        yield Trusted(Kind.AXIOM, lemma.name, said, lemma.span)
    yield from _in_proof(lemma.name, lemma.proof or ())


def _in_proof(owner: str, step: object) -> Iterator[Trusted]:
    for inner in proof_steps(step):
        if isinstance(inner, proofs.Assume):
            yield Trusted(Kind.ASSUME, owner, inner.clause.span.text, inner.clause.span)
        elif isinstance(inner, proofs.Step) and inner.kind is proofs.StepKind.LEAK:
            yield Trusted(Kind.LEAK, owner, inner.span.text, inner.span)


def _is_axiom(lemma: Lemma, code: Code) -> bool:
    """What a trait's says is proved of each implementation."""
    return lemma.proof is None and code.links.implementers(lemma.name) is None


def _contract(contract: core.Contract) -> str:
    clauses = (("requires", contract.requires), ("ensures", contract.ensures), ("panics", contract.panics))
    return ", ".join(f"{word} {clause.span.text}" for word, found in clauses for clause in found)


def _needs_proof(name: str, definition: SpecFunction) -> bool:
    called = (term for body in [definition.body] if body is not None for term in _calls(body))
    return bool(definition.ensures) or any(call.function == name for call in called)


def _calls(root: SpecTerm) -> Iterator[SpecCall]:
    pending = [root]
    while pending:
        term = pending.pop()
        pending += children(term)
        if isinstance(term, SpecCall):
            yield term


# --- What is said in the library -------------------------------------------------------------------------------


def _of_library(name: str, code: Code, proved: frozenset[str]) -> tuple[Trusted, ...]:
    if not code.links.is_library(name):
        return ()
    declared = code.links.declared(name)
    if declared is not None:
        if is_silent(declared.contract):
            return (Trusted(Kind.BUILT_IN, name, "", declared.span),)
        return (Trusted(Kind.LIBRARY, name, _contract(declared.contract), declared.span),)
    if name in proved:
        return ()
    try:
        written = code.links.function(name)
    except (Beyond, KeyError):
        return (Trusted(Kind.BUILT_IN, name, "", None),)
    if is_silent(written.contract):
        return ()  # its text is gone into
    return (Trusted(Kind.LIBRARY, name, _contract(written.contract), written.name_span),)


@attrs.define(eq=False, repr=False)
class _Used:
    """The functions and closures that a function may call, by way of the texts of the library, too."""

    code: Code
    proved: frozenset[str]
    names: set[str] = attrs.field(factory=set)
    _entered: set[Target | Type] = attrs.field(factory=set)

    def nodes(self) -> set[str]:
        return {FUNCTION + name for name in self.names}

    def function(self, function: core.Function) -> None:
        for local in function.locals:
            self.value(local.ty)
        for stmt in statements(function.body):
            for operand in statement_operands(stmt):
                self.value(operand.ty)
            match stmt:
                case core.Call(callee=callee, type_args=args):
                    self.target(self.code.resolve(callee, args))
                case core.Drop(place=place):
                    self.names.update(destructors(place.ty, self.code))
                case _:
                    pass

    def terms(self, roots: Iterable[SpecTerm]) -> None:
        """The functions that specifications speak of, with the texts of those of the library, for all types."""
        for call in (call for root in roots for call in _calls(root) if call.pure):
            links, name = self.code.links, call.function
            if links.is_library(name) and links.declared(name) is None and name not in self.names:
                self.names.add(name)
                written = links.function(name)
                attrs.evolve(self, code=self.code.within(name)).function(written)
            self.names.add(name)

    def target(self, target: Target) -> None:
        if target in self._entered:
            return
        self._entered.add(target)
        self.names.add(target.name)
        for arg in target.args:
            self.value(arg)
        if isinstance(target, Instance) and self.code.links.is_library(target.name):
            callee = self._callee(target)
            if callee is not None and callee.function is not None and self._goes_in(callee):
                self.function(callee.function)

    def value(self, ty: Type) -> None:
        """What may be called by way of a value."""
        if ty in self._entered:
            return
        self._entered.add(ty)
        if isinstance(ty, types.FnItem):
            if ty.variant is None:
                self.target(self.code.resolve(ty.name, ty.args))
            return
        if isinstance(ty, types.Closure):
            self.names.add(ty.name)
            callee = self._callee(Instance(ty.name, ty.args))
            if callee is not None and callee.function is not None:
                self.function(callee.function)
        for part in types.parts(ty):
            self.value(part)

    def _goes_in(self, callee: Callee) -> bool:
        """May its text be used, rather than its contract?"""
        provided = self.code.links.is_provided(callee.name) and is_short(callee)
        by_text = any(isinstance(arg, types.FnItem | types.Closure) for arg in callee.target.args)
        return callee.silent or provided or by_text or callee.name in self.proved

    def _callee(self, target: Target) -> Callee | None:
        try:
            return self.code.callee(target)
        except (Unsupported, Beyond):
            return None  # then nothing is proved that calls it
