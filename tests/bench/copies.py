"""Cost of a function: N copies of a fully specified binary search, front end included. Prints figures.

python tests/bench/copies.py [N …]
"""

from __future__ import annotations

import resource
import sys
import time

from murust import driver
from murust.source import SourceFile

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


def main() -> None:
    counts = [int(arg) for arg in sys.argv[1:]] or [1, 10, 100, 400]
    print("functions   lines   check s   verify s   ms a function   peak MiB")
    for count in counts:
        text = "".join(SEARCH.format(n=n) for n in range(count))
        started = time.perf_counter()
        checked = driver.check_sources([SourceFile("copies.rs", text.encode())])
        middle = time.perf_counter()
        report = driver.verify(checked)
        end = time.perf_counter()
        if any(verdict.status.value != "verified" for verdict in report.verdicts):
            raise SystemExit("not all are verified")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        lines = text.count("\n")
        each = (end - started) / count * 1000
        print(f"{count:9} {lines:7} {middle - started:9.2f} {end - middle:10.2f} {each:15.1f} {peak:10.0f}")


if __name__ == "__main__":
    main()
