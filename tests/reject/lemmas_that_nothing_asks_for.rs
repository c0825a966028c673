//! `auto` is for lemmas that permissions ask for.
/*@
predicate held(p: *mut u32, v: u32) { p |-> v }

lemma fn no_permission(n: int)
    auto //~ ERROR C0019: `auto` is for lemmas that ensure a permission
    requires n > 1
    ensures n * n > n
{ }

lemma fn nobody_says_which(p: *mut u32, n: int)
    auto //~ ERROR C0019: no permission says what `n` is
    requires held(p, (n + n) as u32)
    ensures p |-> (2 * n) as u32
{ }

lemma fn within_bounds<T: Copy>(p: *mut T)
    auto //~ ERROR U0001: `auto` on a lemma of a trait or an implementation, or with bounds
    requires p |-> ?v
    ensures p |-> v
{ }

spec fn twice(n: int) -> int
    auto //~ ERROR C0019: `auto` is for lemmas
{ 2 * n }

predicate of_lemmas_only(p: *mut u32)
    auto //~ ERROR C0019: `auto` is for lemmas
{ p |-> _ }
@*/
