//! Of an assertion with cases each has to be shown, also where another one is hard to exclude.
//# shows: { let mut x = 5; unsafe { after_one_that_is_excluded(&mut x, std::ptr::null_mut(), 6, 3) }; x != 99 }

//@ requires p |-> 5
//@ ensures if (n & (m ^ n)) == (n & !m) { p |-> 99 } else { q |-> 1 }
pub unsafe fn after_one_that_is_excluded(p: *mut u32, q: *mut u32, n: u64, m: u64) {
    let _ = (p, q, n, m);
} //~ ERROR V0022: a permission is asked for that is not owned here
