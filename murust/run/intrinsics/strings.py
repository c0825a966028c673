"""Strings, and their iterators."""

from __future__ import annotations

from murust.run.calls import Site, Write
from murust.run.frame import Value
from murust.run.intrinsics.iterators import _iterator
from murust.run.operators import aggregate

# --- Strings ---------------------------------------------------------------------------------------------------


def _text(site: Site, index: int) -> str:
    cells, start, length = (site.f.named(leaf) for leaf in site.leaves(index))
    return f"bytes({cells}[{start}:{start} + {length}])"


def _text_test(code: str) -> Write:
    return lambda site: [code.format(*(_text(site, k) for k in range(len(site.operands))))]


def _piece(site: Site) -> Value:
    cells, start, _ = site.leaves(0)
    first = site.named(1)
    return [cells, f"{start} + {first}", f"{site.leaf(2)} - {first}"]


def _cased(site: Site, method: str) -> Value:
    """The characters that one becomes, filled up to three, and how many they are."""
    name = site.f.named(f"list(map(ord, chr({site.leaf(0)}).{method}()))")
    return aggregate(site.result, 0, [f"({name} + [0, 0])[:3]", [f"len({name})"]], site.f)


def _same(site: Site) -> Value:
    return site.value(0)


def _next_of_chars(site: Site, *, back: bool) -> Value:
    (cells, at, count), _ = _iterator(site)
    f = site.f
    tag, value, width = f.fresh(), f.fresh(), f.fresh()
    f.emit(f"if {count}:")
    with f.indented():
        f.emit(f"{tag} = 1; {value}, {width} = decode_{'last' if back else 'first'}({cells}, {at}, {count})")
        f.emit(f"{count} -= {width}" if back else f"{at} += {width}; {count} -= {width}")
    f.emit(f"else: {tag} = 0; {value} = None")
    return [tag, value]


def _next_of_bytes(site: Site, *, back: bool) -> Value:
    (cells, at, count), _ = _iterator(site)
    f = site.f
    tag, value = f.fresh(), f.fresh()
    if back:
        f.emit(f"if {count}: {tag} = 1; {count} -= 1; {value} = {cells}[{at} + {count}]")
    else:
        f.emit(f"if {count}: {tag} = 1; {value} = {cells}[{at}]; {at} += 1; {count} -= 1")
    f.emit(f"else: {tag} = 0; {value} = None")
    return [tag, value]


def _from_utf8(site: Site) -> Value:
    cells, start, length = (site.f.named(leaf) for leaf in site.leaves(0))
    f = site.f
    shape = f.unit.shapes.of(site.result)
    good, error = f.fresh(), f.fresh()
    f.emit(f"{error} = not_text({cells}, {start}, {length}); {good} = {error} is None")
    found = [["None", "None"] for _ in range(shape.leaves)]
    (text,), (problem,) = (fields[:1] for fields in shape.fields)
    for k, leaf in enumerate((cells, start, length)):
        found[text[0] + k][0] = leaf
    for k in range(3):
        found[problem[0] + k][1] = f"{error}[{k}]"
    return [f"int(not {good})", *(f"({ok} if {good} else {bad})" for ok, bad in found[1:])]


def _from_utf8_unchecked(site: Site) -> Value:
    text = [site.f.named(leaf) for leaf in site.leaves(0)]
    site.f.emit(f"if not_text({', '.join(text)}): undefined('`from_utf8_unchecked` of bytes that are no text')")
    return [*text]


def _from_str(site: Site) -> Value:
    from murust.run.intrinsics.integers import _parsed

    text = ", ".join(site.leaves(0))
    return _parsed(f"parse_integer({text}, 10, {site.f.unit.constant(site.args[0])})", site)


REGISTRY = {
    "<Chars as Iterator>::next": lambda site: _next_of_chars(site, back=False),
    "<Chars as DoubleEndedIterator>::next_back": lambda site: _next_of_chars(site, back=True),
    "<Bytes as Iterator>::next": lambda site: _next_of_bytes(site, back=False),
    "<Bytes as DoubleEndedIterator>::next_back": lambda site: _next_of_bytes(site, back=True),
    "core::str::begins": _text_test("{}.startswith({})"), "core::str::ends": _text_test("{}.endswith({})"),
    "core::str::piece": _piece, "core::str::piece_mut": _piece, "core::str::text_mut": _same,
    "core::str::from_utf8_unchecked": _from_utf8_unchecked,
    "core::char::upper": lambda site: _cased(site, "upper"), "core::char::lower": lambda site: _cased(site, "lower"),
    "str::is_ascii": _text_test("{}.isascii()"),
    "str::eq_ignore_ascii_case": _text_test("({}.lower() == {}.lower())"),
    "core::str::from_utf8": _from_utf8, "<T as FromStr>::from_str": _from_str,
}  # fmt: skip
