"""Which values are dropped: flags for what has been moved away, and destructors when a panic unwinds.

Core says where the scope of a variable ends; how much of it is still there is known when it runs. Each part that is
moved by itself has a flag, a variable of Python, and only in functions in which a destructor can be noticed. Source:
Rust reference, "Destructors"; rustc dev guide, "Drop elaboration".
"""

from __future__ import annotations

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.flow import statement_operands
from murust.core.parts import statements
from murust.core.types import Type
from murust.run import places
from murust.run.frame import Frame

Path = tuple[core.Projection, ...]


@attrs.define(eq=False, repr=False)
class Flags:
    """Of the variables that have something to drop, the parts that have flags, with the projections to them.
    `moved`: the parts that are moved by themselves; the others stand beside them."""

    paths: dict[core.Local, dict[tuple[object, ...], Path]] = attrs.field(factory=dict)
    moved: set[tuple[core.Local, tuple[object, ...]]] = attrs.field(factory=set)

    @classmethod
    def of(cls, f: Frame) -> Flags:
        flags = cls()
        for stmt in statements(f.function.body):
            for local in _dropped(stmt):
                if f.unit.needs_drop(f.type(local.ty)):
                    flags.paths.setdefault(local, {(): ()})
        if not flags.paths:
            return flags
        for stmt in statements(f.function.body):
            for operand in statement_operands(stmt):
                if (
                    isinstance(operand, core.Move)
                    and operand.place.local in flags.paths
                    and not _is_behind(operand.place, f)
                ):
                    paths = flags.paths[operand.place.local]
                    for part in _parts(operand.place, f):
                        flags.moved.add((operand.place.local, key(part)))
                        paths.update((key(path), path) for path in (part, *_siblings(part, operand.place.local, f)))
        return flags

    def begin(self, f: Frame) -> None:
        """The flags of a function that begins."""
        for local, paths in self.paths.items():
            given = local in f.function.params
            for path in paths:
                f.emit(f"{flag(local, path, paths)} = {given}")

    def names(self) -> list[str]:
        return [flag(local, path, paths) for local, paths in self.paths.items() for path in paths]

    def read(self, stmt: core.Stmt, f: Frame) -> None:
        """What the statement moves is gone."""
        if not self.paths:
            return
        for operand in statement_operands(stmt):
            if (
                isinstance(operand, core.Move)
                and operand.place.local in self.paths
                and not _is_behind(operand.place, f)
            ):
                self._set(operand.place, False, f)

    def written(self, place: core.Place, f: Frame) -> None:
        if place.local in self.paths and not _is_behind(place, f):
            self._set(place, True, f)

    def _set(self, place: core.Place, value: bool, f: Frame) -> None:
        paths = self.paths[place.local]
        for part in _parts(place, f):
            start = key(part)
            for path in paths:
                if path[: len(start)] == start:
                    f.emit(f"{flag(place.local, path, paths)} = {value}")

    def drop(self, place: core.Place, f: Frame) -> None:
        """`drop place`: what is left of it."""
        if not f.unit.needs_drop(f.type(place.ty)):
            return
        if place.local not in self.paths or _is_behind(place, f):
            drop_value(place, f)
        else:
            self._part(place, f)

    def _part(self, place: core.Place, f: Frame) -> None:
        local, start = place.local, key(place.projections)
        paths = self.paths[local]
        inner = [path for path in paths if len(path) > len(start) and path[: len(start)] == start]
        own = max((path for path in paths if start[: len(path)] == path), key=len)
        name = flag(local, own, paths)
        if not inner:
            f.emit(f"if {name}:")
            with f.indented():
                if own == start:
                    f.emit(f"{name} = False")
                drop_value(place, f)
            return
        self._fields(place, f)
        if start in paths:
            f.emit(f"{name} = False")

    def _fields(self, place: core.Place, f: Frame) -> None:
        """Of what parts have been moved: field by field."""
        ty = f.type(place.ty)
        if isinstance(ty, types.Adt) and ty.name == "Box":
            self._part(core.Place(place.local, (*place.projections, core.DerefOf(ty.args[0]))), f)
            return
        if isinstance(ty, types.Array):
            for index in self._in_order(place, ty.length):
                item = core.ElementAt(index, False, ty.element)
                self._part(core.Place(place.local, (*place.projections, item)), f)
            return
        shape = f.unit.shapes.of(ty)
        for variant, fields in enumerate(shape.fields):
            if not any(f.unit.needs_drop(inner) for _, inner in fields):
                continue
            if shape.is_enum:
                at = places.locate(place, f)
                tag = places.read(at, types.USIZE, f)
                f.emit(f"if {self._known(place)} and {tag[0]} == {variant}:")
            f.depth += shape.is_enum
            for index, (_, inner) in enumerate(fields):
                if f.unit.needs_drop(inner):
                    field = core.FieldAt(variant, index, inner)
                    self._part(core.Place(place.local, (*place.projections, field)), f)
            f.depth -= shape.is_enum

    def _in_order(self, place: core.Place, length: int) -> list[int]:
        """The elements of an array of which some have been moved by themselves, as rustc drops them: runs of others
        stay together, and what stands last goes first."""
        start = key(place.projections)
        inner = [path for local, path in self.moved if local is place.local and path[: len(start)] == start]
        alone = {path[len(start)] for path in inner if len(path) > len(start)}
        runs: list[list[int]] = []
        for index in range(length):
            if runs and index not in alone and index - 1 not in alone:
                runs[-1].append(index)
            else:
                runs.append([index])
        return [index for run in reversed(runs) for index in run]

    def _known(self, place: core.Place) -> str:
        """Has there been a value at all?"""
        paths = self.paths[place.local]
        start = key(place.projections)
        related = [p for p in paths if p[: len(start)] == start or start[: len(p)] == p]
        return f"({' or '.join(flag(place.local, path, paths) for path in related)})"

    def unwind(self, f: Frame) -> None:
        """When a panic passes: what is there is dropped, in the order in which the scopes would have ended. That of an
        operand ends with the statement that uses it; of several operands the last goes first."""
        ends: dict[core.Local, int] = {}
        for position, stmt in enumerate(statements(f.function.body)):
            if isinstance(stmt, core.Drop):
                ends[stmt.place.local] = position
            for operand in statement_operands(stmt):
                if isinstance(operand, core.Move):
                    ends[operand.place.local] = position
        for local in sorted(self.paths, key=lambda local: (ends.get(local, 0), -local.index)):
            self._part(core.Place(local), f)


def _dropped(stmt: core.Stmt) -> tuple[core.Local, ...]:
    """Temporaries that are always moved away have no `drop` in Core, but are dropped if a panic comes before that."""
    match stmt:
        case core.Drop(place=place):
            return (place.local,)
        case core.Assign(place=place) | core.Call(place=place) | core.CallValue(place=place):
            return (place.local,) if place.local.kind is core.LocalKind.TEMP else ()
        case _:
            return ()


def key(projections: Path) -> tuple[object, ...]:
    """Projections, to be compared."""
    return tuple(
        (p.variant, p.index) if isinstance(p, core.FieldAt) else p.offset if isinstance(p, core.ElementAt) else "*"
        for p in projections
    )


def _parts(place: core.Place, f: Frame) -> list[Path]:
    """The place as paths of fields and elements, these counted from the start; a part of an array is its elements."""
    found: list[Path] = [()]
    ty: Type = f.type(place.local.ty)
    for projection in place.projections:
        steps: list[core.Projection] = [projection]
        if isinstance(projection, core.ElementAt | core.SubsliceAt) and isinstance(ty, types.Array):
            if isinstance(projection, core.ElementAt):
                at = ty.length - projection.offset if projection.from_end else projection.offset
                steps = [core.ElementAt(at, False, ty.element)]
            else:
                indices = range(projection.start, ty.length - projection.end)
                steps = [core.ElementAt(index, False, ty.element) for index in indices]
        found = [(*path, step) for path in found for step in steps]
        ty = f.type(projection.ty)
    return found


def _siblings(path: Path, local: core.Local, f: Frame) -> list[Path]:
    """The fields and elements beside those that the path goes through: each is dropped by itself, once, whatever
    panics."""
    found: list[Path] = []
    ty: Type = f.type(local.ty)
    for depth, step in enumerate(path):
        if isinstance(step, core.FieldAt):
            found += [
                (*path[:depth], core.FieldAt(variant, index, inner))
                for variant, fields in enumerate(f.unit.shapes.of(ty).fields)
                for index, (_, inner) in enumerate(fields)
                if (variant, index) != (step.variant, step.index) and f.unit.needs_drop(inner)
            ]
        elif isinstance(step, core.ElementAt) and isinstance(ty, types.Array):
            others = (index for index in range(ty.length) if index != step.offset)
            found += [(*path[:depth], core.ElementAt(index, False, ty.element)) for index in others]
        ty = f.type(step.ty)
    return found


def flag(local: core.Local, path: tuple[object, ...], paths: dict[tuple[object, ...], Path]) -> str:
    number = list(paths).index(path)
    return f"d{local.index}_{number}" if number else f"d{local.index}"


def _is_behind(place: core.Place, f: Frame) -> bool:
    """Is it behind a reference or pointer, which does not own it?"""
    ty: Type = f.type(place.local.ty)
    for projection in place.projections:
        if isinstance(projection, core.DerefOf) and not isinstance(ty, types.Adt):
            return True
        if isinstance(projection, core.IndexAt):
            return True
        ty = f.type(projection.ty)
    return False


def drop_value(place: core.Place, f: Frame) -> None:
    """Runs the destructor of what is there."""
    ty = f.type(place.ty)
    at = places.locate(place, f)
    function = f.unit.glue("drop", ty)
    if isinstance(at, places.InMemory):
        f.emit(f"{function}({at.cells}, {at.start})")
    elif isinstance(at, places.InVariables):
        f.emit(f"{function}({f.lifted(places.read(at, ty, f))}, 0)")
    else:
        cells, start = places.reference(at, ty, True, f)
        f.emit(f"{function}({cells}, {start})")


def leave(f: Frame) -> None:
    """The end of the parameters."""
    if f.unit.tracked:
        for param in f.function.params:
            if param in f.memory:
                f.emit(f"dead(v{param.index})")


def storage_dead(local: core.Local, f: Frame) -> None:
    """Nothing may refer to it any more."""
    if f.unit.tracked and local in f.memory and local.kind is not core.LocalKind.PROMOTED:
        f.emit(f"dead(v{local.index}); v{local.index} = {places.new_memory(local, f)}")
