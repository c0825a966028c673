"""`murust test`."""

from __future__ import annotations

from pathlib import Path

import pytest

from murust.cli.exits import Exit
from murust.cli.main import main

TEXT = """\
//@ requires b != 0
//@ ensures result * b <= a
pub fn div(a: u32, b: u32) -> u32 { a / b }
//@ ensures result >= a && result >= b
pub fn max(a: i32, b: i32) -> i32 { if a > 100 { b } else if a > b { a } else { b } }
//@ requires x == 123456
pub fn rare(x: u32) -> u32 { x }
//@ requires x < 100
pub fn add(x: u8, y: Option<u8>) -> u8 { x + y.unwrap_or(0) }
//@ ensures result == x
pub fn same<T: Copy>(x: T) -> T { x }
#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn divides() { assert_eq!(div(7, 2), 3); }
    #[test]
    fn wrong() { println!("hello"); assert_eq!(max(1, 2), 3); }
    #[test]
    #[should_panic(expected = "divide by zero")]
    fn zero() { div(1, 0); }
    #[test]
    #[should_panic(expected = "something else")]
    fn other_panic() { div(1, 0); }
    #[test]
    #[should_panic]
    fn no_panic() {}
    #[test]
    fn results() -> Result<(), u8> { Err(3) }
    #[test]
    #[ignore]
    fn slow() { loop {} }
}
"""


def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], *args: str) -> list[str]:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text(TEXT, encoding="utf-8")
    status = main(["test", "a.rs", *args])
    return [*capfd.readouterr().err.splitlines(), str(int(status))]


def test_tests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    lines = said(tmp_path, monkeypatch, capfd, "--filter", "tests::")
    assert lines == [
        "  test      tests::divides … ok",
        "  test      tests::wrong … FAILED: panicked at a.rs:18:37: assertion `left == right` failed",
        "        left: 2",
        "       right: 3",
        "      hello",
        "  test      tests::zero … ok",
        "  test      tests::other_panic … FAILED: panicked at a.rs:3:37: attempt to divide by zero",
        "  test      tests::no_panic … FAILED: it does not panic",
        "  test      tests::results … FAILED: it gives Err(3)",
        "  test      tests::slow … ignored",
        "",
        "7 tests and 0 contracts: 4 failed",
        str(int(Exit.FAILED)),
    ]


@pytest.mark.parametrize(
    ("name", "text", "status"),
    [
        ("div", "… ok, 100 cases", Exit.OK),
        ("max", "… FAILED with a = 101, b = 0: `ensures result >= a` does not hold", Exit.FAILED),
        ("rare", "inputs satisfy `requires`", Exit.UNKNOWN),
        ("add", "… FAILED with x = 1, y = Some(255): panicked at a.rs:9:42", Exit.FAILED),
        ("same", "… ok, 100 cases", Exit.OK),
    ],
)
def test_contracts(name: str, text: str, status: Exit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                   capfd: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    lines = said(tmp_path, monkeypatch, capfd, "--filter", name)
    assert text in next(line for line in lines if f"contract  {name}" in line)
    assert lines[-1] == str(int(status))


PROMISES = """\
use std::cell::Cell;
struct Even { n: u32, m: u32 }
//@ invariant Even: self.n % 2 == 0 && self.m <= self.n
//@ ensures result == e.n - e.m
fn gap(e: Even) -> u32 { e.n - e.m }
//@ ensures result.n == n
fn make(n: u32) -> Even { Even { n, m: 0 } }
//@ ensures result <= 100
fn cell(c: &Cell<u32>) -> u32 { c.get() }
"""


def test_types_keep_what_they_promise(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.rs"
    path.write_text(PROMISES, encoding="utf-8")
    main(["test", str(path)])
    gap, make, cell, *_ = capfd.readouterr().err.splitlines()
    assert gap.endswith("gap … ok, 100 cases")
    assert "FAILED with n = 1: `invariant self.n % 2 == 0" in make
    assert cell.endswith("not tested: values of the type `Cell<u32>` are not made up")


CONTRACTS = Path(__file__).parent / "contracts"


def outcomes(name: str, capfd: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What is said of each contract of a file."""
    main(["test", str(CONTRACTS / name)])
    lines = (line.partition(" … ") for line in capfd.readouterr().err.splitlines() if " … " in line)
    return {head.split()[1]: text for head, _, text in lines}


def test_contracts_of_generic_functions(capfd: pytest.CaptureFixture[str]) -> None:
    found = outcomes("generic.rs", capfd)
    assert found.pop("area::<Meters>").startswith("FAILED with t = Meters(6): `ensures result <= 5`")
    assert found.pop("apply") == "not tested: no types at hand satisfy its bounds"
    names = {"Area::two::<Meters>", "same::<u32>", "max::<u32>", "first::<u32,", "head::<3>", "fill::<u32,"}
    assert found.keys() == names | {"has::<u32>", "Stack::push::<u32>"}
    assert set(found.values()) == {"ok, 100 cases"}


def test_contracts_that_speak_of_sets_maps_and_functions(capfd: pytest.CaptureFixture[str]) -> None:
    found = outcomes("logic.rs", capfd)
    assert "attempt to add with overflow" in found.pop("total")
    assert "`panics d == 0` does not hold" in found.pop("bad_div")
    assert "`ensures result as int == sum(xs@)` does not hold" in found.pop("array_sum::<3>")
    assert "`assume x < 9` does not hold" in found.pop("assumes")
    assert found.pop("four") == "ok, 1 cases"
    assert set(found.values()) == {"ok, 100 cases"}
