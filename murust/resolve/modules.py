"""From files to modules: collects the definitions, loads `mod name;`, and resolves `use`.

Source: Rust reference, "Modules", "Use declarations", "Paths", "Visibility and privacy".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path

import attrs

from murust.diagnostics.model import Diagnostic, Label, error
from murust.resolve.names import LOGICAL_TYPES, MACROS, Definition, Module, Names
from murust.source import SourceFile, Span
from murust.syntax import ast
from murust.syntax.lint_levels import unsafe_code

Parse = Callable[[SourceFile], tuple[ast.File | None, list[Diagnostic]]]

CRATES = frozenset({"core", "std", "alloc"})

PART_OF_LIBRARY = "of the standard library, murust knows a part: docs/language.md lists it"
"""What `::` goes before."""


@attrs.define
class Collector:
    """Walks the items of a crate. `files` lists every file that was read."""

    parse: Parse
    names: Names
    diagnostics: list[Diagnostic] = attrs.field(factory=list)
    files: list[SourceFile] = attrs.field(factory=list)
    uses: list[tuple[ast.UseLeaf, Module, str]] = attrs.field(factory=list)
    globs: list[tuple[Module, Module, Module | None]] = attrs.field(factory=list)  # `use from::*`: from, to, for whom
    inline: set[Module] = attrs.field(factory=set)  # those in braces
    imported: int = 0  # names that were brought in
    around: list[Path] = attrs.field(factory=list)  # the files of the modules that are being collected
    blocks: dict[SourceFile, list[ast.Block]] = attrs.field(factory=dict)  # those with items, in the order of the text

    def collect_root(self, file: SourceFile) -> None:
        """The root file of a crate, with every module below it."""
        tree = self._read(file)
        if tree is not None:
            path = Path(file.name)
            self.around = [path.resolve()]
            self.collect(tree.items, self.names.root, path, path.parent, len(file.text))
        self.resolve_uses()

    def _read(self, file: SourceFile, declared: Span | None = None) -> ast.File | None:
        """The tree of a file, which is declared as a module there."""
        self.files.append(file)
        tree, problems = self.parse(file)
        self.diagnostics += problems
        if tree is not None:
            self.names.levels.add(file, tree.levels, declared)
            self.diagnostics += unsafe_code(tree, self.names.levels)
        if tree is not None and tree.blocks:
            self.blocks[file] = sorted(tree.blocks, key=lambda block: block.span.start)
        return tree

    def collect(self, items: tuple[ast.Item, ...], module: Module, file: Path, folder: Path, end: int) -> None:
        """Items that stand one after the other; after the last one nothing else follows before `end`."""
        ends = [*(item.span.start for item in items[1:]), end]
        for item, before in zip(items, ends, strict=False):
            if isinstance(item, ast.Mod):
                self._collect_module(item, module, file, folder, before)
                continue
            self._collect_item(item, module)
            if item.span.file in self.blocks:
                self._collect_blocks(item.span, before, module, file, folder)

    def _collect_blocks(self, span: Span, end: int, module: Module, file: Path, folder: Path) -> None:
        """The items in blocks from a place on: each block is a module of its own, which sees what is around it."""
        blocks = self.blocks[span.file]
        around = [(end, module)]
        for index in range(bisect_left(blocks, span.start, key=_start), bisect_left(blocks, end, key=_start)):
            block = blocks[index]
            while block.span.start >= around[-1][0]:
                around.pop()
            key = id(block.items[0])
            if key not in self.names.blocks:  # a block inside an item of a block is reached by that item first
                outer = around[-1][1]
                path = (*outer.path, f"{{block#{len(self.names.blocks)}}}")
                self.names.blocks[key] = own = Module(path, outer, block=True, in_prelude=outer.in_prelude)
                self.collect(block.items, own, file, folder, block.span.end)
            around.append((block.span.end, self.names.blocks[key]))

    def _check_visibility(self, item: ast.Item, module: Module) -> None:
        """`pub(in path)` names a module that is around."""
        parts = [item, *getattr(item, "fields", ()), *(getattr(item, "items", None) or ())]
        for part in parts:
            public = getattr(part, "public", "")
            if not public.startswith("pub(in"):
                continue
            target = _module_in(public, module, self.names)
            if target is None:
                self.diagnostics.append(error("E0433", f"`{public}` names no module", part.span))
            elif not target.contains(module):
                self.diagnostics.append(error("E0742", f"`{public}` names a module that is not around", part.span))

    def _collect_item(self, item: ast.Item, module: Module, *, foreign: bool = False) -> None:
        self._check_visibility(item, module)
        match item:
            case ast.Function():
                found = self._define(module.values, item.name, item, module, item.public)
                found.foreign = foreign
                self.names.functions[found.name] = found
            case ast.SpecFunction(name=ast.Ident(name="_")):
                name = module.qualify(f"axiom#{len(self.names.spec_functions)}")
                self.names.spec_functions[name] = Definition(name, item, module, None, item.span)
            case ast.SpecFunction() | ast.ConstItem(ghost=True):
                found = self._define(module.specs, item.name, item, module, "pub")
                self.names.spec_functions[found.name] = found
            case ast.Struct():
                found = self._define_type(item, module)
                if item.shape is not ast.Shape.NAMED:
                    module.values[item.name.name] = attrs.evolve(found, variant=0)
            case ast.Enum():
                self._define_type(item, module)
            case ast.ConstItem(name=ast.Ident(name="_")):
                name = module.qualify(f"_#{len(self.names.consts)}")
                self.names.consts[name] = Definition(name, item, module, module, item.span)
            case ast.ConstItem():
                found = self._define(module.values, item.name, item, module, item.public)
                self.names.consts[found.name] = found
            case ast.TypeAlias():
                found = self._define(module.types, item.name, item, module, item.public)
                self.names.aliases[found.name] = found
            case ast.Use(leaves=leaves, public=public):
                self.uses += [(leaf, module, public) for leaf in leaves]
            case ast.Impl():
                self.names.impls.append((item, module))
            case ast.UnsupportedItem():
                self.diagnostics.append(_unsupported(item.what, item.span))
                if item.name:
                    self.names.refused[module.qualify(item.name)] = item.what
            case ast.Trait():
                found = self._define(module.types, item.name, item, module, item.public)
                self.names.traits[found.name] = found
            case ast.Static():
                found = self._define(module.values, item.name, item, module, item.public)
                found.foreign = foreign
                self.names.statics[found.name] = found
            case ast.ExternBlock(items=items):
                for inner in items:
                    self._refuse_foreign(inner)
                    self._collect_item(inner, module, foreign=True)
            case ast.TypeInvariant():
                self.names.invariants.append((item, module))

    def _refuse_foreign(self, item: ast.Item) -> None:
        """What the host of a program answers has neither a body nor parameters of type. Source: Rust reference,
        "External blocks"."""
        body = getattr(item, "body", None) or getattr(item, "value", None)
        if body is not None:
            text = "what is declared in an `extern` block is defined elsewhere"
            self.diagnostics.append(error("P0008", text, body.span))
        if isinstance(item, ast.Function):
            for param in item.generics.params:
                if param.kind != "lifetime":
                    text = "a function of an `extern` block has no parameters but lifetimes"
                    self.diagnostics.append(error("E0044", text, param.span))

    def _define_type(self, item: ast.Struct | ast.Enum, module: Module) -> Definition:
        found = self._define(module.types, item.name, item, module, item.public)
        self.names.adts[found.name] = found
        return found

    def _define(
        self, space: dict[str, Definition], name: ast.Ident, item: ast.Item, module: Module, public: str
    ) -> Definition:
        scope = visible_from(public, module, self.names)
        found = Definition(self._full_name(module, name.name, item), item, module, scope, name.span)
        known = space.get(name.name)
        if known is not None and not known.glob:
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

    def _full_name(self, module: Module, name: str, item: ast.Item) -> str:
        """The path. Of the core library, free functions are known by `core::…`, types and traits by their last names;
        what a program calls alike, or puts into a module that is called alike, is told apart by `crate::`."""
        if module.in_prelude and isinstance(item, ast.Function | ast.SpecFunction):
            return "::".join(("core", *module.path[1:], name))
        full = module.qualify(name)
        if module.in_prelude:
            taken = full in self.names.adts or full in self.names.traits
            return "::".join((*module.path[-1:], name)) if taken else full
        return f"crate::{full}" if self._is_of_library(full.partition("::")[0]) else full

    def _is_of_library(self, name: str) -> bool:
        known = self.names.adts.get(name) or self.names.traits.get(name)
        return name in _LIBRARY or (known is not None and known.module.in_prelude)

    def _collect_module(self, item: ast.Mod, parent: Module, file: Path, folder: Path, end: int) -> None:
        module = Module((*parent.path, item.name.name), parent, in_prelude=parent.in_prelude)
        scope = visible_from(item.public, parent, self.names)
        found = Definition(parent.qualify(item.name.name), module, parent, scope, item.name.span)
        known = parent.types.setdefault(item.name.name, found)
        if known is not found:
            first = [Label(known.span, "first defined here")]
            text = f"the name `{item.name.name}` is defined twice"
            self.diagnostics.append(error("E0428", text, item.name.span, "defined again here", secondary=first))
        below = folder / item.name.name
        elsewhere = next((one for one in item.attributes if one.path == "path" and one.form == "value"), None)
        if elsewhere is not None and (item.items is not None or parent in self.inline or parent.block):
            text = "`#[path]` is not supported at modules in braces, and in them"
            self.diagnostics.append(error("U0001", text, elsewhere.span))
            return
        if item.items is not None:
            self.inline.add(module)
            self.collect(item.items, module, file, below, end)
            return
        candidates = [folder / f"{item.name.name}.rs", below / "mod.rs"]
        if elsewhere is not None:
            given = elsewhere.args[0]  # Source: Rust reference, "The path attribute"
            candidates = [file.parent / str(given.value if isinstance(given, ast.Literal) else "")]
            below = candidates[0].parent
        there = [candidate for candidate in candidates if _is_file(candidate)]
        path = there[0] if there else None
        if len(there) > 1:
            text = f"there are two files for the module `{item.name.name}`: `{there[0]}` and `{there[1]}`"
            self.diagnostics.append(error("E0761", text, item.name.span, helps=["delete or rename one of them"]))
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
        self._collect_file(path, item, module, below)

    def _collect_file(self, path: Path, item: ast.Mod, module: Module, below: Path) -> None:
        where = path.resolve()
        if where in self.around:
            text = f"the modules are circular: `{path}` is a module inside of itself"
            self.diagnostics.append(error("P0007", text, item.name.span))
            return
        try:
            source = SourceFile.read(path)
        except OSError as problem:
            self.diagnostics.append(error("P0007", f"can't read {path}: {problem.strerror}", item.name.span))
            return
        tree = self._read(source, item.span)
        if tree is not None:
            self.around.append(where)
            self.collect(tree.items, module, path, below, len(tree.source.text))
            self.around.pop()

    # --- use declarations

    def resolve_uses(self) -> None:
        """Until nothing more is found: a `use` may name what another one brings in."""
        pending, self.uses = self.uses, []
        found = -1
        while found != self.imported:
            found = self.imported
            pending = [use for use in pending if not self._try_use(*use)]
            for target, module, scope in self.globs:
                self._import_all(target, module, scope)
        self.globs.clear()
        for leaf, _, _ in pending:
            segments = leaf.path.segments
            lost = len(segments) > 2 and find_module(segments[:1], self.names.root, self.names) is None
            code = "E0433" if lost and segments[0].name not in CRATES else "E0432"
            text = f"`{leaf.path.text}` names nothing that can be imported"
            library = bool(segments) and segments[0].name in CRATES
            helps = [PART_OF_LIBRARY] if library else []
            self.diagnostics.append(error(code, text, leaf.span, helps=helps))

    def _try_use(self, leaf: ast.UseLeaf, module: Module, public: str) -> bool:
        done = self._import_leaf(leaf, module, public)
        path = leaf.path.segments if leaf.glob else leaf.path.segments[:-1]
        hidden = hidden_segment(path, module, self.names) if done else None
        if hidden is not None:
            self.diagnostics.append(private(hidden[0].name, hidden[0].span, hidden[1]))
        return done

    def _import_leaf(self, leaf: ast.UseLeaf, module: Module, public: str) -> bool:
        scope = visible_from(public, module, self.names)
        segments = leaf.path.segments
        if leaf.path.absolute and segments[:1] and segments[0].name not in CRATES:
            return False
        if leaf.glob:
            target = find_module(segments, module, self.names)
            if target is module:
                return False
            if target is not None:
                self.globs.append((target, module, scope))
                self.imported += 1
            return target is not None
        owner = find_module(segments[:-1], module, self.names) if len(segments) > 1 else None
        if len(segments) == 1:
            owner = _extern_module(segments[0].name, self.names) or module.enclosing
            itself = find_module(segments, module, self.names) if segments[0].name in _AROUND else None
            renamed = itself is not None and leaf.name is not None and leaf.name.name != segments[0].name
            if renamed or (leaf.name is not None and leaf.path.text in CRATES):
                named = Definition(leaf.path.text, itself or owner, module, scope, leaf.span)
                self._import(leaf, named, module.types, module, scope)
                return True
        if owner is None:
            return False
        name = segments[-1].name
        found_any = owner.in_prelude and name not in owner.types and name in _BUILT_IN.get(owner.path[1:], ())
        hidden: Definition | None = None
        visible = False
        for space, source in (
            (module.types, owner.types),
            (module.values, owner.values),
            (module.specs, owner.specs),
        ):
            found_here = source.get(name)
            if found_here is None or (found_here.imported is module and len(segments) == 1):
                continue
            found_any = True
            if found_here.scope is not None and not found_here.scope.contains(module):
                hidden = found_here
                continue
            visible = True
            self._import(leaf, found_here, space, module, scope)
        if hidden is not None and not visible:
            self.diagnostics.append(private(name, leaf.span, hidden))
        return found_any

    def _import(
        self,
        leaf: ast.UseLeaf,
        found: Definition,
        space: dict[str, Definition],
        module: Module,
        scope: Module | None,
    ) -> None:
        if leaf.name is None or leaf.name.name == "_":
            if isinstance(found.node, ast.Trait):
                module.imported_traits.add(found.name)
            return
        known = space.get(leaf.name.name)
        if known is not None and not known.glob and known.imported is not module:
            code = "E0255"
            text = f"the name `{leaf.name.name}` is defined here, too"
            self.diagnostics.append(error(code, text, leaf.span, secondary=[Label(known.span, "defined here")]))
            return
        if known is not None and not known.glob:
            text = f"the name `{leaf.name.name}` is imported twice"
            self.diagnostics.append(error("E0252", text, leaf.span))
            return
        if scope is not module and narrower(found.scope, scope) is not scope:
            named = isinstance(found.node, ast.Struct) and found.node.shape is ast.Shape.NAMED
            is_value = isinstance(found.node, ast.Function | ast.ConstItem | ast.Static | ast.Struct) and not named
            code = "E0364" if is_value else "E0365"
            text = f"`{leaf.name.name}` is private, so it can't be exported again"
            self.diagnostics.append(error(code, text, leaf.span, secondary=[Label(found.span, "visible here only")]))
        space[leaf.name.name] = attrs.evolve(found, scope=scope, imported=module, glob=False)
        self.imported += 1

    def _import_all(self, target: Module, module: Module, scope: Module | None) -> None:
        """What is visible in a module by now, but for what is named otherwise here."""
        for space, source in ((module.types, target.types), (module.values, target.values)):
            for name, found in list(source.items()):
                if found.scope is not None and not found.scope.contains(module):
                    continue
                known = space.get(name)
                if known is None:
                    space[name] = attrs.evolve(found, scope=narrower(found.scope, scope), imported=module, glob=True)
                    self.imported += 1
                elif known.glob and known.rival is None and (known.node, known.variant) != (found.node, found.variant):
                    known.rival = found
        for name, found in list(target.specs.items()):
            if name not in module.specs:
                module.specs[name] = found
                self.imported += 1
        self.imported += len(target.imported_traits - module.imported_traits)
        module.imported_traits |= target.imported_traits


_LIBRARY = frozenset({"core", *LOGICAL_TYPES})
"""What names of the library begin with, apart from types and traits."""

_AROUND = frozenset({"self", "super", "crate"})
"""Segments that name a module from where one stands."""


def _is_file(path: Path) -> bool:
    """There is none of a name that is too long."""
    try:
        return path.is_file()
    except OSError:
        return False


def _start(block: ast.Block) -> int:
    return block.span.start


def visible_from(public: str, module: Module, names: Names) -> Module | None:
    """The module inside of which something with this visibility can be named; None for everywhere. Source: Rust
    reference, "Visibility and privacy"."""
    within = public.removeprefix("pub").strip("()")
    if public == "pub":
        return None
    if within in ("", "self"):
        return module.enclosing
    if within == "crate":
        return names.core if module.in_prelude else names.root
    if within == "super":
        return module.enclosing.parent or module.enclosing
    return _module_in(public, module, names) or module


def _module_in(public: str, module: Module, names: Names) -> Module | None:
    """The module that `pub(in path)` names."""
    span = Span(SourceFile("", b""), 0, 0)
    path = public.removeprefix("pub").strip("()").removeprefix("in").strip()
    return find_module(tuple(ast.Segment(part, None, span) for part in path.split("::")), module.enclosing, names)


def narrower(left: Module | None, right: Module | None) -> Module | None:
    """Of two scopes, the one inside the other."""
    if left is None or right is None:
        return right if left is None else left
    return right if left.contains(right) else left


_BUILT_IN: dict[tuple[str, ...], frozenset[str]] = {
    (): frozenset(["prelude", *MACROS]),
    ("ptr",): frozenset(["addr_of", "addr_of_mut"]),
}
"""What a `use` may name in modules of the core library though it is no definition there: macros, and a module."""


def _extern_module(name: str, names: Names) -> Module | None:
    return names.core if name in CRATES else None


def find_module(segments: tuple[ast.Segment, ...], start: Module, names: Names) -> Module | None:
    """The module that a path names; an enum counts as one that holds its variants."""
    module: Module | None = start
    for position, segment in enumerate(segments):
        match segment.name:
            case "crate":
                module = names.core if start.in_prelude else names.root
            case "self":
                module = module.enclosing if module is not None else None
            case "super":
                module = module.enclosing.parent if module is not None else None
                module = module.enclosing if module is not None else None
            case name if position == 0:
                found = start.find("types", name)
                module = _as_module(found) or _extern_module(name, names)
                if module is None and found is None:
                    module = _as_module(names.prelude.types.get(name))
            case name:
                module = _as_module(module.types.get(name)) if module is not None else None
        if module is None:
            return None
    return module


def hidden_segment(
    segments: tuple[ast.Segment, ...], start: Module, names: Names
) -> tuple[ast.Segment, Definition] | None:
    """The first segment of a path through modules that is not visible from the module where the path stands."""
    for position in range(1, len(segments)):
        owner = find_module(segments[:position], start, names)
        found = owner.types.get(segments[position].name) if owner is not None else None
        if found is not None and found.scope is not None and not found.scope.contains(start):
            return segments[position], found
    return None


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
    module.in_prelude = found.module.in_prelude
    if isinstance(found.node, ast.Enum):
        for index, variant in enumerate(found.node.variants):
            definition = Definition(found.name, found.node, found.module, None, variant.span, index)
            module.types[variant.name.name] = definition
            if variant.shape is not ast.Shape.NAMED:
                module.values[variant.name.name] = definition
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
