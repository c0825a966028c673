// Sequences that are given by terms of several forms, made of the same parts.

//@ lemma fn halves_and_wholes(x: int, y: int)
//@     requires 2 <= x && 2 <= y
//@     requires Seq::new(x / 2, |i: int| 0) != Seq::new(y / 2, |i: int| 1) && Seq::new(x, |i: int| 0) != Seq::new(y, |i: int| 1)
//@     requires Seq::new(y / 2, |i: int| 0) != Seq::new(x / 2, |i: int| 1) && Seq::new(y, |i: int| 0) != Seq::new(x, |i: int| 1)
//@     ensures false
//@ {}
//~^^ ERROR V0017: does not show this

//@ spec fn zeros(n: int) -> Seq<int> { Seq::new(n, |i: int| 0) }
//@ spec fn half_of_zeros(n: int) -> Seq<int> { Seq::new(n / 2, |i: int| 0) }

//@ lemma fn behind_names(x: int, y: int)
//@     requires 2 <= x && 2 <= y && zeros(x) == half_of_zeros(y) && zeros(y) != half_of_zeros(x)
//@     ensures zeros(x).len() == x / 2
//@ {}
//~^^ ERROR V0017: does not show this
