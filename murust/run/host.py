"""Who answers a program's prompts: the functions that it declares in `extern "C"`, and devices in physical memory.

A host is any Python object: a prompt is answered by its method (or, of a mapping, its entry) of that name, which gets
the arguments as Python values and returns one. What a host has in `regions` is mapped: `Ram`, and devices, which
volatile accesses read and write.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

import attrs

from murust.core.types import Int, RawPtr, Ref, Slice, Str, Type
from murust.record import Record
from murust.run import memory, transfer
from murust.run.layout import Shapes
from murust.run.values import from_python, to_python


class Device(Protocol):
    """Registers at addresses from `start` on, `size` bytes of them. It may also say which `device` of the program it is
    (`specification`), and what its state is (`state()`; `murust.run.devices`)."""

    start: int
    size: int

    def read(self, offset: int, width: int) -> int:
        """What a read of so many bytes gives."""

    def write(self, offset: int, width: int, value: int) -> None:
        """What a write does."""


class Ram(Record):
    """Physical memory, all 0 at first."""

    start: int
    size: int


class Buffer(Record):
    """A raw pointer, for a host: memory of the program that it may read and write."""

    pointer: Any

    def read(self, count: int) -> bytes:
        """Raises `memory.Undefined` where the program could not read either."""
        return bytes(transfer.load_bytes(self.pointer, count))

    def write(self, data: bytes) -> None:
        transfer.store_bytes(self.pointer, data)


class Unanswered(Exception):
    """No host answers a prompt, or its answer is not of the type that the program declares."""


@attrs.define(eq=False, repr=False)
class Hosts:
    """The hosts of a run, asked in order."""

    hosts: tuple[Any, ...] = ()

    def answer(self, name: str) -> Callable[..., Any] | None:
        for host in self.hosts:
            found = host.get(name) if isinstance(host, Mapping) else getattr(host, name, None)
            if callable(found):
                return found  # type: ignore[no-any-return]
        return None

    def regions(self) -> Iterable[Device | Ram]:
        for host in self.hosts:
            if not isinstance(host, Mapping):
                yield from getattr(host, "regions", ())

    def prompt(self, name: str, params: tuple[Type, ...], result: Type, leaves: list[Any], shapes: Shapes) -> Any:
        """Asks, and gives the leaves of the answer."""
        function = self.answer(name)
        if function is None:
            raise Unanswered(f"nobody answers `{name}`")
        args: list[Any] = []
        for ty in params:
            count = shapes.leaves(ty)
            args.append(_shown(leaves[:count], ty, shapes))
            leaves = leaves[count:]
        answer = function(*args)
        if shapes.leaves(result) == 0:
            return ()
        try:
            found = [memory.from_address(answer)] if isinstance(result, RawPtr) else from_python(answer, result, shapes)
        except ValueError as problem:
            raise Unanswered(f"`{name}` was answered by what is no `{result}`: {answer!r}") from problem
        return found[0] if len(found) == 1 else found


def _shown(leaves: list[Any], ty: Type, shapes: Shapes) -> Any:
    if isinstance(ty, RawPtr):
        return Buffer(leaves[0])
    if isinstance(ty, Ref) and not isinstance(ty.target, Slice | Str | Int):
        return Buffer(memory.point(leaves[0], leaves[1], ty.mutable, memory.allocation(leaves[0]).origin.layout))
    return to_python(leaves, 0, ty, shapes)


def load(name: str) -> Any:
    """The host that `module:object` names; a class is made an object of. Raises `ValueError`."""
    module, _, member = name.partition(":")
    if module in BUILT_IN and not member:
        return BUILT_IN[module]()
    if not member:
        raise ValueError(f"`{name}` is not of the form `module:object`, nor one of {', '.join(BUILT_IN)}")
    if "" not in sys.path:
        sys.path.insert(0, "")
    try:
        found = getattr(importlib.import_module(module), member)
    except (ImportError, AttributeError) as problem:
        raise ValueError(f"there is no host `{name}`: {problem}") from problem
    return found() if isinstance(found, type) else found


# --- Built in --------------------------------------------------------------------------------------------------


@attrs.define(eq=False)
class Uart:
    """A PL011, as far as a console needs it: the data register at 0x00, the flags at 0x18 (bit 4: nothing to read). A
    program may say so of a `device pl011(base, state)` with the fields `sent` and `waiting`."""

    start: int = 0x0900_0000
    size: int = 0x1000
    written: list[int] = attrs.field(factory=list)
    waiting: list[int] = attrs.field(factory=list)
    specification: str = "pl011"

    def state(self) -> dict[str, list[int]]:
        return {"sent": self.written, "waiting": self.waiting}

    def read(self, offset: int, width: int) -> int:
        if offset == 0x00:
            return self.waiting.pop(0) if self.waiting else 0
        return (0 if self.waiting else 1 << 4) if offset == 0x18 else 0

    def write(self, offset: int, width: int, value: int) -> None:
        if offset == 0x00:
            self.written.append(value & 0xFF)
            sys.stdout.write(chr(value & 0xFF))


@attrs.define(eq=False)
class Timer:
    """A counter: its value at 0x00 (64 bits), ticks of a microsecond; a compare value at 0x08; at 0x10 whether it is
    reached."""

    start: int = 0x0A00_0000
    size: int = 0x1000
    compare: int = (1 << 64) - 1

    def read(self, offset: int, width: int) -> int:
        now = time.monotonic_ns() // 1000
        value = {0x00: now, 0x08: self.compare, 0x10: int(now >= self.compare)}.get(offset, 0)
        return value & ((1 << (8 * width)) - 1)

    def write(self, offset: int, width: int, value: int) -> None:
        if offset == 0x08:
            self.compare = value


class Board:
    """The built-in host `board`: a console, a log, a clock, a UART and a timer, and 1 MiB of memory at 0x4000_0000."""

    def __init__(self) -> None:
        self.uart, self.timer = Uart(), Timer()
        self.regions = [self.uart, self.timer, Ram(0x4000_0000, 1 << 20)]

    def console_putc(self, c: int) -> None:
        sys.stdout.write(chr(c & 0xFF))

    def console_write(self, data: Buffer, count: int) -> None:
        sys.stdout.write(data.read(count).decode("utf-8", "replace"))

    def log_value(self, value: int) -> None:
        sys.stderr.write(f"log: {value:#x}\n")

    def clock_now(self) -> int:
        return time.monotonic_ns()


BUILT_IN: dict[str, Callable[[], Any]] = {"board": Board}

__all__ = ["BUILT_IN", "Board", "Buffer", "Device", "Hosts", "Ram", "Unanswered", "load"]
