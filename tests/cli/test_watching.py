"""`murust run`: hosts, limits, undefined behaviour, and what watches a run."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from murust.cli.exits import Exit
from murust.cli.main import main

PROGRAM = """\
struct N(u32);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn half(x: u32) -> u32 {
    let y = x / 2;
    y
}
fn main() {
    let mut total = 0;
    for i in 0..3 {
        total += half(i * 4);
    }
    let n = N(total);
    println!("{}", n.0);
}
"""


def run(text: str, args: Sequence[str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.chdir(folder)
    Path("a.rs").write_text(text, encoding="utf-8")
    return main(["run", "a.rs", *args])


def test_stepping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    commands = "b 5\nc\np y\nw\no\nv\nb 5\nb 12\nc\np n\nwhat\nn\nq\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(commands))
    assert run(PROGRAM, ["--step"], tmp_path, monkeypatch) == Exit.INTERRUPTED
    said = capfd.readouterr().err
    for text in (
        "a.rs:7:4 in main", "  stops at 5", "->    5     y", "  y = 0", "   1: main  a.rs:10:18", "  total = 0",
        "  i = 0", "  stops at no line", "->   12     let n = N(total);", "  `n` has no value here", "to the next line",
        "->   13     println!",
    ):  # fmt: skip
        assert text in said, (text, said)


def test_a_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(PROGRAM, ["--profile"], tmp_path, monkeypatch) == Exit.OK
    out, err = capfd.readouterr()
    assert out == "6\ndrop 6\n"
    lines = {line.split()[2]: line.split() for line in err.splitlines()[1:]}
    assert lines["a.rs:4"][1] == "3"
    assert lines["a.rs:2"][1] == "1"
    assert all(line.startswith("a.rs:") for line in lines)


def test_a_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(PROGRAM, ["--trace"], tmp_path, monkeypatch) == Exit.OK
    said = capfd.readouterr().err
    assert "a.rs:4:13  y = 4\n" in said
    assert "a.rs:12:13  n = N(6)\n" in said


HOST = """\
class Mine:
    def twice(self, x):
        return 2 * x
    def fill(self, data, n):
        data.write(bytes(range(n)))
    def wrong(self):
        return "text"
"""

PROMPTS = """\
extern "C" {
    fn twice(x: u32) -> u32;
    fn fill(data: *mut u8, n: usize);
    fn wrong() -> u32;
    fn nobody();
    fn console_putc(c: u8);
}
const UART: *mut u32 = 0x0900_0000 as *mut u32;
fn answered() -> u32 {
    let mut a = [0u8; 4];
    unsafe {
        fill(a.as_mut_ptr(), 4);
        twice(21) + a[3] as u32
    }
}
fn unanswered() { unsafe { nobody() } }
fn answered_wrongly() -> u32 { unsafe { wrong() } }
fn board() -> u64 {
    unsafe {
        console_putc(b'c');
        UART.write_volatile(b'u' as u32);
        let ram = 0x4000_0000usize as *mut u64;
        *ram.add(3) = 70;
        let r = &mut *ram.add(4);
        *r += 5;
        *ram.add(3) + *ram.add(4) + UART.add(6).read_volatile() as u64
    }
}
"""


def test_hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hosts_of_test.py").write_text(HOST, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    mine = ["--host", "hosts_of_test:Mine"]
    assert run(PROMPTS, ["--entry", "answered", *mine], tmp_path, monkeypatch) == Exit.OK
    assert capfd.readouterr().out == "45\n"
    assert run(PROMPTS, ["--entry", "unanswered", *mine], tmp_path, monkeypatch) == Exit.USAGE
    assert "error[M0004]: nobody answers `nobody`" in capfd.readouterr().err
    assert run(PROMPTS, ["--entry", "answered_wrongly", *mine], tmp_path, monkeypatch) == Exit.USAGE
    assert "what is no `u32`: 'text'" in capfd.readouterr().err
    assert run(PROMPTS, ["--entry", "board", "--host", "board"], tmp_path, monkeypatch) == Exit.OK
    assert capfd.readouterr().out == "cu91\n"
    assert run(PROMPTS, ["--entry", "board", "--host", "nowhere:X"], tmp_path, monkeypatch) == Exit.USAGE


LEAKS = """\
static mut KEPT: Option<Box<u8>> = None;
fn main() {
    std::mem::forget(Box::new(5u32));
    let mut v = vec![1u8, 2];
    v.push(3);
    let b = Box::into_raw(Box::new(7u16));
    let c = Box::into_raw(Box::new(8u16));
    unsafe { drop(Box::from_raw(c)) };
    unsafe { KEPT = Some(Box::new(1)) };
    println!("{} {}", v.len(), unsafe { *b });
}
"""


def test_leaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(LEAKS, ["--leak-check"], tmp_path, monkeypatch) == Exit.FAILED
    out, err = capfd.readouterr()
    assert out == "3 7\n"
    assert [line for line in err.splitlines() if "-->" in line] == [" --> a.rs:3:22", " --> a.rs:6:27"]
    assert run(LEAKS, [], tmp_path, monkeypatch) == Exit.OK


FREED = """\
fn main() {
    let p = Box::into_raw(Box::new(7u32));
    unsafe { drop(Box::from_raw(p)) };
    println!("{}", unsafe { *p });
}
"""


def test_undefined_behaviour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(FREED, [], tmp_path, monkeypatch) == Exit.UNDEFINED
    said = capfd.readouterr().err
    assert said.startswith("error[M0003]: undefined behaviour: memory is used after its end\n --> a.rs:4:29\n")
    assert "the memory is a box, made here" in said
    assert "it ended here" in said
