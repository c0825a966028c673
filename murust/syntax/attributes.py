"""What attributes there are, what they take, and where they may stand. Source: Rust reference, "Attributes"; what rustc
1.95 says of each in each place.
"""

from __future__ import annotations

from murust.core.types import INTS
from murust.diagnostics.model import Diagnostic, error
from murust.syntax import ast

_NAMES = """
    derive repr inline allow warn deny forbid expect must_use cfg no_mangle doc cold test ignore should_panic deprecated
    non_exhaustive track_caller automatically_derived link_section export_name used macro_use unsafe default
    no_std no_main crate_type crate_name
"""
_KNOWN = frozenset(_NAMES.split())
_TOOLS = ("clippy", "rustfmt")

_LAYOUTS = frozenset({"C", "Rust", "transparent", "packed", "align", "simd", *INTS})
"""What `repr(…)` may say. Source: Rust reference, "Type layout"."""

_LINTS = frozenset({"allow", "warn", "deny", "forbid", "expect"})
_WORDS = frozenset({"cold", "no_mangle", "non_exhaustive"})
_WITH_VALUE = frozenset({"export_name", "link_section"})
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
    """What is wrong with an attribute of an item."""
    found = of_place(attribute, _ITEMS.get(type(item), "item"))
    if not found and attribute.path == "repr" and isinstance(item, ast.Struct | ast.Enum):
        found = _layout(attribute, item)
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
    name, form, count, span = attribute.path, attribute.form, len(attribute.args), attribute.span
    if name in _LINTS | {"derive", "repr"} and form != "list":
        return error("E0539", f"`{name}` takes a list: `{name}(…)`", span)
    if name in _LINTS and not all(_is_lint(arg) for arg in _without_reason(attribute.args)):
        return error("E0452", f'`{name}` takes names of lints, and a `reason = "…"` at its end', span)
    if name in _WITH_VALUE and form != "value":
        return error("E0539", f'`{name}` takes a value: `{name} = "…"`', span)
    if name in _WORDS and form != "word":
        return error("E0565", f"`{name}` takes no arguments", span)
    if name == "must_use" and form == "list":
        return error("E0539", "`must_use` takes no list", span)
    if name == "inline" and form == "list" and count != 1:
        return error("E0805", "`inline` takes nothing, `always` or `never`", span)
    if name == "inline" and not set(attribute.args) <= {"always", "never"}:
        return error("E0539", "`inline` takes nothing, `always` or `never`", span)
    return None


def _without_reason(args: tuple[str, ...]) -> tuple[str, ...]:
    return args[:-1] if args and args[-1].startswith("reason = ") else args


def _is_lint(argument: str) -> bool:
    return argument.replace("::", "").replace(" ", "").isidentifier()


def _layout(attribute: ast.Attribute, item: ast.Struct | ast.Enum) -> list[Diagnostic]:
    for hint in attribute.args:
        word, _, rest = hint.partition("(")
        number = rest.rstrip(")")
        if word not in _LAYOUTS:
            return [error("E0552", f"`repr({hint})` is no layout that Rust has", attribute.span)]
        if word in INTS and isinstance(item, ast.Struct):
            return [error("E0517", f"`repr({word})` is for enums", attribute.span)]
        if word == "packed" and isinstance(item, ast.Enum):
            return [error("E0517", "`repr(packed)` is for structs", attribute.span)]
        if word in ("packed", "simd"):
            text = f"`repr({word})` is not in the subset that murust supports"
            return [error("U0001", text, attribute.span, helps=["`repr(C)` has a layout that is known, too"])]
        if number.isdigit() and (int(number) == 0 or int(number) & (int(number) - 1)):
            return [error("E0589", f"{number} is no power of two", attribute.span)]
    return []
