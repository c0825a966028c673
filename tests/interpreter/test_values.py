"""Values in and out, and as text."""

from __future__ import annotations

import pytest

from murust.run.text import DEBUG, Writer
from murust.run.values import EnumValue, PyValue, StructValue, from_python
from tests.interpreter.build import compiled

TEXT = """
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct P { x: i8, u: () }
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct T(u8, (bool,));
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct U;
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum E { A, B(P, T), C { p: Option<[U; 1]> } }
pub fn same(e: E, s: &[u16], m: &mut i64) -> (E, u16) { *m -= 1; (e, if s.len() > 0 { s[0] } else { 0 }) }
"""
P = StructValue("P", (("x", -1), ("u", ())))
T = StructValue("T", (("0", 255), ("1", (True,))))
B = EnumValue("E", "B", (("0", P), ("1", T)))
C = EnumValue("E", "C", (("p", EnumValue("Option", "Some", (("0", [StructValue("U", ())]),))),))


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (EnumValue("E", "A"), "A"),
        (B, "B(P { x: -1, u: () }, T(255, (true,)))"),
        (C, "C { p: Some([U]) }"),
    ],
)
def test_there_and_back(given: PyValue, text: str) -> None:
    executable = compiled(TEXT)
    execution = executable.call("same", [given, [7], 5])
    assert execution.outcome.value == (given, 7)  # type: ignore[union-attr]
    assert execution.mutated == {"m": 4}
    assert executable.show(given, executable.program.functions["same"].params[0].ty, "same") == text


def test_long_arrays_are_cut_on_demand() -> None:
    executable = compiled(TEXT)
    shapes = executable.code("same")[1].shapes
    ty = executable.program.functions["same"].params[1].ty
    leaves = from_python(list(range(20)), ty, shapes)
    assert Writer(shapes, most=3).show(leaves, 0, 20, ty, DEBUG) == "[0, 1, 2, … 17 more]"
    assert Writer(shapes).show(leaves, 0, 20, ty, DEBUG).endswith("18, 19]")


@pytest.mark.parametrize(
    "args",
    [
        [EnumValue("E", "Z"), [], 1],
        [EnumValue("E", "B", (("0", P),)), [], 1],
        [EnumValue("E", "A", (("0", P),)), [], 1],
        [P, [], 1],
        [StructValue("E", ()), [], 1],
        [EnumValue("E", "A"), [65536], 1],
        [EnumValue("E", "A"), [-1], 1],
        [EnumValue("E", "A"), [True], 1],
        [EnumValue("E", "A"), 3, 1],
        [EnumValue("E", "A"), [], 1 << 63],
        [EnumValue("E", "A"), []],
    ],
)
def test_what_is_no_value_of_the_type_is_refused(args: list[PyValue]) -> None:
    with pytest.raises(ValueError, match=r"not a value|takes 3"):
        compiled(TEXT).call("same", args)
