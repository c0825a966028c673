"""Devices of hosts, held to what the program says of them."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from tests.interpreter.build import compiled

TEXT = """
/*@
ghost struct Uart { sent: Seq<u8>, room: nat }
device uart(base: *mut u32, state: Uart) {
    read flags: u32 at base.add(6)
        ensures flags & 0x20 == 0 ==> state.room > 0
    write data: u32 at base
        requires state.room > 0
        ensures uart(base, Uart { sent: state.sent.push((data & 0xff) as u8), room: (state.room - 1) as nat })
}
@*/
const UART: *mut u32 = 0x0900_0000 as *mut u32;
//@ requires uart(base, ?s) ** s.room > 0
//@ ensures uart(base, Uart { sent: s.sent.push(c), room: (s.room - 1) as nat })
unsafe fn put(base: *mut u32, c: u8) { base.write_volatile(c as u32); }
//@ requires uart(base, ?s) ** uart(base, s)
unsafe fn both(base: *mut u32) { let _ = base; }
fn one() { unsafe { put(UART, 65) } }
fn two() { unsafe { put(UART, 65); put(UART, 66) } }
fn raw() { unsafe { UART.write_volatile(1); UART.write_volatile(2) } }
fn asked() -> u32 { unsafe { UART.add(6).read_volatile() } }
fn elsewhere() { unsafe { put(UART.add(1), 65) } }
fn twice() { unsafe { both(UART) } }
"""


@attrs.define(eq=False)
class Uart:
    start: int = 0x0900_0000
    size: int = 0x1000
    specification: str = "uart"
    sent: list[int] = attrs.field(factory=list)
    room: Any = 1

    def state(self) -> dict[str, Any]:
        return {"sent": self.sent, "room": self.room}

    def read(self, offset: int, width: int) -> int:
        return 0x20 if offset == 0x18 and self.room == 0 else 0

    def write(self, offset: int, width: int, value: int) -> None:
        self.sent.append(value & 0xFF)
        self.room -= 1


class Forgetful(Uart):
    def write(self, offset: int, width: int, value: int) -> None:
        self.room -= 1


class Board:
    def __init__(self, device: Any) -> None:
        self.regions = [device]


@pytest.mark.parametrize(
    ("name", "device", "found"),
    [
        ("one", Uart(), ""),
        ("two", Uart(room=2), ""),
        ("two", Uart(), "call.requires"),
        ("raw", Uart(), "call.requires"),
        ("one", Forgetful(), "ensures"),
        ("asked", Uart(), ""),
        ("elsewhere", Uart(), "call.requires"),
        ("twice", Uart(), "call.requires"),
        ("raw", Uart(specification="pl011"), ""),
        ("asked", Uart(room="much"), "M0002"),
    ],
)
def test_devices(name: str, device: Uart, found: str) -> None:
    execution = compiled(TEXT, check_contracts=True).call(name, [], deep=False, hosts=[Board(device)])
    kind = getattr(execution.outcome, "kind", "")
    assert (kind or ("M0002" if execution.skipped else "")) == found
    if not kind and name != "asked":
        assert device.sent[0] in (65, 1)
