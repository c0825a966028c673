"""A program in Python: each instance that an entry needs, each glue function, constants and statics by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from murust.core import nodes as core
from murust.core import types
from murust.core.links import Instance, Intrinsic, Target
from murust.core.types import Type
from murust.diagnostics.model import InternalError
from murust.run import calls, glue, places, prompts
from murust.run.bytes import Bytes
from murust.run.checks import ContractCode, ghost_variable, watched
from murust.run.contracts import Contracts
from murust.run.drops import Flags
from murust.run.frame import Frame, Value
from murust.run.intrinsics.table import NEEDS_ADDRESS, find
from murust.run.layout import Shapes
from murust.run.link import RELATIONS, Linker
from murust.run.observe import Variable, variables
from murust.run.statements import Body, Options
from murust.source import Span


@attrs.define(eq=False, repr=False)
class Compiler:
    """Compiles what is asked for, and what that calls. `origins`: by line of the text, the span that it is from;
    `owners`: by Python function, the μRust function."""

    linker: Linker
    contracts: Contracts
    options: Options
    tracked: bool = False
    leaks: bool = False
    shapes: Shapes = attrs.field(init=False)
    bytes: Bytes = attrs.field(init=False)
    names: dict[object, str] = attrs.field(factory=dict)
    pending: list[Callable[[], None]] = attrs.field(factory=list)
    constants: dict[str, object] = attrs.field(factory=dict)
    constant_names: dict[object, str] = attrs.field(factory=dict)
    statics: dict[str, tuple[str, str]] = attrs.field(factory=dict)  # its memory, and what gives its initial value
    lines: list[str] = attrs.field(factory=list)
    origins: list[Span] = attrs.field(factory=list)
    owners: dict[str, str] = attrs.field(factory=dict)
    variables: dict[str, tuple[Variable, ...]] = attrs.field(factory=dict)
    dropping: dict[Type, bool] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.shapes = Shapes(self.linker)
        self.bytes = Bytes(self.shapes)

    @property
    def fuel(self) -> bool:
        return self.options.fuel

    def finish(self) -> None:
        while self.pending:
            self.pending.pop()()

    # --- names

    def name_of(self, target: Target) -> str:
        if target not in self.names:
            if isinstance(target, Intrinsic):
                return self._wrapper(target)
            if not isinstance(target, Instance):
                raise InternalError(f"no implementation is known of {target.name}")
            name = f"f{len(self.names)}_{_plain(target.name)}"
            self.names[target] = name
            self.owners[name] = target.name
            self.pending.append(lambda: self._instance(target, name))
        return self.names[target]

    def glue(self, kind: str, ty: Type) -> str:
        key = (kind, ty)
        if key not in self.names:
            name = f"g{len(self.names)}_{kind}"
            self.names[key] = name
            self.pending.append(lambda: self._glue(kind, ty, name))
        return self.names[key]

    def constant(self, value: object) -> str:
        key = ("list", *value) if isinstance(value, list) else value
        if key not in self.constant_names:
            name = f"K{len(self.constants)}"
            self.constant_names[key] = name
            self.constants[name] = value
        return self.constant_names[key]

    def static(self, name: str) -> str:
        if name not in self.statics:
            self.statics[name] = (f"S{len(self.statics)}", "")
            instance, ty = self.linker.static(name)
            self.statics[name] = (self.statics[name][0], self._lifting(self.name_of(instance), ty))
        return self.statics[name][0]

    def _lifting(self, function: str, ty: Type) -> str:
        """Python for the list of leaves that a function returns."""
        shape = self.shapes.of(ty)
        header = self._synthetic().header(ty, "a static")
        if not shape.small:
            return f"{function}(){header}"
        return f"[{function}()]{header}" if shape.leaves == 1 else f"list({function}() or ()){header}"

    # --- functions

    def _begin(self, function: core.Function, env: dict[str, Type]) -> Frame:
        f = Frame(self, function, env)
        f.lent = calls.lent_places(function, f)
        f.memory = calls.memory_locals(function, f)
        return f

    def _instance(self, instance: Instance, name: str) -> None:
        function = self.linker.function(instance.name)
        f = self._begin(function, dict(zip(function.generics, instance.args, strict=True)))
        wanted = self.options.contracts and not self.linker.is_library(instance.name)
        heard = watched(function, f, self.contracts.program) if self.options.contracts and not wanted else ()
        body = Body(f, self.options, ContractCode(f, self.contracts, wanted, heard), Flags.of(f))
        self.variables[name] = variables(function, f.variables, lambda local: local in f.memory, f.type)
        params = self._parameters(f)
        if self.options.fuel:
            f.emit("tick()")
        body.checks.entry()
        body.flags.begin(f)
        prologue = f.lines, f.spans
        f.lines, f.spans = [], []
        guarded = bool(body.flags.paths) or body.checks.may_panic
        f.depth += guarded
        body.block(function.body)
        f.depth -= guarded
        text = f.lines, f.spans
        f.lines, f.spans = prologue
        f.span = function.name_span
        if body.numbers or body.outlined:
            f.emit("j = 0")
        self._outlined(body, f)
        if guarded:
            f.emit("try:")
        f.lines += text[0]
        f.spans += text[1]
        if guarded:
            f.span = function.span
            with f.unwinding():
                if body.checks.may_panic:
                    body.checks.at_panic()
                body.flags.unwind(f)
        self._add(f"def {name}({', '.join(params)}):", f)

    def _parameters(self, f: Frame) -> list[str]:
        """The parameters in Python; those that live in memory are put there."""
        found: list[str] = []
        for param in f.function.params:
            shape = f.shape(param.ty)
            if param not in f.memory:
                found += f.variables(param)
            elif not shape.small:
                found += f.variables(param)
                if self.tracked:
                    f.emit(f"v{param.index} = v{param.index}{f.header(f.type(param.ty), f'`{param.name}`')}")
            else:
                names = [f"p{param.index}_{k}" for k in range(shape.leaves)]
                found += names
                f.emit(f"v{param.index} = [{', '.join(names)}]{f.header(f.type(param.ty), f'`{param.name}`')}")
        if self.tracked:
            for local in f.function.locals:
                if local in f.memory and local not in f.function.params:
                    f.emit(f"v{local.index} = {places.new_memory(local, f)}")
        return found

    def _outlined(self, body: Body, f: Frame) -> None:
        if not body.outlined:
            return
        given = {name for param in f.function.params for name in f.variables(param)}
        names = [name for local in calls.real_locals(f.function) for name in f.variables(local)]
        names += map(ghost_variable, calls.ghost_locals(f.function)) if body.checks.has_ghosts else ()
        own = [name for name in names if name not in given]
        if own:
            f.emit(f"{' = '.join(own)} = None")  # they must be variables of the outer function
        names += body.flags.names()
        for number, (lines, spans) in enumerate(body.outlined, 1):
            f.emit(f"def o{number}():")
            f.emit(f"    nonlocal j{''.join(f', {name}' for name in dict.fromkeys(names))}")
            f.lines += lines
            f.spans += spans

    def _add(self, head: str, f: Frame) -> None:
        self.lines += [head, *(f.lines or ["    pass"])]
        self.origins += [f.function.name_span, *(f.spans or [f.function.name_span])]

    def _synthetic(self) -> Frame:
        """A frame for a function that has no text."""
        span = next(iter(self.linker.adts.values())).span
        result = core.Local(0, "_0", types.UNIT, core.LocalKind.RETURN, True, span)
        return Frame(self, core.Function("", (), result, (result,), (), core.Contract(), span, span), {})

    def _glue(self, kind: str, ty: Type, name: str) -> None:
        f = self._synthetic()
        if kind in ("eq", "ne", "cmp", "partial_cmp", *RELATIONS):
            if kind in RELATIONS:
                glue.write_relation(ty, kind, f)
            elif kind in ("eq", "ne"):
                (glue.write_equal if kind == "eq" else glue.write_different)(ty, f)
            else:
                glue.write_order(ty, kind, f)
            self._add(f"def {name}(a, i, b, j):", f)
        elif kind == glue.MIXED and isinstance(ty, types.Tuple):
            glue.write_mixed(ty, f)
            self._add(f"def {name}(a, i, b, j):", f)
        else:
            (glue.write_clone if kind == "clone" else glue.write_drop)(ty, f)
            self._add(f"def {name}(a, i):", f)

    # --- intrinsics and values that are called

    def is_inline(self, target: Intrinsic) -> bool:
        return find(target) is not None and target.name.partition("#")[0] not in NEEDS_ADDRESS

    def intrinsic(self, target: Intrinsic, site: calls.Site) -> Value | None:
        if self.linker.is_foreign(target.name):
            return self._prompt(target, site)
        write = find(target)
        if write is None:
            raise InternalError(f"`{target.name}` is not run yet")
        return write(site)

    def _prompt(self, target: Intrinsic, site: calls.Site) -> Value:
        """A function that the program itself answers, or a host."""
        params, result = self._signature(target)
        args = [(site.leaves(k), ty) for k, ty in enumerate(params)]
        code = self._answer(target, params, result, ", ".join(leaf for leaves, _ in args for leaf in leaves))
        declared = self.contracts.program.declarations.get(target.name) if self.options.contracts else None
        if declared is None:
            return calls.returned(code, result, site.f)
        return prompts.asked(code, declared, args, result, site.f, self.contracts)

    def _answer(self, prompt: Intrinsic, params: tuple[Type, ...], result: Type, leaves: str) -> str:
        found = self.linker.answering(prompt.name)
        own = Instance(found, ()) if found is not None else None
        small = all(self.shapes.of(ty).small for ty in params)
        if own is not None and small and self._signature(own) == (params, result):
            return f"{self.name_of(own)}({leaves})"
        return f"prompt({self.constant((prompt.name.rpartition('::')[2], params, result))}, [{leaves}])"

    def _signature(self, target: Target) -> tuple[tuple[Type, ...], Type]:
        signature = self.linker.items.signature(target.name)
        env = dict(zip(signature.generics.params, target.args, strict=True))
        params = tuple(self.linker.type_of(ty, env) for _, ty in signature.params)
        return params, self.linker.type_of(signature.result, env)

    def _wrapper(self, target: Intrinsic) -> str:
        """An intrinsic as a function of its own."""
        name = f"w{len(self.names)}"
        self.names[target] = name
        params, result = self._signature(target)
        f = self._synthetic()
        heads, values = self._arguments(params)
        value = self.intrinsic(target, calls.Site(f, target.args, values, params, result))
        self._return(value, f)
        self._add(f"def {name}({', '.join(heads)}):", f)
        return name

    def _arguments(self, params: Sequence[Type]) -> tuple[list[str], list[Value]]:
        """The parameters of a function in Python, and the values that they are."""
        heads: list[str] = []
        values: list[Value] = []
        for index, ty in enumerate(params):
            shape = self.shapes.of(ty)
            own = [f"a{index}_{k}" for k in range(shape.leaves)] if shape.small else [f"a{index}"]
            heads += own
            values.append(own if shape.small else own[0])
        return heads, values

    def _return(self, value: Value | None, f: Frame) -> None:
        if value is not None:
            f.emit(f"return {value if isinstance(value, str) else ', '.join(value)}")

    def callable(self, ty: Type, f: Frame) -> str:
        """A Python function for a function item or a closure that holds nothing."""
        if isinstance(ty, types.FnItem) and ty.variant is None:
            return self.name_of(self.linker.resolve(ty.name, ty.args))
        if isinstance(ty, types.FnItem):
            return self._constructor(ty)
        assert isinstance(ty, types.Closure)
        name = self.name_of(Instance(ty.name, ty.args))
        if self.linker.closure_kind(ty) == "FnOnce":
            return name
        if ("callable", ty) not in self.names:
            self.names[("callable", ty)] = wrapper = f"c{len(self.names)}"
            f = self._synthetic()
            f.emit(f"return {name}((), 0, *a)")
            self._add(f"def {wrapper}(*a):", f)
        return self.names[("callable", ty)]

    def _constructor(self, ty: types.FnItem) -> str:
        from murust.run.operators import aggregate

        if ty not in self.names:
            self.names[ty] = name = f"n{len(self.names)}"
            f = self._synthetic()
            adt = types.Adt(ty.name, ty.args)
            assert ty.variant is not None
            heads, values = self._arguments([inner for _, inner in self.shapes.of(adt).fields[ty.variant]])
            self._return(aggregate(adt, ty.variant, values, f), f)
            self._add(f"def {name}({', '.join(heads)}):", f)
        return self.names[ty]

    def call(self, callee: str, args: tuple[Type, ...], leaves: list[str], f: Frame) -> Value:
        """A call from glue: `leaves` are those of all arguments, which are references."""
        target = self.linker.resolve(callee, args)
        _, result = self._signature(target)
        return calls.returned(f"{self.name_of(target)}({', '.join(leaves)})", result, f)

    def result(self, code: str, ty: Type, f: Frame) -> Value:
        return calls.returned(code, ty, f)

    # --- destructors

    def needs_drop(self, ty: Type) -> bool:
        """Can it be noticed that a value is dropped, here?"""
        if ty not in self.dropping:
            self.dropping[ty] = self._finds_destructor(ty, set(), memory=self.tracked)
        return self.dropping[ty]

    def has_destructor(self, ty: Type) -> bool:
        """`core::mem::needs_drop`: also of what only gives back memory."""
        return self._finds_destructor(ty, set(), memory=True)

    def _finds_destructor(self, ty: Type, seen: set[Type], *, memory: bool) -> bool:
        """`memory`: can it be noticed that memory is given back?"""
        if ty in seen:
            return False
        seen.add(ty)
        inner: list[Type] = []
        match ty:
            case types.Adt(name="ManuallyDrop" | "MaybeUninit"):
                return False
            case types.Adt(name="Box" | "Vec", args=(target,)):
                if memory:
                    return True
                inner = [target]
            case types.Slice(element=element):
                inner = [element]
            case types.Array(element=element, length=length):
                inner = [element] * (length > 0)
            case types.Adt() if self.linker.has_destructor(ty):
                return True
            case types.Adt() | types.Tuple() | types.Closure():
                inner = [part for row in self.shapes.of(ty).fields for _, part in row]
            case _:
                pass
        return any(self._finds_destructor(part, seen, memory=memory) for part in inner)


def _plain(name: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "_" for c in name)[:40]
