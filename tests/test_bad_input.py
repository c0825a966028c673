"""Whatever is fed to it, `check` answers with diagnostics: no traceback, no hang."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from murust import driver
from murust.source import SourceFile
from tests.harness.programs import collect

SOURCES = [p.path.read_bytes() for folder in ("accept", "reject", "run") for p in collect(folder)]

INPUTS = {
    "empty": b"",
    "binary": bytes(range(256)) * 20,
    "not utf-8": b"fn f() { \xff }",
    "brackets": b"pub fn f() { " + b"(" * 20_000,
    "closing brackets": b"pub fn f() { " + b")" * 20_000,
    "arguments of types": b"pub type T = " + b"Option<" * 20_000 + b"u8" + b">" * 20_000 + b";",
    "prefixes": b"pub fn f(x: i32) -> i32 { " + b"- " * 20_000 + b"x }",
    "references": b"pub fn f(x: " + b"& " * 20_000 + b"u8) {}",
    "references to references": b"pub fn f(x: " + b"&" * 1_000 + b"u8) {}",
    "boxes of boxes": b"pub fn f(x: " + b"Box<" * 190 + b"u8" + b">" * 190 + b") {}",
    "variables of variables": b"pub fn f(x: u8) { " + b"let x = Box::new(x); " * 1_000 + b"}",
    "returns": b"pub fn f() { " + b"return " * 20_000 + b"; }",
    "else": b"pub fn f(x: u8) { " + b"if x > 1 {} else " * 20_000 + b"{} }",
    "long line": b"pub fn f() -> u64 { " + b"1 + " * 250_000 + b"1 }",
    "long sum": b"pub fn f(a: u64) -> bool { " + b" ^ ".join([b"a"] * 900) + b" == 0 }",
    "blocks": b"pub fn f() { " + b"{" * 150 + b"}" * 150 + b" }",
    "unclosed string": b'fn f() { "abc',
    "unclosed comment": b"fn f() {} /* /* */",
    "unclosed specification": b"fn f() { /*@ assert true; }",
    "only a specification": b"//@ requires",
    "many errors": b"fn f() { x; y; z; w(); u8::A; }" * 50,
}


def _check(data: bytes) -> driver.Checked:
    return driver.check_sources([SourceFile("input.rs", data)])


@pytest.mark.parametrize("name", INPUTS)
def test_awkward_files(name: str) -> None:
    checked = _check(INPUTS[name])
    assert checked.complete == (name in ("empty", "long sum", "blocks"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    _check(data)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 1 << 32))
def test_damaged_programs(seed: int) -> None:
    """A piece of a program deleted, doubled, or put somewhere else."""
    source = random.Random(seed)
    data = source.choice(SOURCES)
    for _ in range(source.randint(1, 3)):
        start = source.randrange(len(data))
        end = min(len(data), start + source.randint(1, 30))
        piece, at = data[start:end], source.randrange(len(data))
        match source.randrange(3):
            case 0:
                data = data[:start] + data[end:] or b" "
            case 1:
                data = data[:at] + piece + data[at:]
            case _:
                data = data[:start] + source.choice(SOURCES)[start:end] + data[end:]
    _check(data)
