"""`murust run`: how runs end, and arguments as they are written on a command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from murust import driver
from murust.cli import arguments
from murust.cli.errors import UsageError
from murust.cli.exits import Exit
from murust.cli.main import main
from murust.run.values import EnumValue, StructValue

PROGRAM = """\
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Free,
    Used { by: u8 },
    Pair(u8, bool),
}

pub struct Page {
    kind: Kind,
    at: [u16; 2],
}

struct Unit;

fn take(page: &mut Page, owner: Option<u8>, _u: Unit, _t: (u8,)) -> Kind {
    page.at[0] = 7;
    if let Some(by) = owner {
        page.kind = Kind::Used { by };
    }
    Kind::Pair(1, true)
}

fn swap(a: &mut u8, b: &mut u8) {
    let t = *a;
    *a = *b;
    *b = t;
}

//@ requires x != 7
//@ ensures result > x
fn above(x: i8) -> i8 {
    if x == 5 { x } else { x + 1 }
}

fn deeper(n: u64) -> u64 {
    deeper(n + 1)
}

fn forever() {
    loop {}
}

fn sum(s: &[u64]) -> u64 {
    let mut total = 0;
    let mut i = 0;
    while i < s.len() {
        total += s[i];
        i += 1;
    }
    total
}

fn main() {
    println!("to stdout");
    eprintln!("to stderr");
    let _ = above(127);
}
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.rs").write_text(PROGRAM, encoding="utf-8")
    return "a.rs"


def test_a_panic_ends_as_in_rust(file: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["run", file]) == Exit.PANIC
    out, err = capfd.readouterr()
    assert out == "to stdout\n"
    stack = "   0: above  a.rs:32:28\n   1: main   a.rs:56:13\n"
    assert err == "to stderr\n\nthread 'main' panicked at a.rs:32:28:\nattempt to add with overflow\n" + stack


def test_results_are_data(file: str, capfd: pytest.CaptureFixture[str]) -> None:
    page = "Page { at: [0x10, 2_0u16], kind: Free }"
    assert main(["run", file, "--entry", "take", "--args", page, "Some(3)", "Unit", "(1,)"]) == Exit.OK
    assert capfd.readouterr() == ("Pair(1, true)\n*page = Page { kind: Used { by: 3 }, at: [7, 20] }\n", "")
    assert main(["run", file, "--entry", "swap", "--args", "1", "&mut 2"]) == Exit.OK
    assert capfd.readouterr().out == "*a = 2\n*b = 1\n"
    assert main(["run", file, "--entry", "above", "--args", "-3"]) == Exit.OK
    assert capfd.readouterr().out == "-2\n"
    assert main(["run", file, "--entry", "sum", "--args", "[5; 3]"]) == Exit.OK
    assert capfd.readouterr().out == "15\n"


@pytest.mark.parametrize(("argument", "clause"), [("5", "result > x"), ("7", "x != 7")])
def test_a_contract_that_does_not_hold(
    argument: str, clause: str, file: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", file, "--entry", "above", "--args", argument]) == Exit.OK
    capfd.readouterr()
    assert main(["run", file, "--entry", "above", "--args", argument, "--check-contracts"]) == Exit.FAILED
    out, err = capfd.readouterr()
    assert out == "" and "error[M0001]" in err and clause in err


def test_what_does_not_end(file: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["run", file, "--entry", "forever", "--fuel", "100"]) == Exit.UNKNOWN
    assert "fuel" in capfd.readouterr().err
    assert main(["run", file, "--entry", "deeper", "--args", "1"]) == Exit.ABORT
    assert "overflowed its stack" in capfd.readouterr().err


def test_a_broken_program_is_not_run(file: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("b.rs").write_text('fn main() { println!("x"); let _y: bool = 3u8; }\n', encoding="utf-8")
    assert main(["run", "b.rs"]) == Exit.SOURCE
    out, err = capfd.readouterr()
    assert out == "" and "error[E0308]" in err


@pytest.mark.parametrize(
    ("entry", "values", "complaint"),
    [
        ("above", ["128"], "out of range for `i8`"),
        ("above", [], "takes 1 argument (x: i8), not 0"),
        ("above", ["x"], "a number of type `i8`"),
        ("above", ["1u8"], "a number of type `i8`"),
        ("above", ["1 2"], "nothing more"),
        ("swap", ["1", "true"], "a number of type `u8`"),
        ("take", ["Page { kind: Free }", "None", "Unit", "(1,)"], "missing `at`"),
        ("take", ["Page { kind: Gone, at: [0; 2] }", "None", "Unit", "(1,)"], "`Free` or `Used` or `Pair`"),
        ("take", ["Page { kind: Free, kind: Free }", "None", "Unit", "(1,)"], "still missing"),
        ("take", ["Page { kind: Free, at: [0; 3] }", "None", "Unit", "(1,)"], "expected 2 elements, found 3"),
        ("take", ["Page { kind: Free, at: [0; 2] }", "None", "Unit", "(1)"], "expected `,`"),
        ("nowhere", [], "there is no function `nowhere`"),
    ],
)
def test_wrong_arguments(
    entry: str, values: list[str], complaint: str, file: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", file, "--entry", entry, "--args", *values]) == Exit.USAGE
    out, err = capfd.readouterr()
    assert out == "" and complaint in err


def test_arguments_are_read_by_type(file: str) -> None:
    program = driver.check([file]).program
    assert program is not None
    page, owner, unit, single = (param.ty for param in program.functions["take"].params)
    value = arguments.parse("&mut Page { kind: Kind::Pair(1, false,), at: [1, 2,], }", page, program)
    kind = EnumValue("Kind", "Pair", (("0", 1), ("1", False)))
    assert value == StructValue("Page", (("kind", kind), ("at", [1, 2])))
    assert arguments.parse("Some(0b11)", owner, program) == EnumValue("Option", "Some", (("0", 3),))
    assert arguments.parse("Option::None", owner, program) == EnumValue("Option", "None", ())
    assert arguments.parse(" Unit ", unit, program) == StructValue("Unit", ())
    assert arguments.parse("( 1 , )", single, program) == (1,)
    with pytest.raises(UsageError):
        arguments.parse("Some(1", owner, program)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("fn main() { let _d = vec![1]; std::process::exit(3) }", 3),
        ("fn main() { std::process::exit(-1) }", 255),
        ("fn main() { std::process::abort() }", 134),
        ("use std::process::ExitCode; fn main() -> ExitCode { ExitCode::from(7) }", 7),
        ("use std::process::ExitCode; fn main() -> Result<ExitCode, u8> { Ok(ExitCode::FAILURE) }", 1),
        ("use std::process::ExitCode; fn main() -> Result<ExitCode, u8> { Err(3) }", 1),
        ("fn main() -> Result<(), u8> { Ok(()) }", 0),
    ],
)
def test_the_status_that_a_program_says(text: str, status: int, tmp_path: Path) -> None:
    path = tmp_path / "main.rs"
    path.write_text(text, encoding="utf-8")
    assert main(["run", str(path)]) == status
