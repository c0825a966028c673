"""Random programs that run: those of wellformed.py with a `main` that calls them and prints, some with destructors that
print, too. rustc builds many at a time, as modules of one program."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from murust.record import Datum, replace
from murust.run.outcomes import Aborted, Execution, Exited, Panicked, Returned
from tests.harness.wellformed import PRELUDE, _Body, program

CALLS = 3
"""Calls of each function, with other arguments."""

NOISY_Q = """
impl Drop for Q { fn drop(&mut self) { println!("drop Q {:?} {:?}", self.items, self.p); } }
"""
NOISY_T = """
impl Drop for T { fn drop(&mut self) { if let T::Leaf(x) = self { println!("drop Leaf {}", x); } } }
"""


def runnable(rng: random.Random) -> str:
    text = program(rng)
    noise = rng.randrange(4)
    if noise & 1:
        moves, takes = "(self) -> Vec<u32> { self.items }", "(mut self) -> Vec<u32> { std::mem::take(&mut self.items) }"
        text = text.replace("fn into_items" + moves, "fn into_items" + takes) + NOISY_Q
    if noise & 2:
        text += NOISY_T
    lines: list[str] = []
    body = _Body(rng, "()")
    for name, params in re.findall(r"^pub fn (f\d+)\((.*?)\) ->", text.removeprefix(PRELUDE), re.MULTILINE):
        types = re.findall(r"\w+: ((?:\[[^\]]*\]|\([^)]*\)|<[^>]*>|[^,<\[(])+)", params)
        for _ in range(CALLS):
            args = ", ".join(body.value(ty.strip(), 1) for ty in types)
            lines.append(f'    println!("{{:?}}", {name}({args}));')
    return text + "pub fn main() {\n" + "\n".join(lines) + "\n}\n"


class Ran(Datum):
    """What a program did: its output, its status, and of a panic the line and the message. The line is 0 where it is
    in a function of the library that does not answer for its caller."""

    stdout: str
    status: int
    line: int = 0
    message: str = ""


_PANIC = re.compile(r"panicked at ([^\n]*?):(\d+):\d+:\n(.*?)(?:\nnote: |\n\nthread |\Z)", re.DOTALL)


def build(texts: Sequence[str], folder: Path) -> Path | None:
    """One binary, which takes the number of the program to run; None if rustc rejects one of them."""
    modules = [folder / f"m{number}.rs" for number in range(len(texts))]
    for path, text in zip(modules, texts, strict=True):
        path.write_text(re.sub(r"^#!\[.*?\]$", "", text, flags=re.MULTILINE), encoding="utf-8")
    arms = "\n".join(f'        Some("{n}") => m{n}::main(),' for n in range(len(texts)))
    root = folder / "all.rs"
    declared = "".join(f"mod m{n};\n" for n in range(len(texts)))
    main = f"fn main() {{\n    match std::env::args().nth(1).as_deref() {{\n{arms}\n        _ => (),\n    }}\n}}\n"
    root.write_text("#![allow(warnings)]\n" + declared + main, encoding="utf-8")
    binary = folder / "all"
    flags = ["-C", "debug-assertions=on", "-C", "overflow-checks=on", "--edition", "2021", "--cap-lints", "allow"]
    done = subprocess.run(["rustc", *flags, "-o", binary, root], capture_output=True, check=False)
    return binary if done.returncode == 0 else None


def ask(binary: Path, number: int) -> Ran:
    environment = {**os.environ, "RUST_BACKTRACE": "0"}
    done = subprocess.run(
        [binary, str(number)], capture_output=True, text=True, check=False, timeout=20, env=environment
    )
    found = _PANIC.search(done.stderr)
    if found is None:
        return Ran(done.stdout, done.returncode)
    line = 0 if "/library/" in found[1] else int(found[2])
    return Ran(done.stdout, done.returncode, line, found[3].rstrip("\n"))


def outcome(execution: Execution) -> Ran:
    """What a run here did, as a binary would."""
    match execution.outcome:
        case Returned():
            return Ran(execution.stdout, 0)
        case Panicked(message=message, span=span):
            return Ran(execution.stdout, 101, span.line, message)
        case Aborted(first=first):
            return Ran(execution.stdout, -signal.SIGABRT, first.span.line, first.message)
        case Exited(status=status):
            return Ran(execution.stdout, status)
        case other:
            return Ran(execution.stdout, -1, 0, repr(other))


def same(here: Ran, there: Ran) -> bool:
    """`there` is what rustc's binary did. It may have forgotten to drop the value of a block whose end panics (see
    https://github.com/rust-lang/rust/issues/47949)."""
    if here.message.startswith("in drop") and _is_left(there.stdout.splitlines(), here.stdout.splitlines()):
        here = replace(here, stdout=there.stdout)
    return replace(here, line=there.line if there.line == 0 else here.line) == there


def _is_left(some: list[str], lines: list[str]) -> bool:
    """Are these the lines, but for some that tell of a destructor?"""
    rest = iter(some)
    wanted = next(rest, None)
    for line in lines:
        if line == wanted:
            wanted = next(rest, None)
        elif not line.startswith("drop "):
            return False
    return wanted is None
