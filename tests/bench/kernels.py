"""Speed of running: μRust kernels against the same algorithms by hand in Python with the same overflow checks.

python tests/bench/kernels.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from murust import driver
from murust.run.execute import Returned, compile_program
from murust.source import SourceFile

SOURCE = """
pub fn sieve(n: usize) -> usize {
    let mut composite = [false; 20000];
    let mut count = 0;
    let mut i = 2;
    while i < n {
        if !composite[i] {
            count += 1;
            let mut j = i * i;
            while j < n {
                composite[j] = true;
                j += i;
            }
        }
        i += 1;
    }
    count
}

pub fn collatz(limit: u64) -> u64 {
    let mut best = 0;
    let mut start = 1;
    while start < limit {
        let mut n = start;
        let mut steps = 0;
        while n != 1 {
            n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
            steps += 1;
        }
        if steps > best {
            best = steps;
        }
        start += 1;
    }
    best
}

pub fn fib(n: u32) -> u64 {
    if n < 2 { n as u64 } else { fib(n - 1) + fib(n - 2) }
}
"""

U64 = (1 << 64) - 1


def sieve(n: int) -> int:
    composite = [False] * 20000
    count = 0
    i = 2
    while i < n:
        if i >= 20000:
            raise IndexError
        if not composite[i]:
            count += 1
            j = i * i
            if j > U64:
                raise OverflowError
            while j < n:
                if j >= 20000:
                    raise IndexError
                composite[j] = True
                j += i
                if j > U64:
                    raise OverflowError
        i += 1
        if i > U64:
            raise OverflowError
    return count


def collatz(limit: int) -> int:
    best = 0
    start = 1
    while start < limit:
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
                if n > U64:
                    raise OverflowError
            steps += 1
            if steps > U64:
                raise OverflowError
        best = max(best, steps)
        start += 1
    return best


def fib(n: int) -> int:
    if n < 2:
        return n
    result = fib(n - 1) + fib(n - 2)
    if result > U64:
        raise OverflowError
    return result


def timed(work: Callable[[], int]) -> tuple[int, float]:
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


def main() -> None:
    executable = compile_program(driver.check_sources([SourceFile("kernels.rs", SOURCE.encode())]).program)

    def run(name: str, argument: int) -> int:
        outcome = executable.call(name, [argument]).outcome
        if not isinstance(outcome, Returned) or not isinstance(outcome.value, int):
            raise SystemExit(f"{name}: {outcome}")
        return outcome.value

    by_hand: dict[str, tuple[Callable[[int], int], int]] = {
        "sieve": (sieve, 20000),
        "collatz": (collatz, 6000),
        "fib": (fib, 22),
    }
    print("kernel     μRust s   Python s   ratio")
    for name, (function, argument) in by_hand.items():
        ours, ours_time = timed(lambda name=name, argument=argument: run(name, argument))  # type: ignore[misc]
        theirs, their_time = timed(lambda f=function, argument=argument: f(argument))  # type: ignore[misc]
        if ours != theirs:
            raise SystemExit(f"{name}: {ours} and {theirs}")
        print(f"{name:8} {ours_time:9.3f} {their_time:10.3f} {ours_time / their_time:7.2f}")


if __name__ == "__main__":
    main()
