"""The functions of Z3's C interface that are used here, under their names without `Z3_`.

The package of Z3 brings a module with all 700 of them, `z3core`. To import it takes longer than to load the library
and prove something small; and each call of its functions takes twice as long as one of these, which take and give
handles as plain numbers. The types are those of `z3_api.h`. Whoever gives an argument of another kind risks the
process: so all calls are in `z3_raw` and `z3_read`.
"""

from __future__ import annotations

import ctypes
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_TYPES: dict[str, Any] = {
    "p": ctypes.c_void_p, "u": ctypes.c_uint, "i": ctypes.c_int, "b": ctypes.c_bool, "s": ctypes.c_char_p, "-": None,
}  # fmt: skip
"""A handle, or an array; numbers without and with a sign; a truth value; text as bytes; nothing."""

_SIGNATURES = """
p ()        mk_config
- (p)       del_config del_context
p (p)       mk_context mk_bool_sort mk_int_sort mk_real_sort mk_true mk_false mk_params mk_simple_solver
p (pp)      mk_uninterpreted_sort mk_not mk_unary_minus mk_int2real mk_bvnot mk_bvneg to_app sort_to_ast
p (pp)      func_decl_to_ast get_app_decl get_array_sort_domain get_array_sort_range get_decl_name get_quantifier_body
p (pp)      get_quantifier_id get_range get_sort get_sort_name solver_get_model solver_get_statistics
p (ppp)     mk_array_sort mk_const mk_div mk_eq mk_implies mk_le mk_lt mk_mod mk_select
p (ppp)     mk_bvadd mk_bvsub mk_bvmul mk_bvudiv mk_bvurem mk_bvsdiv mk_bvsrem mk_bvule mk_bvult mk_bvsle mk_bvslt
p (ppp)     mk_bvand mk_bvor mk_bvxor mk_bvshl mk_bvlshr mk_bvashr
p (pppp)    mk_ite mk_store
p (ps)      mk_string_symbol
p (psp)     mk_numeral
p (pu)      mk_bv_sort
p (pup)     mk_sign_ext mk_zero_ext mk_add mk_and mk_mul mk_or mk_sub mk_pattern mk_constructor_list
p (puup)    mk_extract
p (ppup)    mk_app
p (ppupp)   mk_func_decl
p (pppuppp) mk_constructor
- (puppp)   mk_datatypes
- (pp)      del_constructor del_constructor_list
p (pbuppupupupp) mk_quantifier_const_ex
p (ppu)     get_app_arg get_datatype_sort_constructor get_datatype_sort_recognizer get_domain get_pattern
p (ppu)     get_quantifier_bound_name get_quantifier_bound_sort get_quantifier_pattern_ast
p (ppuu)    get_datatype_sort_constructor_accessor
u (pp)      get_app_num_args get_ast_id get_ast_kind get_bv_sort_size get_datatype_sort_num_constructors get_decl_kind
u (pp)      get_decl_num_parameters get_domain_size get_index_value get_pattern_num_terms get_quantifier_num_bound
u (pp)      get_quantifier_num_patterns get_sort_kind stats_size
i (pp)      get_bool_value solver_check
i (ppu)     get_decl_int_parameter
b (pp)      is_lambda is_numeral_ast is_quantifier_forall
b (pppbp)   model_eval
s (pp)      ast_to_string get_numeral_string get_symbol_string solver_get_reason_unknown solver_to_string
- (pp)      model_inc_ref model_dec_ref params_inc_ref params_dec_ref solver_inc_ref solver_dec_ref solver_push
- (pp)      stats_inc_ref stats_dec_ref
- (ppp)     solver_assert solver_set_params
- (pppb)    params_set_bool
- (pppu)    params_set_uint
- (ppu)     solver_pop
s (ppu)     stats_get_key
u (ppu)     stats_get_uint_value
- (pp)      set_error_handler
- (pppp)    solver_register_on_clause
u (p)       get_error_code
s (pu)      get_error_msg
"""
"""What each gives and takes."""

ERROR_HANDLER = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_uint)
ON_CLAUSE = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint, ctypes.POINTER(ctypes.c_uint), ctypes.c_void_p
)


class SolverError(Exception):
    """A call that Z3 refuses, or can't complete."""


def array(items: Any) -> Any:
    """Handles, as the functions take them."""
    return (ctypes.c_void_p * len(items))(*items)


def numbers(items: Any) -> Any:
    return (ctypes.c_uint * len(items))(*items)


def _path() -> str:
    """The library in Z3's package; where that has none, as of some systems, the one that the system has."""
    spec = find_spec("z3")
    if spec is None:
        raise ImportError("Z3 is not installed")
    name = {"darwin": "libz3.dylib", "win32": "libz3.dll"}.get(sys.platform, "libz3.so")
    folders = spec.submodule_search_locations or ()
    found = (path for folder in folders if (path := Path(folder, "lib", name)).is_file())
    return str(next(found, name))


def _loaded() -> ctypes.CDLL:
    try:
        return ctypes.CDLL(_path())
    except OSError as problem:
        raise ImportError(f"Z3: {problem}") from problem


_LIBRARY = _loaded()


def _check(context: int) -> None:
    code = get_error_code(context)
    if code:
        raise SolverError(get_error_msg(context, code).decode())


def _handle(result: int | None, function: Any, args: Any) -> int:
    """There is none after an error; but the empty name, for one, has none either."""
    if result is None:
        _check(args[0])
        return 0
    return result


def _value(result: Any, function: Any, args: Any) -> Any:
    _check(args[0])
    return result


def _text(result: bytes, function: Any, args: Any) -> str:
    _check(args[0])
    return result.decode()


_UNCHECKED = frozenset({"mk_config", "del_config", "mk_context", "del_context", "get_error_code", "get_error_msg"})
"""Without a context that could say what is wrong."""


def _bound(name: str, result: str, args: str) -> Any:
    function = _LIBRARY[f"Z3_{name}"]
    function.restype, function.argtypes = _TYPES[result], [_TYPES[arg] for arg in args]
    if name not in _UNCHECKED and not name.endswith("_dec_ref"):  # what goes says nothing: an error is an earlier one
        check: Any = {"p": _handle, "s": _text}.get(result, _value)
        function.errcheck = check
    return function


_LINES = {
    name: (result, args.strip("()"))
    for result, args, *names in map(str.split, _SIGNATURES.strip().splitlines())
    for name in names
}


def __getattr__(name: str) -> Any:
    """A function, made ready when it is first asked for."""
    if name not in _LINES:
        raise AttributeError(name)
    function = globals()[name] = _bound(name, *_LINES[name])
    return function


get_error_code, get_error_msg = (_bound(name, *_LINES[name]) for name in ("get_error_code", "get_error_msg"))
