"""Z3's terms as plain data, for whoever wants to write them down: the only module besides `z3_raw` that calls Z3,
and the only one that looks into terms that have been made."""

from __future__ import annotations

import enum
from collections.abc import Mapping

import attrs
import z3.z3consts as k
from msgspec import Struct

import logic.encode.z3_library as z
from logic.encode.z3_raw import Ast, Session, Z3Sort
from logic.errors import NotInFragment


class SortKind(enum.Enum):
    KNOWN = enum.auto()
    DATA = enum.auto()
    OPAQUE = enum.auto()


class SortNode(Struct, frozen=True, eq=False):
    """`name` is what SMT-LIB calls it (`Int`, `Array`, `BitVec`), or of a declared one what the encoder does."""

    kind: SortKind
    name: str
    args: tuple[SortNode, ...] = ()
    width: int = 0


class Symbol(Struct, frozen=True, eq=False):
    """A function or constant that is declared, or a constructor, tester or field of a data type (`is_data`)."""

    name: str
    domain: tuple[SortNode, ...]
    target: SortNode
    is_data: bool = False


class Apply(Struct, frozen=True, eq=False):
    """`head` is a word of SMT-LIB or a symbol; `tests` says that it is asked whether a value is made by the symbol;
    `indices` are those of `(_ extract 7 0)`."""

    head: str | Symbol
    args: tuple[Node, ...]
    sort: SortNode
    indices: tuple[int, ...] = ()
    tests: bool = False


class Numeral(Struct, frozen=True, eq=False):
    value: str
    sort: SortNode


class Bound(Struct, frozen=True, eq=False):
    """A variable, counted from the innermost quantifier outwards."""

    index: int
    sort: SortNode


class Binding(Struct, frozen=True, eq=False):
    universal: bool
    variables: tuple[tuple[str, SortNode], ...]
    patterns: tuple[tuple[Node, ...], ...]
    body: Node


Node = Apply | Numeral | Bound | Binding


class DataNode(Struct, frozen=True, eq=False):
    """A data type: its constructors, each with its fields."""

    sort: SortNode
    constructors: tuple[tuple[Symbol, tuple[Symbol, ...]], ...]


_WORDS: Mapping[int, str] = {
    k.Z3_OP_TRUE: "true", k.Z3_OP_FALSE: "false", k.Z3_OP_EQ: "=", k.Z3_OP_IFF: "=", k.Z3_OP_DISTINCT: "distinct",
    k.Z3_OP_ITE: "ite", k.Z3_OP_AND: "and", k.Z3_OP_OR: "or", k.Z3_OP_XOR: "xor", k.Z3_OP_NOT: "not",
    k.Z3_OP_IMPLIES: "=>", k.Z3_OP_LE: "<=", k.Z3_OP_GE: ">=", k.Z3_OP_LT: "<", k.Z3_OP_GT: ">", k.Z3_OP_ADD: "+",
    k.Z3_OP_SUB: "-", k.Z3_OP_UMINUS: "-", k.Z3_OP_MUL: "*", k.Z3_OP_DIV: "/", k.Z3_OP_IDIV: "div",
    k.Z3_OP_MOD: "mod", k.Z3_OP_TO_REAL: "to_real", k.Z3_OP_SELECT: "select", k.Z3_OP_STORE: "store",
    k.Z3_OP_BNEG: "bvneg", k.Z3_OP_BADD: "bvadd", k.Z3_OP_BSUB: "bvsub", k.Z3_OP_BMUL: "bvmul",
    k.Z3_OP_BSDIV: "bvsdiv", k.Z3_OP_BUDIV: "bvudiv", k.Z3_OP_BSREM: "bvsrem", k.Z3_OP_BUREM: "bvurem",
    k.Z3_OP_BSMOD: "bvsmod", k.Z3_OP_ULEQ: "bvule", k.Z3_OP_SLEQ: "bvsle", k.Z3_OP_UGEQ: "bvuge",
    k.Z3_OP_SGEQ: "bvsge", k.Z3_OP_ULT: "bvult", k.Z3_OP_SLT: "bvslt", k.Z3_OP_UGT: "bvugt", k.Z3_OP_SGT: "bvsgt",
    k.Z3_OP_BAND: "bvand", k.Z3_OP_BOR: "bvor", k.Z3_OP_BNOT: "bvnot", k.Z3_OP_BXOR: "bvxor",
    k.Z3_OP_CONCAT: "concat", k.Z3_OP_SIGN_EXT: "sign_extend", k.Z3_OP_ZERO_EXT: "zero_extend",
    k.Z3_OP_EXTRACT: "extract", k.Z3_OP_BSHL: "bvshl", k.Z3_OP_BLSHR: "bvlshr", k.Z3_OP_BASHR: "bvashr",
}  # fmt: skip
"""What SMT-LIB has a word for, in its theories Core, Ints, Reals_Ints, ArraysEx and FixedSizeBitVectors."""

_DATA = (k.Z3_OP_DT_CONSTRUCTOR, k.Z3_OP_DT_ACCESSOR)
_TESTS = (k.Z3_OP_DT_RECOGNISER, k.Z3_OP_DT_IS)


@attrs.define(eq=False, repr=False)
class Reader:
    """The terms of one session, each read once."""

    session: Session
    data: list[DataNode] = attrs.field(factory=list)
    """Data types, what they are made of first; those that are made of each other one after another."""
    _nodes: dict[int, Node] = attrs.field(factory=dict)
    _sorts: dict[int, SortNode] = attrs.field(factory=dict)
    _symbols: dict[int, Symbol] = attrs.field(factory=dict)
    _testers: dict[int, Symbol] = attrs.field(factory=dict)

    def node(self, ast: Ast) -> Node:
        number = int(z.get_ast_id(self.session.c, ast))
        found = self._nodes.get(number)
        if found is None:
            found = self._nodes[number] = self._node(ast)
        return found

    def _node(self, ast: Ast) -> Node:
        c = self.session.c
        match z.get_ast_kind(c, ast):
            case k.Z3_NUMERAL_AST:
                return Numeral(str(z.get_numeral_string(c, ast)), self._sort_of(ast))
            case k.Z3_VAR_AST:
                return Bound(int(z.get_index_value(c, ast)), self._sort_of(ast))
            case k.Z3_QUANTIFIER_AST:
                return self._binding(ast)
            case k.Z3_APP_AST:
                return self._apply(z.to_app(c, ast), self._sort_of(ast))
            case _:
                raise NotInFragment("a term of a kind that SMT-LIB does not have")

    def _sort_of(self, ast: Ast) -> SortNode:
        return self.sort(z.get_sort(self.session.c, ast))

    def _binding(self, ast: Ast) -> Binding:
        c = self.session.c
        if z.is_lambda(c, ast):
            raise NotInFragment("a function without a name")
        variables = tuple(
            (
                self._name(z.get_quantifier_bound_name(c, ast, i)),
                self.sort(z.get_quantifier_bound_sort(c, ast, i)),
            )
            for i in range(z.get_quantifier_num_bound(c, ast))
        )
        patterns = []
        for i in range(z.get_quantifier_num_patterns(c, ast)):
            pattern = z.get_quantifier_pattern_ast(c, ast, i)
            terms = (z.get_pattern(c, pattern, j) for j in range(z.get_pattern_num_terms(c, pattern)))
            patterns.append(tuple(map(self.node, terms)))
        body = self.node(z.get_quantifier_body(c, ast))
        return Binding(bool(z.is_quantifier_forall(c, ast)), variables, tuple(patterns), body)

    def _apply(self, app: Ast, sort: SortNode) -> Apply:
        c = self.session.c
        decl = z.get_app_decl(c, app)
        args = tuple(self.node(z.get_app_arg(c, app, i)) for i in range(z.get_app_num_args(c, app)))
        kind = z.get_decl_kind(c, decl)
        if kind in _WORDS:
            counted = range(z.get_decl_num_parameters(c, decl)) if kind in _INDEXED else ()
            indices = tuple(int(z.get_decl_int_parameter(c, decl, i)) for i in counted)
            return Apply(_WORDS[kind], args, sort, indices)
        if kind in _TESTS:
            return Apply(self._testers[self._number(decl)], args, sort, tests=True)
        if kind != k.Z3_OP_UNINTERPRETED and kind not in _DATA:
            raise NotInFragment(f"`{self._name(z.get_decl_name(c, decl))}`, which SMT-LIB does not have")
        return Apply(self._symbol(decl, is_data=kind in _DATA), args, sort)

    def _number(self, decl: Ast) -> int:
        return int(z.get_ast_id(self.session.c, z.func_decl_to_ast(self.session.c, decl)))

    def _symbol(self, decl: Ast, *, is_data: bool) -> Symbol:
        c, number = self.session.c, self._number(decl)
        found = self._symbols.get(number)
        if found is None:
            domain = tuple(self.sort(z.get_domain(c, decl, i)) for i in range(z.get_domain_size(c, decl)))
            name = self._name(z.get_decl_name(c, decl))
            found = self._symbols[number] = Symbol(name, domain, self.sort(z.get_range(c, decl)), is_data)
        return found

    def _name(self, symbol: Ast) -> str:
        return str(z.get_symbol_string(self.session.c, symbol))

    # --- sorts

    def sort(self, sort: Z3Sort) -> SortNode:
        c = self.session.c
        number = int(z.get_ast_id(c, z.sort_to_ast(c, sort)))
        found = self._sorts.get(number)
        if found is None:
            found = self._sort(sort, number)
            self._sorts[number] = found
        return found

    def _sort(self, sort: Z3Sort, number: int) -> SortNode:
        c = self.session.c
        match z.get_sort_kind(c, sort):
            case k.Z3_BOOL_SORT:
                return SortNode(SortKind.KNOWN, "Bool")
            case k.Z3_INT_SORT:
                return SortNode(SortKind.KNOWN, "Int")
            case k.Z3_REAL_SORT:
                return SortNode(SortKind.KNOWN, "Real")
            case k.Z3_BV_SORT:
                return SortNode(SortKind.KNOWN, "BitVec", width=int(z.get_bv_sort_size(c, sort)))
            case k.Z3_ARRAY_SORT:
                parts = (z.get_array_sort_domain(c, sort), z.get_array_sort_range(c, sort))
                return SortNode(SortKind.KNOWN, "Array", tuple(map(self.sort, parts)))
            case k.Z3_UNINTERPRETED_SORT:
                return SortNode(SortKind.OPAQUE, self._name(z.get_sort_name(c, sort)))
            case k.Z3_DATATYPE_SORT:
                return self._data(sort, number)
            case _:
                raise NotInFragment("a sort that SMT-LIB does not have")

    def _data(self, sort: Z3Sort, number: int) -> SortNode:
        """A data type; what it is made of comes into the list before it, but for those that are made of it."""
        c = self.session.c
        made = self._sorts[number] = SortNode(SortKind.DATA, self._name(z.get_sort_name(c, sort)))
        constructors = []
        for i in range(z.get_datatype_sort_num_constructors(c, sort)):
            constructor = z.get_datatype_sort_constructor(c, sort, i)
            fields = tuple(
                self._symbol(z.get_datatype_sort_constructor_accessor(c, sort, i, j), is_data=True)
                for j in range(z.get_domain_size(c, constructor))
            )
            symbol = self._symbol(constructor, is_data=True)
            self._testers[self._number(z.get_datatype_sort_recognizer(c, sort, i))] = symbol
            constructors.append((symbol, fields))
        self.data.append(DataNode(made, tuple(constructors)))
        return made


_INDEXED = (k.Z3_OP_SIGN_EXT, k.Z3_OP_ZERO_EXT, k.Z3_OP_EXTRACT)
