"""Loops, labels, calls: also where the program is nested deeper than Python allows."""

from __future__ import annotations

from itertools import product

import pytest

from murust.run.outcomes import OutOfFuel, Panicked, Returned, StackOverflow
from tests.interpreter.build import contracts, run, value, verdict

THREE_DEEP = """
fn f(n: u32) -> u32 {
    let mut count = 0;
    let mut i = 0;
    'a: while i < 4 {
        i += 1;
        let mut j = 0;
        'b: loop {
            j += 1;
            if j > 4 { break; }
            let mut k = 0;
            'c: loop {
                k += 1;
                count += 1;
                if k == 5 { break 'c; }
                if count == n { JUMP }
            }
            count += 100;
        }
        count += 10000;
    }
    count
}
"""


def three_deep(n: int, jump: str) -> int:
    """The same by hand, with exceptions for jumps."""

    class To(Exception):
        pass

    count = 0
    try:
        for _ in range(4):
            try:
                for _ in range(4):
                    try:
                        for k in range(1, 6):
                            count += 1
                            if k == 5:
                                break
                            if count == n:
                                if jump == "return 7;":
                                    return 7
                                raise To(jump)
                    except To:
                        if jump not in ("break 'c;", "continue 'c;"):
                            raise
                    count += 100
            except To:
                if jump not in ("break 'b;", "continue 'a;"):
                    raise
                if jump == "continue 'a;":
                    continue
            count += 10000
    except To:
        pass
    return count


@pytest.mark.parametrize("jump", ["break 'a;", "continue 'a;", "break 'b;", "break 'c;", "return 7;"])
@pytest.mark.parametrize("n", [1, 3, 7, 106, 212, 10321, 99999])
def test_jumps_out_of_three_loops(jump: str, n: int) -> None:
    assert value(THREE_DEEP.replace("JUMP", jump), "f", n) == three_deep(n, jump)


def test_loops_and_blocks_have_values() -> None:
    text = """
    fn f(x: u32) -> (u32, u32) {
        let a = 'o: loop { let mut i = 0; loop { i += 1; if i * i > x { break 'o i; } if i > 10 { break; } } break 0 };
        let b = 'x: { let q = 'y: { if x == 3 { break 'x 1; } if x == 4 { break 'y 2; } 3 }; q + 10 };
        (a, b)
    }"""
    assert [value(text, "f", x) for x in (3, 4, 50, 500)] == [(2, 1), (3, 12), (8, 13), (0, 13)]


DEPTHS = [14, 15, 16, 25, 40]


@pytest.mark.parametrize(("depth", "jump"), list(product(DEPTHS, ["break", "continue", "return"])))
def test_loops_nested_deeper_than_in_python(depth: int, jump: str) -> None:
    """Each loop makes one round; from the innermost a jump goes to one of the others, or out of the function."""
    loops = "".join(f"let mut i{k} = 0; 'l{k}: while i{k} < 1 {{ i{k} += 1; " for k in range(depth))
    ends = "".join(f"count += {k + 1}; }} " for k in reversed(range(depth)))
    for to in (0, depth // 2, depth - 1):
        action = "return 1000 + count;" if jump == "return" else f"{jump} 'l{to};"
        text = f"fn f(x: u32) -> u32 {{ let mut count = 0; {loops} if x == {to} {{ {action} }} {ends} count }}"
        all_ends = sum(range(1, depth + 1))
        assert value(text, "f", depth) == all_ends
        skipped = 1000 if jump == "return" else sum(range(1, to + 1))
        assert value(text, "f", to) == skipped


@pytest.mark.parametrize("arms", [90, 150, 300])
def test_longer_chains_than_python_indents(arms: int) -> None:
    match = "".join(f"{i} => {i * 7 % 13}, " for i in range(arms))
    chain = "".join(f"if x == {i} {{ return {i * 7 % 13}; }} else " for i in range(arms))
    text = f"""
    fn f(x: u32) -> u32 {{ match x {{ {match} _ => 99 }} }}
    fn g(x: u32) -> u32 {{ {chain} {{ 99 }} }}
    //@ requires x < 10000
    //@ ensures result == old(*p)
    fn h(x: u32, p: &mut u32) -> u32 {{ let q = *p; *p += 1; {chain} {{ return q; }} }}
    """
    executable = contracts(text)
    for name, x in product(("f", "g"), (0, 1, arms // 2, arms - 1, arms)):
        outcome = executable.call(name, [x]).outcome
        assert isinstance(outcome, Returned) and outcome.value == (x * 7 % 13 if x < arms else 99)
    assert verdict(executable, "h", arms, 5) == ("Returned",)
    assert verdict(executable, "h", arms - 1, (arms - 1) * 7 % 13) == ("Returned",)
    assert verdict(executable, "h", arms - 1, 99) == ("ensures", "result == old(*p)")
    assert executable.call("h", [arms - 1, 99]).mutated == {"p": 100}


def test_a_panic_deep_inside() -> None:
    loops = "".join(f"let mut i{k} = 0; while i{k} < 1 {{ i{k} += 1; " for k in range(30))
    text = f"fn f(x: u8) -> u8 {{ let mut y = x;\n {loops}\n y += 1;\n {'}' * 30}\n y }}"
    assert value(text, "f", 254) == 255
    outcome = run(text, "f", 255).outcome
    assert isinstance(outcome, Panicked) and outcome.message == "attempt to add with overflow"
    assert outcome.span.line == 3


def test_recursion() -> None:
    text = """
    fn f(n: u32) -> u64 { if n == 0 { 0 } else { f(n - 1) + n as u64 } }
    fn even(n: u32) -> bool { if n == 0 { true } else { odd(n - 1) } }
    fn odd(n: u32) -> bool { if n == 0 { false } else { even(n - 1) } }
    fn deeper(n: u64) -> u64 { deeper(n + 1) }
    """
    assert value(text, "f", 20_000) == 200_010_000
    assert value(text, "even", 20_000) is True
    assert isinstance(run(text, "deeper", 0).outcome, StackOverflow)
    assert isinstance(run(text, "deeper", 0, fuel=5_000).outcome, OutOfFuel)


def test_fuel_counts_rounds_and_calls() -> None:
    text = "fn g() {} fn f(n: u32) { let mut i = 0; while i < n { i += 1; g(); } }"
    assert isinstance(run(text, "f", 10, fuel=22).outcome, Returned)  # the call, 11 heads, 10 calls
    assert isinstance(run(text, "f", 10, fuel=21).outcome, OutOfFuel)


def test_arguments_are_evaluated_from_left_to_right() -> None:
    text = """
    fn next(c: &mut u32) -> u32 { *c += 1; *c }
    fn g(a: u32, b: u32, c: u32) -> u32 { a * 100 + b * 10 + c }
    fn f() -> (u32, [u32; 3], u32) {
        let mut c = 0;
        (g(next(&mut c), next(&mut c), next(&mut c)), [next(&mut c), c, next(&mut c)], next(&mut c) - c)
    }"""
    assert value(text) == (123, [4, 4, 5], 0)


def test_output_goes_to_its_stream() -> None:
    text = """
    #[derive(Debug)]
    struct P { x: i8, t: (bool,) }
    fn f() { print!("{}-", 1); println!("{:?} {{}}", P { x: -1, t: (true,) }); eprintln!("{0} {0}", true); }"""
    execution = run(text)
    assert execution.stdout == "1-P { x: -1, t: (true,) } {}\n"
    assert execution.stderr == "true true\n"
