"""`murust verify --heap LINE`."""

from __future__ import annotations

from pathlib import Path

import pytest

from murust.cli.exits import Exit
from murust.cli.main import main

PROGRAM = """\
pub struct Node {
    value: u64,
    next: *mut Node,
}
/*@
predicate list(p: *mut Node, n: nat) {
    if p.is_null() { n == 0 } else {
        exists |v: u64, q: *mut Node, k: nat| p |-> Node { value: v, next: q } ** list(q, k) ** n == k + 1
    }
}
@*/
//@ requires list(p, ?n) ** !p.is_null() ** a |->[4]{1/2} ?s ** (b |-> 3 --* list(p, 9)) ** n > 2
//@ requires each |i: int| 0 <= i < 5: c.add(i) |-> 0
pub unsafe fn f(p: *mut Node, a: *const u32, b: *mut u8, c: *mut u16, more: bool) -> u64 {
    let first = (*p).value;
    let next = (*p).next;
    (*p).value = first ^ 3;
    let half = a.add(2);
    let x = *half;
    let r = &mut *c;
    *r = 7;
    if more {
        *c.add(1) = *r;
    }
    let z = (x as u64) + first % 5;
    (*next).value + z
}
"""

STATES: dict[str, tuple[str, ...]] = {
    "15": ("before `(*p).value`", "list(p, n)", "from line 12: `list(p, ?n)`", "a |->[4]{1 / 2} s",
           "b |-> 3 --* list(p, 9)", "for 0 <= i < 5", "    n > 2\n"),
    "18": ("p |-> Node { value: first ^ 3, next: next }", "list(next, k)", "n == (if 0 <= k + 1", "`list(p, ?n)`"),
    "21": ("lent to references", "c |-> 0, held by `r`", "half = a.add(2)", "x = s[2]"),
    "26": ("z == x + ",),
}  # fmt: skip


def show(line: str, folder: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    monkeypatch.chdir(folder)
    Path("a.rs").write_text(PROGRAM, encoding="utf-8")
    return main(["verify", "--heap", line, *(more or ("a.rs",))])


@pytest.mark.parametrize("line", STATES)
def test_states(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    assert show(line, tmp_path, monkeypatch) == Exit.OK
    out = capfd.readouterr().out
    for text in STATES[line]:
        assert text in out, (text, out)


@pytest.mark.parametrize(
    ("line", "said"),
    [("x", "takes a line"), ("3000", "no function or lemma"), ("5", "no function"), ("28", "no statement")],
)
def test_there_is_no_state(
    line: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert show(line, tmp_path, monkeypatch) == Exit.USAGE
    assert said in capfd.readouterr().err


def test_what_is_needed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.rs").write_text(
        "//@ requires p |->[4] ?s\n//@ ensures p |->[4] s\npub unsafe fn f(p: *mut u32) -> u32 { *p.add(4) }\n"
    )
    assert main(["verify", "a.rs"]) == Exit.FAILED
    assert "needed: `p.add(4) |-> _`" in capfd.readouterr().err


def test_statics_are_named_as_they_are_written(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.rs"
    file.write_text("static mut N: u32 = 0;\npub fn f() -> u32 { unsafe { N } }\n", encoding="utf-8")
    assert main(["verify", str(file)]) == Exit.FAILED
    assert "needed: `(&raw mut N) |-> _`" in capfd.readouterr().err
