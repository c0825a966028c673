"""Speed of running: μRust kernels (kernels.rs) against the same algorithms by hand in Python with the same overflow
checks.

python tests/bench/kernels.py
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from murust import driver
from murust.run.execute import compile_program
from murust.run.outcomes import Returned

U64 = (1 << 64) - 1
U32 = (1 << 32) - 1


def checked(value: int) -> int:
    """For what is not in the innermost loop."""
    if not 0 <= value <= U64:
        raise OverflowError
    return value


def sieve(n: int) -> int:
    composite = [False] * checked(n + 1)
    count = 0
    for i in range(2, n + 1):
        if not composite[i]:
            count += 1
            if count > U64:
                raise OverflowError
            j = i * i
            if j > U64:
                raise OverflowError
            while j <= n:
                composite[j] = True
                j += i
                if j > U64:
                    raise OverflowError
    return count


def matrix(n: int) -> int:
    a, b, c = [0] * (n * n), [0] * (n * n), [0] * (n * n)
    for i in range(n * n):
        x = i * 7
        y = i * 5
        if x > U64 or y > U64:
            raise OverflowError
        a[i] = x % 11
        b[i] = y % 13
    for i in range(n):
        for j in range(n):
            total = 0
            for k in range(n):
                p = i * n
                if p > U64:
                    raise OverflowError
                p += k
                if p > U64:
                    raise OverflowError
                q = k * n
                if q > U64:
                    raise OverflowError
                q += j
                if q > U64:
                    raise OverflowError
                product = a[p] * b[q]
                if product > U64:
                    raise OverflowError
                total += product
                if total > U64:
                    raise OverflowError
            c[checked(i * n + j)] = total
    total = 0
    for x in c:
        total += x
        if total > U64:
            raise OverflowError
    return total


def crc(n: int) -> int:
    table = [0] * 256
    for i in range(256):
        value = i
        for _ in range(8):
            value = (value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1
        table[i] = value
    crc = U32
    for i in range(n):
        product = i * 31
        if product > U64:
            raise OverflowError
        byte = product & 0xFF
        crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ U32


def sorting(n: int) -> int:
    items: list[int] = []
    seed = 12345
    for _ in range(n):
        seed = (((seed * 1664525) & U32) + 1013904223) & U32
        items.append(seed >> 8)
    gap = n // 2
    while gap > 0:
        for i in range(gap, n):
            x = items[i]
            j = i
            while j >= gap:
                at = j - gap
                if at < 0:
                    raise OverflowError
                if items[at] <= x:
                    break
                items[j] = items[at]
                j -= gap
                if j < 0:
                    raise OverflowError
            items[j] = x
        gap //= 2
    return items[n // 2]


class Ring:
    def __init__(self) -> None:
        self.slots = [0] * 64
        self.head = 0
        self.len = 0

    def push(self, value: int) -> bool:
        if self.len == 64:
            return False
        at = self.head + self.len
        if at > U64:
            raise OverflowError
        self.slots[at % 64] = value
        self.len += 1
        if self.len > U64:
            raise OverflowError
        return True

    def pop(self) -> int | None:
        if self.len == 0:
            return None
        value = self.slots[self.head]
        head = self.head + 1
        if head > U64:
            raise OverflowError
        self.head = head % 64
        self.len -= 1
        if self.len < 0:
            raise OverflowError
        return value


def ring(n: int) -> int:
    queue = Ring()
    total = 0
    for i in range(n):
        if not queue.push(i):
            while (x := queue.pop()) is not None:
                total += x
                if total > U64:
                    raise OverflowError
    return total


class Tables:
    def __init__(self, entries: list[int]) -> None:
        self.entries = entries

    def entry(self, table: int, index: int) -> int:
        at = table * 512
        if at > U64:
            raise OverflowError
        at += index
        if at > U64:
            raise OverflowError
        return self.entries[at]

    def walk(self, ipa: int) -> int | None:
        table, level = 0, 1
        while level < 4:
            below = 3 - level
            if below < 0:
                raise OverflowError
            shift = 12 + 9 * below
            if shift > U32:
                raise OverflowError
            entry = self.entry(table, (ipa >> shift) & 0x1FF)
            if entry & 1 == 0:
                return None
            if level == 3:
                return (entry & 0xFFFF_FFFF_F000) | (ipa & 0xFFF)
            table = (entry >> 12) & 0xFFFF
            level += 1
            if level > U32:
                raise OverflowError
        return None


def walks(n: int) -> int:
    entries = [0] * (64 * 512)
    entries[0] = 1 << 12 | 3
    for t in range(32):
        entries[checked(512 + t)] = checked((t + 2) << 12) | 3
        for i in range(512):
            entries[checked(checked((t + 2) * 512) + i)] = (checked(t * 512 + i) << 12) | 3
    tables = Tables(entries)
    found = 0
    for i in range(n):
        product = i * 4099
        if product > U64:
            raise OverflowError
        pa = tables.walk(product & 0xFFFFFF)
        found += 1 if pa is None else pa & 0xFF
        if found > U64:
            raise OverflowError
    return found


class Node:
    def __init__(self, key: int) -> None:
        self.key = key
        self.left: Node | None = None
        self.right: Node | None = None


def insert(root: Node | None, key: int) -> tuple[Node, bool]:
    if root is None:
        return Node(key), True
    at = root
    while True:
        if key == at.key:
            return root, False
        below = at.left if key < at.key else at.right
        if below is None:
            break
        at = below
    if key < at.key:
        at.left = Node(key)
    else:
        at.right = Node(key)
    return root, True


def tree(n: int) -> int:
    root: Node | None = None
    seed, count = 1, 0
    for _ in range(n):
        seed = (((seed * 1103515245) & U32) + 12345) & U32
        root, fresh = insert(root, seed >> 12)
        if fresh:
            count += 1
            if count > U64:
                raise OverflowError
    return count


def lcg(n: int) -> int:
    x = 88172645463325252
    i = 0
    while i < n:
        x = (((x * 6364136223846793005) & U64) + 1442695040888963407) & U64
        x ^= x >> 33
        i += 1
        if i > U64:
            raise OverflowError
    return x


def is_letter(c: int) -> bool:
    return 65 <= c <= 90 or 97 <= c <= 122


def words(n: int) -> int:
    text = b"the quick brown fox jumps over the lazy dog, and then some more words follow"
    total = 0
    for _ in range(n):
        inside = False
        for c in text:
            letter = is_letter(c)
            if letter and not inside:
                total += 1
                if total > U64:
                    raise OverflowError
            inside = letter
    return total


def ackermann(m: int, n: int) -> int:
    if m == 0:
        result = n + 1
        if result > U32:
            raise OverflowError
        return result
    below = m - 1
    if below < 0:
        raise OverflowError
    if n == 0:
        return ackermann(below, 1)
    less = n - 1
    if less < 0:
        raise OverflowError
    return ackermann(below, ackermann(m, less))


def recursion(n: int) -> int:
    return ackermann(2, n)


KERNELS: dict[str, tuple[Callable[[int], int], int]] = {
    "sieve": (sieve, 200_000), "matrix": (matrix, 60), "crc": (crc, 200_000), "sorting": (sorting, 20_000),
    "ring": (ring, 100_000), "walks": (walks, 50_000), "tree": (tree, 15_000), "lcg": (lcg, 300_000),
    "words": (words, 3_000), "recursion": (recursion, 150),
}  # fmt: skip


def timed(work: Callable[[], int]) -> tuple[int, float]:
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


def main() -> None:
    sys.setrecursionlimit(20_000)
    checked_program = driver.check([Path(__file__).with_suffix(".rs")])
    executable = compile_program(checked_program.whole, checked_program.linker)

    def run(name: str, argument: int) -> int:
        outcome = executable.call(name, [argument]).outcome
        if not isinstance(outcome, Returned) or not isinstance(outcome.value, int):
            raise SystemExit(f"{name}: {outcome}")
        return outcome.value

    ratios: list[float] = []
    print("kernel     μRust s   Python s   ratio")
    for name, (function, argument) in KERNELS.items():
        run(name, 4)  # compiled once
        ours, ours_time = min((timed(lambda: run(name, argument)) for _ in range(3)), key=lambda pair: pair[1])  # noqa: B023
        theirs, their_time = min((timed(lambda: function(argument)) for _ in range(3)), key=lambda pair: pair[1])  # noqa: B023
        if ours != theirs:
            raise SystemExit(f"{name}: {ours} and {theirs}")
        ratios.append(ours_time / their_time)
        print(f"{name:9} {ours_time:8.3f} {their_time:10.3f} {ratios[-1]:7.2f}")
    print(f"median {statistics.median(ratios):.2f}, largest {max(ratios):.2f}")


if __name__ == "__main__":
    main()
