//! Sets, maps, multisets, nat, real, choose, closures of the logic.
/*@
spec const LIMIT: int = 1 << 20;
spec const HALF: real = 1 / 2;
spec fn triangle(n: nat) -> nat decreases n { if n == 0 { 0 } else { n + triangle((n - 1) as nat) } }
spec fn evens(n: int) -> Set<int> { Set::new(|i: int| 0 <= i < n && i % 2 == 0) }
spec fn squares(n: int) -> Map<int, int> { Map::new(evens(n), |i| i * i) }
spec fn bag(s: Seq<u8>) -> Multiset<u8> { s.to_multiset().insert(3) }
spec fn witness(s: Seq<u32>) -> int { choose |i: int| 0 <= i < s.len() && s[i] == 7 }
spec fn same<T>(a: Seq<T>, b: Seq<T>) -> bool { a == b }
spec fn lookup(m: Map<u64, bool>, k: u64) -> bool { m.contains(k) && m[k] }
spec fn get(m: Map<u64, bool>, k: u64) -> Option<bool> { m.get(k) }
spec fn shares(a: Set<u8>, b: Set<u8>) -> bool { !a.disjoint(b) || a.subset_of(b) || Set::empty() == b }
spec fn quarter() -> real { HALF * 0.5 }
spec fn is_small(n: int) -> bool { n < LIMIT }
spec fn mapped(s: Seq<u8>) -> Seq<int> { s.map(|x| x + 1) }
spec fn nested(s: Seq<Seq<u8>>) -> int { s[0][1] + s.last().first() }
@*/

//@ requires is_small(x as int)
//@ ensures result == triangle(x as nat) || same(Seq::empty().push(x), Seq::<u64>::empty().push(x))
//@ ensures squares(4)[2] == 4 && squares(4).dom() == evens(4) && bag(Seq::empty().push(1)).count(3) >= 1
pub fn f(x: u64) -> u64 { x }

//@ requires (x as real) * quarter() < 10.25
//@ ensures exists |m: Map<u64, bool>| lookup(m, x) && get(m, x) == Some(true)
pub fn g(x: u64) -> u64 { x }
