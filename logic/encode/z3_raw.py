"""Z3's C functions, named for use here.

Raw calls cost a tenth of z3py's operators. A `Session` owns one context without reference counting: what is made in
it lives as long as it does, so terms need no bookkeeping.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import logic.encode.z3_library as z
from logic.encode.z3_library import array

_APP, _QUANTIFIER = 1, 3
"""`Z3_ast_kind`."""

# Handles: where it lies in the memory of Z3, as a number.
Ast = Any
Z3Sort = Any
Decl = Any


class Own(NamedTuple):
    """One of the data types that are being made together, by its place among them."""

    place: int


# Without a handler of ours an error ends the process; with one, each call raises it as an exception.
_NO_HANDLER = z.ERROR_HANDLER(lambda context, code: None)


class Session:
    """A context and what is built in it."""

    def __init__(self, renaming: int = 0) -> None:
        """`renaming`: other names for everything, if it is not 0; to the solver these are just names."""
        self.renaming = renaming
        self.integers: dict[int, Ast] = {}
        config = z.mk_config()
        self.c = z.mk_context(config)
        z.del_config(config)
        z.set_error_handler(self.c, _NO_HANDLER)
        self.bool_sort: Z3Sort = z.mk_bool_sort(self.c)
        self.int_sort: Z3Sort = z.mk_int_sort(self.c)
        self.real_sort: Z3Sort = z.mk_real_sort(self.c)
        self.true: Ast = z.mk_true(self.c)
        self.false: Ast = z.mk_false(self.c)

    def close(self) -> None:
        z.del_context(self.c)

    # --- sorts and symbols

    def symbol(self, name: str) -> Any:
        if self.renaming:
            name = f"{zlib.crc32(f'{self.renaming} {name}'.encode()):08x} {name}"
        return z.mk_string_symbol(self.c, name.encode())

    def bits(self, width: int) -> Z3Sort:
        return z.mk_bv_sort(self.c, width)

    def array(self, index: Z3Sort, element: Z3Sort) -> Z3Sort:
        return z.mk_array_sort(self.c, index, element)

    def uninterpreted(self, name: str) -> Z3Sort:
        return z.mk_uninterpreted_sort(self.c, self.symbol(name))

    def constant(self, name: str, sort: Z3Sort) -> Ast:
        return z.mk_const(self.c, self.symbol(name), sort)

    def function(self, name: str, domain: Sequence[Z3Sort], target: Z3Sort) -> Decl:
        return z.mk_func_decl(self.c, self.symbol(name), len(domain), array(domain), target)

    def call(self, decl: Decl, args: Sequence[Ast]) -> Ast:
        return z.mk_app(self.c, decl, len(args), array(args))

    def datatypes(
        self, definitions: Sequence[tuple[str, Sequence[tuple[str, Sequence[tuple[str, Z3Sort | Own]]]]]]
    ) -> list[tuple[Z3Sort, list[tuple[Decl, Decl, list[Decl]]]]]:
        """Mutually recursive data types: (name, constructors), a field's sort may be one of them.

        For each: its sort and, a constructor: the constructor, its recogniser, its selectors."""
        c = self.c
        lists, made = [], []
        for name, constructors in definitions:
            handles = []
            for constructor, fields in constructors:
                count = len(fields)
                names = array([self.symbol(f"{name}.{constructor}.{f}") for f, _ in fields])
                field_sorts = array([None if isinstance(s, Own) else s for _, s in fields])
                refs = z.numbers([s.place if isinstance(s, Own) else 0 for _, s in fields])
                handles.append(
                    z.mk_constructor(
                        c, self.symbol(f"{name}.{constructor}"), self.symbol(f"is.{name}.{constructor}"), count, names,
                        field_sorts, refs,
                    )
                )  # fmt: skip
            made.append(handles)
            lists.append(z.mk_constructor_list(c, len(handles), array(handles)))
        symbols = array([self.symbol(name) for name, _ in definitions])
        out = array([None] * len(lists))
        z.mk_datatypes(c, len(lists), symbols, out, array(lists))
        result = []
        for index, (_, constructors) in enumerate(definitions):
            sort = out[index]
            parts = []
            for k, (_, fields) in enumerate(constructors):
                selectors = [z.get_datatype_sort_constructor_accessor(c, sort, k, i) for i in range(len(fields))]
                parts.append(
                    (
                        z.get_datatype_sort_constructor(c, sort, k),
                        z.get_datatype_sort_recognizer(c, sort, k),
                        selectors,
                    )
                )
            result.append((sort, parts))
        # What is left of them keeps others, and a context that is not empty takes longest to be taken down.
        for handles, of_one in zip(made, lists, strict=True):
            z.del_constructor_list(c, of_one)
            for handle in handles:
                z.del_constructor(c, handle)
        return result

    # --- terms

    def number(self, value: int, sort: Z3Sort) -> Ast:
        return z.mk_numeral(self.c, str(value).encode(), sort)

    def integer(self, value: int) -> Ast:
        made = self.integers.get(value)
        if made is None:
            made = self.integers[value] = z.mk_numeral(self.c, str(value).encode(), self.int_sort)
        return made

    def real(self, a: Ast) -> Ast:
        """An integer as a real."""
        return z.mk_int2real(self.c, a)

    def conj(self, parts: Sequence[Ast]) -> Ast:
        if not parts:
            return self.true
        return parts[0] if len(parts) == 1 else z.mk_and(self.c, len(parts), array(parts))

    def disj(self, parts: Sequence[Ast]) -> Ast:
        if not parts:
            return self.false
        return parts[0] if len(parts) == 1 else z.mk_or(self.c, len(parts), array(parts))

    def negate(self, a: Ast) -> Ast:
        return z.mk_not(self.c, a)

    def implies(self, a: Ast, b: Ast) -> Ast:
        return z.mk_implies(self.c, a, b)

    def ite(self, c: Ast, a: Ast, b: Ast) -> Ast:
        return z.mk_ite(self.c, c, a, b)

    def eq(self, a: Ast, b: Ast) -> Ast:
        return z.mk_eq(self.c, a, b)

    def add(self, *parts: Ast) -> Ast:
        return z.mk_add(self.c, len(parts), array(parts))

    def sub(self, *parts: Ast) -> Ast:
        return z.mk_sub(self.c, len(parts), array(parts))

    def mul(self, *parts: Ast) -> Ast:
        return z.mk_mul(self.c, len(parts), array(parts))

    def neg(self, a: Ast) -> Ast:
        return z.mk_unary_minus(self.c, a)

    def div(self, a: Ast, b: Ast) -> Ast:
        return z.mk_div(self.c, a, b)

    def mod(self, a: Ast, b: Ast) -> Ast:
        return z.mk_mod(self.c, a, b)

    def le(self, a: Ast, b: Ast) -> Ast:
        return z.mk_le(self.c, a, b)

    def lt(self, a: Ast, b: Ast) -> Ast:
        return z.mk_lt(self.c, a, b)

    def select(self, a: Ast, i: Ast) -> Ast:
        return z.mk_select(self.c, a, i)

    def store(self, a: Ast, i: Ast, v: Ast) -> Ast:
        return z.mk_store(self.c, a, i, v)

    def bv(self, operation: str, a: Ast, b: Ast) -> Ast:
        """A binary bit-vector operation by its name in the C interface: `add`, `ule`, `and`, …"""
        return getattr(z, f"mk_bv{operation}")(self.c, a, b)

    def bv_not(self, a: Ast) -> Ast:
        return z.mk_bvnot(self.c, a)

    def bv_neg(self, a: Ast) -> Ast:
        return z.mk_bvneg(self.c, a)

    def extract(self, a: Ast, width: int) -> Ast:
        """The low `width` bits."""
        return z.mk_extract(self.c, width - 1, 0, a)

    def extend(self, a: Ast, by: int, signed: bool) -> Ast:
        if by == 0:
            return a
        return z.mk_sign_ext(self.c, by, a) if signed else z.mk_zero_ext(self.c, by, a)

    def quantify(
        self,
        universal: bool,
        bound: Sequence[Ast],
        patterns: Sequence[Sequence[Ast]],
        body: Ast,
        name: str = "",
        weight: int = 1,
    ) -> Ast:
        """`name` is by what `Solver.count_instances` counts it; it has no other meaning. What comes from an instance is
        used the later, the larger the `weight`."""
        c = self.c
        made = [z.mk_pattern(c, len(p), array(p)) for p in patterns]
        apps = [z.to_app(c, b) for b in bound]
        return z.mk_quantifier_const_ex(
            c, universal, weight, z.mk_string_symbol(c, name.encode()), z.mk_string_symbol(c, b""),
            len(apps), array(apps), len(made), array(made), 0, array([]), body,
        )  # fmt: skip

    def show(self, a: Ast) -> str:
        return str(z.ast_to_string(self.c, a))


_UNITS, _INSTANCES = "rlimit count", "quant instantiations"
"""What the solver counts, by its names."""


class Solver:
    """A live solver of a session."""

    def __init__(self, session: Session, options: dict[str, bool | int]) -> None:
        self.session = session
        self.c = session.c
        self.counted: dict[str, int] = {}
        self.s = z.mk_simple_solver(self.c)
        z.solver_inc_ref(self.c, self.s)
        self.set(options)

    def set(self, options: dict[str, bool | int]) -> None:
        params = z.mk_params(self.c)
        z.params_inc_ref(self.c, params)
        for name, value in options.items():
            symbol = z.mk_string_symbol(self.c, name.encode())
            if isinstance(value, bool):
                z.params_set_bool(self.c, params, symbol, value)
            else:
                z.params_set_uint(self.c, params, symbol, value)
        z.solver_set_params(self.c, self.s, params)
        z.params_dec_ref(self.c, params)

    def close(self) -> None:
        z.solver_dec_ref(self.c, self.s)

    def push(self) -> None:
        z.solver_push(self.c, self.s)

    def pop(self, count: int = 1) -> None:
        z.solver_pop(self.c, self.s, count)

    def add(self, a: Ast) -> None:
        z.solver_assert(self.c, self.s, a)

    def check(self) -> int:
        """1 satisfiable, -1 not, 0 unknown."""
        self.counted.clear()
        return int(z.solver_check(self.c, self.s))

    def count_instances(self) -> Counter[str]:
        """From now on: how often each quantifier that has a name is instantiated."""
        counted: Counter[str] = Counter()

        def derived(_user: Any, proof: Any, _count: int, _dependencies: Any, _literals: Any) -> None:
            name = self._instantiated(proof)
            if name:
                counted[name] += 1

        self._handler = z.ON_CLAUSE(derived)
        z.solver_register_on_clause(self.c, self.s, None, self._handler)
        return counted

    def _instantiated(self, proof: Ast) -> str:
        """The name of the quantifier that a proof step instantiates; empty if it does something else."""
        c = self.c
        if z.get_ast_kind(c, proof) != _APP:
            return ""
        app = z.to_app(c, proof)
        if not z.get_app_num_args(c, app) or self._head(app) != "inst":
            return ""
        source = z.get_app_arg(c, app, 0)
        if z.get_ast_kind(c, source) == _APP and self._head(z.to_app(c, source)) == "not":
            source = z.get_app_arg(c, z.to_app(c, source), 0)
        if z.get_ast_kind(c, source) != _QUANTIFIER:
            return ""
        return str(z.get_symbol_string(c, z.get_quantifier_id(c, source)))

    def _head(self, app: Any) -> str:
        return str(z.get_symbol_string(self.c, z.get_decl_name(self.c, z.get_app_decl(self.c, app))))

    def reason(self) -> str:
        """Why it does not know. That there was no memory is no answer: raises `MemoryError`."""
        reason = str(z.solver_get_reason_unknown(self.c, self.s))
        if "memory" in reason:
            raise MemoryError(reason)
        return reason

    def cost(self) -> int:
        """Resource units that this solver had used when it answered."""
        return self._count(_UNITS)

    def instantiated(self) -> int:
        """How often it had instantiated a quantifier then."""
        return self._count(_INSTANCES)

    def _count(self, name: str) -> int:
        if not self.counted:
            stats = z.solver_get_statistics(self.c, self.s)
            z.stats_inc_ref(self.c, stats)
            for i in range(z.stats_size(self.c, stats)):
                key = z.stats_get_key(self.c, stats, i)
                if key in (_UNITS, _INSTANCES):
                    self.counted[key] = int(z.stats_get_uint_value(self.c, stats, i))
            z.stats_dec_ref(self.c, stats)
        return self.counted.get(name, 0)

    def model(self) -> Model | None:
        """None where the solver has none."""
        try:
            handle = z.solver_get_model(self.c, self.s)
        except z.SolverError:
            return None
        return Model(self.session, handle) if handle else None


class Model:
    def __init__(self, session: Session, handle: Any) -> None:
        self.session = session
        self.c = session.c
        self.m = handle
        z.model_inc_ref(self.c, handle)

    def close(self) -> None:
        z.model_dec_ref(self.c, self.m)

    def evaluate(self, a: Ast) -> Ast:
        out = array([None])
        if not z.model_eval(self.c, self.m, a, True, out):
            return a
        return out[0]

    def number(self, a: Ast) -> int | None:
        """The value of an integer or bit-vector term, bit-vectors as unsigned."""
        value = self.evaluate(a)
        if not z.is_numeral_ast(self.c, value):
            return None
        return int(z.get_numeral_string(self.c, value))

    def rational(self, a: Ast) -> str | None:
        """The value of a real term, as it is written."""
        value = self.evaluate(a)
        return str(z.get_numeral_string(self.c, value)) if z.is_numeral_ast(self.c, value) else None

    def truth(self, a: Ast) -> bool:
        return int(z.get_bool_value(self.c, self.evaluate(a))) == 1
