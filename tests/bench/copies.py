"""Cost of a function: N copies of a fully specified binary search, front end included; what a second process and what
was kept save; and whether branches cost the more, the more there are. Prints figures.

    python -m tests.bench.copies [N …]

Each run is a process of its own. `cpu`: seconds of the processor for all processes of a run with one worker. `peak`:
memory of the largest of them. `again`: seconds for the same project unchanged; `moved`: with a comment added, so that
it is checked, and proved by what was kept.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

SEARCH = """
//@ requires forall |i: int, j: int| 0 <= i < j < a.len() ==> a[i] <= a[j]
//@ ensures match result {{
//@     Some(i) => i < a.len() && a[i] == x,
//@     None => forall |i: int| 0 <= i < a.len() ==> a[i] != x,
//@ }}
pub fn search{n}(a: &[u64], x: u64) -> Option<usize> {{
    let mut lo = 0;
    let mut hi = a.len();
    while lo < hi
    //@ invariant lo <= hi && hi <= a.len()
    //@ invariant forall |i: int| 0 <= i < lo ==> a[i] < x
    //@ invariant forall |i: int| hi <= i < a.len() ==> x < a[i]
    //@ decreases hi - lo
    {{
        let mid = lo + (hi - lo) / 2;
        if a[mid] == x {{
            return Some(mid);
        }} else if a[mid] < x {{
            lo = mid + 1;
        }} else {{
            hi = mid;
        }}
    }}
    None
}}
"""


class Run(NamedTuple):
    wall: float
    cpu: float
    peak: int  # MiB


def branches(count: int) -> str:
    """Functions with so many `if`s one after the other."""
    steps = "".join(f"    if a[{n}] > 3 {{ total += 1; }}\n" for n in range(count))
    begin = f"//@ ensures result <= {count}\npub fn f{{n}}(a: &[u32; 16]) -> u32 {{{{\n    let mut total = 0;\n"
    return "".join(begin.format(n=n) + f"{steps}    total\n}}\n" for n in range(20))


def verify(text: str, folder: Path, *options: str) -> Run:
    """One run of the command, in a folder with a cache."""
    (folder / "copies.rs").write_text(text)
    command = [sys.executable, "-m", "murust", "verify", *options, "copies.rs"]
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    given |= {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}  # as it is once installed
    given |= {"MURUST_CACHE": str(folder / "cache"), "MURUST_CACHE_MODE": "on"}
    started = time.perf_counter()
    run = subprocess.Popen(command, cwd=folder, env=given, stderr=subprocess.PIPE, text=True)
    said = run.stderr.read() if run.stderr is not None else ""
    _, status, used = os.wait4(run.pid, 0)
    if status != 0:
        raise SystemExit(f"not all are verified:\n{said}")
    return Run(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def main() -> None:
    counts = [int(arg) for arg in sys.argv[1:]] or [1, 10, 100, 400]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        verify(SEARCH.format(n=0), folder)  # compiles Python, and fills the tables of the parser
        print("functions   wall 1   wall 2   cpu   cpu ms a function   peak MiB   again   moved")
        before = (0, 0.0)
        for count in counts:
            text = "".join(SEARCH.format(n=n) for n in range(count))
            one = verify(text, folder, "--jobs", "1", "--cache", "off")
            two = verify(text, folder, "--jobs", "2", "--cache", "off")
            verify(text, folder)
            again, moved = verify(text, folder), verify("// moved\n" + text, folder)
            marginal = (one.cpu - before[1]) / (count - before[0]) * 1000
            before = (count, one.cpu)
            print(
                f"{count:9} {one.wall:8.2f} {two.wall:8.2f} {one.cpu:5.2f} {marginal:19.1f} "
                f"{max(one.peak, two.peak):10} {again.wall:7.2f} {moved.wall:7.2f}"
            )
        least = [
            min(verify(branches(n), folder, "--jobs", "1", "--cache", "off").cpu for _ in range(3)) for n in (0, 4, 12)
        ]
        nothing, four, twelve = least
        print(f"4 branches {four - nothing:.3f} s, 12 branches {twelve - nothing:.3f} s")
    print(f"peak of all: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MiB")


if __name__ == "__main__":
    main()
