"""What attributes there are, what they take, and where they may stand. Source: Rust reference, "Attributes"; what rustc
1.95 says of each in each place.
"""

from __future__ import annotations

from murust.core.types import INTS
from murust.diagnostics.model import Diagnostic, error
from murust.source import Span
from murust.syntax import ast

_NAMES = """
    derive repr inline allow warn deny forbid expect must_use cfg no_mangle doc cold test ignore should_panic deprecated
    non_exhaustive track_caller automatically_derived link_section export_name used macro_use unsafe default
    no_std no_main crate_type crate_name path
"""
_KNOWN = frozenset(_NAMES.split())
_TOOLS = ("clippy", "rustfmt")

_LAYOUTS = frozenset({"C", "Rust", "transparent", "packed", "align", "simd", *INTS})
"""What `repr(…)` may say. Source: Rust reference, "Type layout"."""

_LINTS = frozenset({"allow", "warn", "deny", "forbid", "expect"})
_LINTERS = frozenset({"clippy", "rustc", "rustdoc", "rustfmt", "miri", "diagnostic", "rust_analyzer"})
_WORDS = frozenset({"cold", "no_mangle", "non_exhaustive", "track_caller", "automatically_derived"})
_TEXTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "export_name": (("value",), ()),
    "link_section": (("value",), ()),
    "path": (("value",), ()),
    "must_use": (("word", "value"), ()),
    "should_panic": (("word", "value", "list"), ("expected",)),
    "deprecated": (("word", "value", "list"), ("since", "note")),
}
"""Attributes that take a text: the forms that they have, and the names of the texts in a list."""

_ILL_FORMED: dict[str, tuple[str, ...]] = {"test": ("word",), "ignore": ("word", "value")}
"""What rustc denies by its lint `ill_formed_attribute_input`."""

_FUNCTIONS = frozenset({"function", "field"})  # on a field rustc only warns

_PLACES: dict[str, frozenset[str]] = {
    "derive": frozenset({"struct", "enum", "union"}),
    "repr": frozenset({"struct", "enum", "union"}),
    "inline": _FUNCTIONS,
    "track_caller": _FUNCTIONS,
    "test": frozenset({"function"}),
    "non_exhaustive": frozenset({"struct", "enum", "variant", "field"}),
    "export_name": _FUNCTIONS | {"static"},
    "used": frozenset({"static"}),
    "path": frozenset({"module"}),
    "default": frozenset({"variant"}),
}
"""Where an attribute may stand, of those that may not stand everywhere."""

_NOT_IN: dict[str, str] = {
    "no_mangle": "constant", "deprecated": "extern block", "automatically_derived": "crate"
}  # fmt: skip

_ITEMS: dict[type, str] = {
    ast.Function: "function", ast.Struct: "struct", ast.Enum: "enum", ast.ConstItem: "constant", ast.Static: "static",
    ast.Mod: "module", ast.Impl: "implementation", ast.Trait: "trait", ast.Use: "use", ast.TypeAlias: "type",
    ast.ExternBlock: "extern block",
}  # fmt: skip


def of_item(attribute: ast.Attribute, item: ast.Item) -> list[Diagnostic]:
    """What is wrong with an attribute of an item. What stands before one that is not in the subset is no matter."""
    if isinstance(item, ast.UnsupportedItem):
        return []
    found = of_place(attribute, _ITEMS.get(type(item), "item"))
    if not found and attribute.path == "repr" and isinstance(item, ast.Struct | ast.Enum):
        wrong = _layout(attribute, item)
        found = [wrong] if wrong is not None else []
    return found


def of_place(attribute: ast.Attribute, place: str) -> list[Diagnostic]:
    """What is wrong with an attribute in a place: of what it says, and of the place."""
    name = attribute.path
    if name == "feature":
        return [error("E0554", "`feature` is for nightly versions of Rust", attribute.span)]
    if name not in _KNOWN and name.split("::")[0] not in _TOOLS:
        text = f"there is no attribute `{name}` in the subset that murust supports"
        return [error("N0003", text, attribute.span)]
    if name in ("cfg", "cfg_attr") and place not in _ITEMS.values():
        text = f"`{name}` on a {place} is not in the subset that murust supports"
        return [error("U0001", text, attribute.span, "not supported", helps=["put it on a whole item"])]
    wrong = _form(attribute)
    if wrong is not None:
        return [wrong]
    allowed = _PLACES.get(name)
    if (allowed is not None and place not in allowed) or _NOT_IN.get(name) == place:
        code = {"repr": "E0517", "derive": "E0774"}.get(name, "N0003")
        text = "`derive` is for structs and enums" if name == "derive" else f"`{name}` does not stand on a {place}"
        return [error(code, text, attribute.span, "not here")]
    return []


def _form(attribute: ast.Attribute) -> Diagnostic | None:
    """What is wrong with the arguments."""
    name, form, span = attribute.path, attribute.form, attribute.span
    if name in _LINTS:
        return _lints(attribute)
    if name in ("derive", "repr") and form != "list":
        return error("E0539", f"`{name}` takes a list: `{name}(…)`", span)
    if name == "derive" and any(isinstance(arg, ast.Literal) for arg in attribute.args):
        return error("E0777", "`derive` takes names of traits, not literals", span, helps=["`#[derive(Clone)]`"])
    if name == "derive" and len(attribute.words) != len(attribute.args):
        return error("N0002", "a trait to derive takes no arguments", span)
    if name in _WORDS and form != "word":
        return error("E0565", f"`{name}` takes no arguments", span)
    if name == "used" and form == "list":
        return error("E0658", "`used` with arguments is not stable yet", span)
    if name == "inline":
        return _inline(attribute)
    if name in _TEXTS:
        return _text(attribute)
    if name in _ILL_FORMED and not (form in _ILL_FORMED[name] and (form == "word" or _is_text(attribute, name))):
        return error("L0001", f"`{name}` does not take this", span)
    return None


def _lints(attribute: ast.Attribute) -> Diagnostic | None:
    """Names of lints, those of tools with the tool, and a reason at the end."""
    name, args, span = attribute.path, list(attribute.args), attribute.span
    if attribute.form != "list":
        return error("E0539", f"`{name}` takes a list: `{name}(…)`", span)
    if args and _is_text(args[-1], "reason"):
        args.pop()
    for arg in args:
        if isinstance(arg, ast.Literal) or arg.form != "word":
            return error("E0452", f'`{name}` takes names of lints, and a `reason = "…"` at its end', span)
        tool, _, lint = arg.path.partition("::")
        if lint and tool not in _LINTERS:
            return error("E0710", f"there is no tool `{tool}` that has lints", span)
    return None


def _inline(attribute: ast.Attribute) -> Diagnostic | None:
    text, span = "`inline` takes nothing, `always` or `never`", attribute.span
    if attribute.form == "value":
        return error("L0001", text, span)
    if attribute.form == "list" and len(attribute.args) != 1:
        return error("E0805", text, span)
    if attribute.form == "list" and not set(attribute.words) & {"always", "never"}:
        return error("E0539", text, span)
    return None


def _text(attribute: ast.Attribute) -> Diagnostic | None:
    """Attributes that take a text, and perhaps some by names."""
    name, span = attribute.path, attribute.span
    forms, keys = _TEXTS[name]
    wrong = attribute.form not in forms
    if attribute.form == "value":
        wrong = wrong or not _is_text(attribute, name)
    elif attribute.form == "list":
        if keys and any(isinstance(arg, ast.Literal) for arg in attribute.args):
            return error("E0565", f"`{name}` takes names with texts", span)
        paths = [arg.path for arg in attribute.args if isinstance(arg, ast.Attribute)]
        if len(set(paths)) < len(paths):
            return error("E0538", f"`{name}` says the same thing twice", span)
        wrong = wrong or not all(any(_is_text(arg, key) for key in keys) for arg in attribute.args)
    if not wrong:
        return None
    ways = [f'`{name} = "…"`', *(f'`{name}({key} = "…")`' for key in keys)]
    return error("E0539", f"`{name}` takes a text: {' or '.join(ways)}", span)


def _is_text(argument: ast.Attribute | ast.Literal, name: str) -> bool:
    """Is it `name = "…"`?"""
    if isinstance(argument, ast.Literal) or argument.path != name or argument.form != "value":
        return False
    value = argument.args[0]
    return isinstance(value, ast.Literal) and value.kind is ast.LiteralKind.STRING


def _layout(attribute: ast.Attribute, item: ast.Struct | ast.Enum) -> Diagnostic | None:
    for hint in attribute.args:
        wrong = _hint(hint, item, attribute.span)
        if wrong is not None:
            return wrong
    if "transparent" in attribute.words and len(attribute.args) > 1:
        return error("E0692", "`repr(transparent)` stands alone: the layout is that of the field", attribute.span)
    return None


def _hint(hint: ast.Attribute | ast.Literal, item: ast.Struct | ast.Enum, span: Span) -> Diagnostic | None:
    """What is wrong with one argument of `repr`."""
    if isinstance(hint, ast.Literal):
        return error("E0565", "`repr` takes names of layouts, not literals", span, helps=["`#[repr(C)]`"])
    word = hint.path
    if word not in _LAYOUTS or (hint.form != "word" and word not in _WITH_NUMBERS):
        return error("E0552", f"`repr({hint.span.text})` is no layout that Rust has", span)
    if word in INTS and isinstance(item, ast.Struct):
        return error("E0517", f"`repr({word})` is for enums", span)
    if word == "packed" and isinstance(item, ast.Enum):
        return error("E0517", "`repr(packed)` is for structs", span)
    if word in ("packed", "simd"):
        text = f"`repr({word})` is not in the subset that murust supports"
        return error("U0001", text, span, helps=["`repr(C)` has a layout that is known, too"])
    return _alignment(hint, span) if word == "align" else None


def _alignment(hint: ast.Attribute, span: Span) -> Diagnostic | None:
    if hint.form == "value" or (hint.form == "list" and len(hint.args) != 1):
        return error("E0693", "`align` takes one number in parentheses: `repr(align(8))`", span)
    number = hint.args[0] if hint.args else None
    if not isinstance(number, ast.Literal) or not isinstance(number.value, int) or number.suffix:
        return error("E0589", "an alignment is a number without a suffix: `repr(align(8))`", span)
    if not 0 < number.value <= _MOST_ALIGNED or number.value & (number.value - 1):
        return error("E0589", f"{number.value} is no power of two up to 2^29", span)
    return None


_WITH_NUMBERS = frozenset({"align", "packed"})
_MOST_ALIGNED = 1 << 29
