//! Primes: one number by trial division, all below a bound by marking what a smaller number divides. That one number
//! divides another has a name, by which quantified facts are found.

/*@
spec fn divides(d: int, n: int) -> bool opaque { n % d == 0 }
spec fn prime(n: int) -> bool { n >= 2 && (forall |d: int| 2 <= d < n ==> !divides(d, n)) }
spec fn divided_below(n: int, limit: int) -> bool { exists |d: int| 2 <= d < n && d < limit && divides(d, n) }
@*/

//@ requires d > 0
//@ ensures result == divides(d as int, n as int)
fn divides(d: usize, n: usize) -> bool {
    //@ reveal divides;
    n % d == 0
}

//@ ensures result == prime(n as int)
pub fn is_prime(n: usize) -> bool {
    for d in 2..n
    //@ invariant forall |e: int| 2 <= e < d ==> !divides(e, n as int)
    {
        if divides(d, n) {
            return false;
        }
    }
    n >= 2
}

//@ requires step >= 2
//@ ensures composite.len() == old(composite.len())
//@ ensures forall |i: int| 0 <= i < composite.len() ==>
//@     composite[i] == (old(composite[i]) || (step < i && divides(step as int, i)))
fn mark(composite: &mut [bool], step: usize) {
    for i in 0..composite.len()
    //@ invariant forall |k: int| i <= k < composite.len() ==> composite[k] == old(composite[k])
    //@ invariant forall |k: int| 0 <= k < i ==>
    //@     composite[k] == (old(composite[k]) || (step < k && divides(step as int, k)))
    {
        if i > step && divides(step, i) {
            composite[i] = true;
        }
    }
}

/// Of each number from 2 on, whether it is composite.
//@ ensures composite.len() == old(composite.len())
//@ ensures forall |i: int| 2 <= i < composite.len() ==> composite[i] == !prime(i)
pub fn sieve(composite: &mut [bool]) {
    composite.fill(false);
    for step in 2..composite.len()
    //@ invariant composite.len() == old(composite.len())
    //@ invariant forall |i: int| 2 <= i < composite.len() ==> composite[i] == divided_below(i, step as int)
    {
        mark(composite, step);
    }
}

fn main() {
    let mut composite = [true; 20];
    sieve(&mut composite);
    println!("{} {} {} {}", composite[9], composite[17], is_prime(97), is_prime(91));
}
