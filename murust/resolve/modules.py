"""From files to modules: collects the definitions, loads `mod name;`, and resolves `use`.

Source: Rust reference, "Modules", "Use declarations", "Paths", "Visibility and privacy".
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs

from murust.diagnostics.model import Diagnostic, Label, error
from murust.resolve.names import Definition, Module, Names
from murust.source import SourceFile, Span
from murust.syntax import ast

Parse = Callable[[SourceFile], tuple[ast.File | None, list[Diagnostic]]]


@attrs.define
class Collector:
    """Walks the items of a crate. `files` lists every file that was read."""

    parse: Parse
    names: Names
    diagnostics: list[Diagnostic] = attrs.field(factory=list)
    files: list[SourceFile] = attrs.field(factory=list)
    uses: list[tuple[ast.UseLeaf, Module, bool]] = attrs.field(factory=list)

    def collect_root(self, file: SourceFile) -> None:
        """The root file of a crate, with every module below it."""
        tree = self._read(file)
        if tree is not None:
            path = Path(file.name)
            self.collect(tree.items, self.names.root, path, path.parent)
        self._resolve_uses()

    def _read(self, file: SourceFile) -> ast.File | None:
        self.files.append(file)
        tree, problems = self.parse(file)
        self.diagnostics += problems
        return tree

    def collect(self, items: tuple[ast.Item, ...], module: Module, file: Path, folder: Path) -> None:
        for item in items:
            self._collect_item(item, module, file, folder)

    def _collect_item(self, item: ast.Item, module: Module, file: Path, folder: Path) -> None:
        match item:
            case ast.Function():
                found = self._define(module.values, item.name, item, module, item.public)
                self.names.functions[found.name] = found
            case ast.SpecFunction(kind=kind) if kind != "spec":
                what = "an axiom" if kind.startswith("axiom") else "a lemma" if kind == "lemma" else "a predicate"
                self.diagnostics.append(_unsupported(what, item.span))
            case ast.SpecFunction():
                found = self._define(module.specs, item.name, item, module, True)
                self.names.spec_functions[found.name] = found
            case ast.Struct():
                found = self._define_type(item, module)
                if item.shape is not ast.Shape.NAMED:
                    module.values[item.name.name] = attrs.evolve(found, variant=0)
            case ast.Enum():
                self._define_type(item, module)
            case ast.ConstItem():
                if item.name.name != "_":
                    found = self._define(module.values, item.name, item, module, item.public)
                    self.names.consts[found.name] = found
            case ast.TypeAlias():
                self._define(module.types, item.name, item, module, item.public)
            case ast.Use(leaves=leaves, public=public):
                self.uses += [(leaf, module, public) for leaf in leaves]
            case ast.Mod():
                self._collect_module(item, module, file, folder)
            case ast.Impl():
                self.names.impls.append((item, module))
            case ast.UnsupportedItem():
                self.diagnostics.append(_unsupported(item.what, item.span))
                if item.name:
                    self.names.refused[module.qualify(item.name)] = item.what
            case ast.Trait(name=name, span=span) | ast.Static(name=name, span=span):
                what = "a trait" if isinstance(item, ast.Trait) else "a `static`"
                self.diagnostics.append(_unsupported(what, span))
                self.names.refused[module.qualify(name.name)] = what
            case ast.ExternBlock(span=span):
                self.diagnostics.append(_unsupported("an `extern` block", span))
            case ast.TypeInvariant(span=span):
                self.diagnostics.append(_unsupported("a type invariant", span))

    def _define_type(self, item: ast.Struct | ast.Enum, module: Module) -> Definition:
        found = self._define(module.types, item.name, item, module, item.public)
        if found.name in self.names.prelude.types and module is not self.names.prelude:
            message = f"a type of one's own named `{found.name}` is not in the subset that murust supports"
            self.diagnostics.append(error("U0001", message, item.name.span, helps=["give it another name"]))
        else:
            self.names.adts[found.name] = found
        return found

    def _define(
        self, space: dict[str, Definition], name: ast.Ident, item: ast.Item, module: Module, public: bool
    ) -> Definition:
        found = Definition(module.qualify(name.name), item, module, public, name.span)
        known = space.get(name.name)
        if known is not None:
            self.diagnostics.append(
                error(
                    "E0428",
                    f"the name `{name.name}` is defined twice",
                    name.span,
                    "defined again here",
                    secondary=[Label(known.span, "first defined here")],
                )
            )
        else:
            space[name.name] = found
        return found

    def _collect_module(self, item: ast.Mod, parent: Module, file: Path, folder: Path) -> None:
        module = Module((*parent.path, item.name.name), parent)
        found = Definition(parent.qualify(item.name.name), module, parent, item.public, item.name.span)
        parent.types.setdefault(item.name.name, found)
        below = folder / item.name.name
        if item.items is not None:
            self.collect(item.items, module, file, below)
            return
        candidates = [folder / f"{item.name.name}.rs", below / "mod.rs"]
        path = next((candidate for candidate in candidates if candidate.is_file()), None)
        if path is None:
            self.diagnostics.append(
                error(
                    "E0583",
                    f"there is no file for the module `{item.name.name}`",
                    item.name.span,
                    helps=[f"create `{candidates[0]}`"],
                )
            )
            return
        tree = self._read(SourceFile.read(path))
        if tree is not None:
            self.collect(tree.items, module, path, below)

    # --- use declarations

    def _resolve_uses(self) -> None:
        """Until nothing more is found: a `use` may name what another one brings in."""
        pending = self.uses
        while pending:
            left = [use for use in pending if not self._try_use(*use)]
            if len(left) == len(pending):
                for leaf, _, _ in left:
                    self.diagnostics.append(
                        error("E0432", f"`{leaf.path.text}` names nothing that can be imported", leaf.span)
                    )
                return
            pending = left

    def _try_use(self, leaf: ast.UseLeaf, module: Module, public: bool) -> bool:
        if leaf.path.segments[0].name in ("core", "std"):
            return True  # what of the core library exists is known without being imported
        segments = leaf.path.segments
        if leaf.glob:
            target = find_module(segments, module, self.names)
            if target is None:
                return False
            for space, source in ((module.types, target.types), (module.values, target.values)):
                for name, found in source.items():
                    if found.public or (found.imported or found.module).contains(module):
                        space.setdefault(name, found)
            for name, found in target.specs.items():
                module.specs.setdefault(name, found)
            return True
        owner = find_module(segments[:-1], module, self.names) if len(segments) > 1 else module
        found_any = False
        if owner is not None and leaf.name is not None:
            for space, source in (
                (module.types, owner.types),
                (module.values, owner.values),
                (module.specs, owner.specs),
            ):
                found_here = source.get(segments[-1].name)
                if found_here is not None:
                    found_any = True
                    if not (found_here.public or (found_here.imported or found_here.module).contains(module)):
                        self.diagnostics.append(private(segments[-1].name, leaf.span, found_here))
                    space[leaf.name.name] = attrs.evolve(found_here, public=public, imported=module)
        return found_any


def find_module(segments: tuple[ast.Segment, ...], start: Module, names: Names) -> Module | None:
    """The module that a path names; an enum counts as one that holds its variants."""
    module: Module | None = start
    for position, segment in enumerate(segments):
        match segment.name:
            case "crate":
                module = names.root
            case "self":
                pass
            case "super":
                module = module.parent if module else None
            case name:
                found = module.types.get(name) if module else None
                if found is None and position == 0:
                    found = names.root.types.get(name) or names.prelude.types.get(name)
                module = _as_module(found)
        if module is None:
            return None
    return module


def _as_module(found: Definition | None) -> Module | None:
    if found is None:
        return None
    if isinstance(found.node, Module):
        return found.node
    if isinstance(found.node, ast.Enum):
        return enum_module(found)
    return None


def enum_module(found: Definition) -> Module:
    """The variants of an enum, as a name space."""
    module = Module((*found.module.path, found.name.rpartition("::")[2]), found.module)
    if isinstance(found.node, ast.Enum):
        for index, variant in enumerate(found.node.variants):
            definition = Definition(found.name, found.node, found.module, True, variant.span, index)
            module.types[variant.name.name] = module.values[variant.name.name] = definition
    return module


def private(name: str, span: Span, found: Definition) -> Diagnostic:
    return error(
        "E0603",
        f"`{name}` is private",
        span,
        "not visible here",
        secondary=[Label(found.span, "defined here, without `pub`")],
    )


def _unsupported(what: str, span: Span) -> Diagnostic:
    return error("U0001", f"{what} is not in the subset that murust supports", span)
