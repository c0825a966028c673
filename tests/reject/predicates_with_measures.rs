//! A predicate that holds itself with nothing in between has a measure, and that gets smaller: in a wand, too.
/*@
predicate never(p: *mut u32, n: int) decreases n { never(p, n) --* false } //~ ERROR V0009: this measure may not decrease
predicate one(p: *mut u32, n: int) decreases n { other(p, n) --* false } //~ ERROR V0009: this measure may not decrease
predicate other(p: *mut u32, n: int) decreases n { one(p, n) } //~ ERROR V0009: this measure may not decrease
predicate below_nothing(p: *mut u32, n: int) decreases n { below_nothing(p, n - 1) } //~ ERROR V0009: this measure may
predicate as_many(p: *mut u32, n: int)
    decreases n
{
    if n <= 0 { true } else { each |i: int| 0 <= i <= n: as_many(p.add(i), i) } //~ ERROR V0009: this measure may not
}
predicate by_another(p: *mut u32, n: int) decreases n {
    if n <= 0 { true } else { without(p, n - 1) } //~ ERROR V0011: nothing says why this recursion ends
}
predicate without(p: *mut u32, n: int) { p |-> _ ** by_another(p.add(1), n) }
@*/
