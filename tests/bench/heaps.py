"""What symbolic heaps cost: by the number of chunks that are owned, and of list operations in one function.

`python -m tests.bench.heaps` prints the CPU time of generating and proving one function, and of one more in a file that
has others.
"""

from __future__ import annotations

import gc
import time

from murust import driver
from murust.engine import malloc
from murust.source import SourceFile

LIST = """
pub struct Node { value: u64, next: *mut Node }
/*@
predicate list(p: *mut Node, s: Seq<u64>) {
    if p.is_null() { s == Seq::empty() } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** core::boxed(p) ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}
@*/
//@ requires list(head, ?s)
//@ ensures list(result, Seq::empty().push(value) + s)
pub unsafe fn push(head: *mut Node, value: u64) -> *mut Node {
    Box::into_raw(Box::new(Node { value, next: head }))
}
"""

REVERSE = """
//@ requires list(head, ?s)
//@ ensures list(result, s.reverse())
pub unsafe fn f(head: *mut Node) -> *mut Node {
    let mut rest = head;
    let mut done: *mut Node = core::ptr::null_mut();
    while !rest.is_null()
    //@ invariant list(rest, ?r) ** list(done, ?d) ** r.reverse() + d == s.reverse()
    //@ decreases r.len()
    {
        let next = (*rest).next;
        (*rest).next = done;
        done = rest;
        rest = next;
    }
    done
}
"""


def chunks(count: int) -> str:
    """A function that owns so many cells, and writes to the first and the last one."""
    params = ", ".join(f"p{i}: *mut u64" for i in range(count))
    clauses = "\n".join(f"//@ requires p{i} |-> ?v{i}" for i in range(count))
    values = ["0", *(f"v{i}" for i in range(1, count - 1)), "0"]
    ends = "\n".join(f"//@ ensures p{i} |-> {value}" for i, value in enumerate(values[:count]))
    return f"{clauses}\n{ends}\npub unsafe fn f({params}) {{ *p0 = 0; *p{count - 1} = 0; }}\n"


def operations(count: int) -> str:
    """A function that pushes so many values."""
    made = "s"
    for i in range(count):
        made = f"(Seq::empty().push({i}u64) + {made})"
    body = "\n".join(f"    let p = push(p, {i});" for i in range(count))
    clauses = f"//@ requires list(p, ?s)\n//@ ensures list(result, {made})\n"
    return f"{LIST}\n{clauses}pub unsafe fn f(p: *mut Node) -> *mut Node {{\n{body}\n    p\n}}\n"


def copies(count: int) -> str:
    """A file with so many functions that reverse a list."""
    return LIST + "".join(REVERSE.replace("fn f(", f"fn f{i}(") for i in range(count))


def seconds(text: str, pattern: str | None = "f") -> float:
    """CPU time of the proof of `f`, or of all, the least of three."""
    checked = driver.check_sources([SourceFile("bench.rs", text.encode())])
    found = []
    gc.collect()
    gc.disable()  # as the command has it
    for _ in range(3):
        started = time.process_time()
        report = driver.verify(checked, pattern=pattern)
        found.append(time.process_time() - started)
        assert all(verdict.status.value == "verified" for verdict in report.verdicts), report.verdicts
    gc.enable()
    return min(found)


def main() -> None:
    malloc.keep_what_is_freed()  # as the processes that prove do
    seconds(LIST + REVERSE)
    print(f"list reverse          {seconds(LIST + REVERSE) * 1000:8.0f} ms")
    print(f"one more of them      {(seconds(copies(9), None) - seconds(copies(1), None)) / 8 * 1000:8.0f} ms")
    for count in (2, 10, 50, 100, 200):
        print(f"chunks      {count:6}    {seconds(chunks(count)) * 1000:8.0f} ms")
    for count in (1, 5, 10, 20):
        print(f"operations  {count:6}    {seconds(operations(count)) * 1000:8.0f} ms")


if __name__ == "__main__":
    main()
