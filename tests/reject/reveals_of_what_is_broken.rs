//! What reveals a definition that has an error is not proved, and nothing is said of it twice.

/*@
spec fn no_truth() -> bool opaque { 1 }
//~^ ERROR E0308: mismatched types
lemma fn reveals() ensures true { reveal no_truth; }
lemma fn inside(a: bool) ensures true {
    if a { reveal no_truth; }
    assert true by { reveal no_truth; }
}
@*/

pub fn reveals_it(n: u32) -> u32 {
    //@ reveal no_truth;
    let g = |k: u32| {
        //@ reveal no_truth;
        k
    };
    g(n)
}
