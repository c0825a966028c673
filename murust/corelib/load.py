"""The core library: what every program knows. Its files are μRust like any other."""

from __future__ import annotations

import contextlib
import hashlib
import pickle
import sys
from functools import cache
from pathlib import Path

from murust.diagnostics.model import InternalError
from murust.engine.folder import cache_folder, seal, sealed
from murust.resolve.modules import Collector, enum_module
from murust.resolve.names import Definition, Module
from murust.source import SourceFile
from murust.syntax import ast
from murust.syntax.parser import parse

ROOT = Path(__file__).parent
_FILES = ("traits.rs", "option.rs", "iter.rs", "memory.rs", "num.rs", "collections.rs", "text.rs", "logic.rs")

_TYPES = (
    "Option Result Box Vec Some None Ok Err Copy Send Sync Sized Drop Fn FnMut FnOnce Clone PartialEq PartialOrd Eq Ord"
    " AsRef AsMut Into From Extend FromIterator TryFrom TryInto Default Iterator IntoIterator DoubleEndedIterator"
    " ExactSizeIterator Debug Hash drop size_of size_of_val align_of"
)
"""The names of `std::prelude::rust_2021`, as far as they are in the subset; `Debug` and `Hash` are for `derive`."""

_HIDDEN = frozenset({"Debug", "Hash"})


def load_core(collector: Collector) -> None:
    """Collects the core library, and what of it is known without `use`."""
    names = collector.names
    for name in _FILES:
        tree = _tree(name)
        collector.collect(tree.items, names.core, ROOT / name, ROOT, len(tree.source.text))
    collector.resolve_uses()
    everything = _definitions(names.core, set())
    for name in _TYPES.split():
        for space in ("types", "values"):
            found = next((f for m in everything if (f := getattr(m, space).get(name)) and f.imported is None), None)
            if found is not None and name not in _HIDDEN:
                getattr(names.prelude, space)[name] = found
    for enum in ("Option", "Result"):
        names.prelude.values.update(enum_module(names.adts[enum]).values)
        names.prelude.types.update(enum_module(names.adts[enum]).types)
    names.always_in_scope = frozenset(
        found.name for found in names.prelude.types.values() if found.name in names.traits
    )


@cache
def _tree(name: str) -> ast.File:
    """The syntax tree of a file of the library, from the cache folder if it is there."""
    file = SourceFile.read(ROOT / name)
    key = hashlib.sha256(file.data + _sources()).hexdigest()[:32]
    path = cache_folder() / f"{name}-{key}.tree"
    kept = sealed(path)
    if kept is not None:
        with contextlib.suppress(MemoryError):  # there may be enough to parse it
            found: ast.File = pickle.loads(kept)
            return found
    tree, problems = parse(file)
    if tree is None or problems:
        raise InternalError(f"the core library does not parse: {problems}")
    with contextlib.suppress(RecursionError):
        seal(path, _stored(tree))
    return tree


def _stored(tree: ast.File) -> bytes:
    """What `pickle` writes remembers each object in case that it comes again, and few do: without that it is read in
    two thirds of the time."""
    import pickletools  # only where a tree is made

    return pickletools.optimize(pickle.dumps(tree, pickle.HIGHEST_PROTOCOL))


@cache
def _sources() -> bytes:
    """What a tree depends on beside its text: where that lies, which each span says; all that reads it, and the classes
    of what it is made of."""
    base = ROOT.parent
    parts = [path for ending in ("lark", "py") for path in (base / "syntax").rglob(f"*.{ending}")]
    code = [path.read_bytes() for path in (*sorted(parts), base / "source.py", base / "record.py", Path(__file__))]
    return b"\n".join([*code, str(ROOT).encode(), sys.version.encode()])


def _definitions(module: Module, seen: set[int]) -> list[Module]:
    """The module and all those below it."""
    if id(module) in seen:
        return []
    seen.add(id(module))
    found = [module]
    for definition in list(module.types.values()):
        if isinstance(definition, Definition) and isinstance(definition.node, Module):
            found += _definitions(definition.node, seen)
    return found
