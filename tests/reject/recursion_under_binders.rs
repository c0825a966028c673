// Calls of itself where a variable is bound: for any value of it they have to be of something smaller.

//@ spec fn in_lambda(n: int) -> Seq<int>
//@     decreases n
//@ { if n <= 0 { Seq::empty() } else { Seq::new(3, |k: int| in_lambda(k)[0]) } }
//~^ ERROR V0009: measure

//@ spec fn in_set(n: int) -> Set<int>
//@     decreases n
//@ { if n <= 0 { Set::empty() } else { Set::new(|k: int| k > 0 && !in_set(n).contains(k)) } }
//~^ ERROR V0009: measure

//@ spec fn in_choice(n: int) -> int
//@     decreases n
//@ { if n <= 0 { 0 } else { choose |k: int| k > 0 && k != in_choice(k) } }
//~^ ERROR V0009: measure

//@ spec fn smaller(n: int) -> Set<int>
//@     decreases n
//@ { if n <= 0 { Set::new(|k: int| k > 0 && k < 3) } else { Set::new(|k: int| k < n || smaller(n - 1).contains(k)) } }
