"""Values in and out, and as text."""

from __future__ import annotations

import pytest

from murust.run.execute import compile_program
from murust.run.values import EnumValue, PyValue, StructValue, from_python, show
from tests.interpreter.build import program

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
    checked = program(TEXT)
    execution = compile_program(checked).call("same", [given, [7], 5])
    assert execution.outcome.value == (given, 7)  # type: ignore[union-attr]
    assert execution.mutated == {"m": 4}
    ty = checked.functions["same"].params[0].ty
    assert show(from_python(given, ty, checked.adts), ty, checked.adts) == text


def test_long_arrays_are_cut_on_demand() -> None:
    checked = program(TEXT)
    ty = checked.functions["same"].params[1].ty
    values = from_python(list(range(20)), ty, checked.adts)
    assert show(values, ty, checked.adts, 3) == "[0, 1, 2, … 17 more]"
    assert show(values, ty, checked.adts).endswith("18, 19]")


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
        compile_program(program(TEXT)).call("same", args)
