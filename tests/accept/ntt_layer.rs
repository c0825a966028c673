//! One layer of the number-theoretic transform over ML-KEM's field, in place: butterflies against their definition. The
//! field's operations are opaque to all but the three functions that compute them.

/*@
spec const Q: int = 3329;
spec fn plus(a: u16, b: u16) -> u16 opaque { ((a + b) % Q) as u16 }
spec fn minus(a: u16, b: u16) -> u16 opaque { ((a - b) % Q) as u16 }
spec fn times(a: u16, b: u16) -> u16 opaque { (a * b % Q) as u16 }
spec fn ok(p: Seq<u16>) -> bool { forall |i: int| 0 <= i < p.len() ==> p[i] < 3329 }
@*/

//@ requires a < 3329 && b < 3329
//@ ensures result < 3329 && result == times(a, b)
fn mul(a: u16, b: u16) -> u16 {
    //@ reveal times;
    (a as u32 * b as u32 % 3329) as u16
}

//@ requires a < 3329 && b < 3329
//@ ensures result < 3329 && result == plus(a, b)
fn add(a: u16, b: u16) -> u16 {
    //@ reveal plus;
    (a + b) % 3329
}

//@ requires a < 3329 && b < 3329
//@ ensures result < 3329 && result == minus(a, b)
fn sub(a: u16, b: u16) -> u16 {
    //@ reveal minus;
    (a + 3329 - b) % 3329
}

/// Joins the elements from `start` on with those `half` further on.
//@ requires start + 2 * half <= 256 && half <= 128 && zeta < 3329 && ok(p@)
//@ ensures ok(p@)
//@ ensures forall |i: int| start <= i < start + half ==>
//@     p[i] == plus(old(p@)[i], times(zeta, old(p@)[i + half]))
//@ ensures forall |i: int| start + half <= i < start + 2 * half ==>
//@     p[i] == minus(old(p@)[i - half], times(zeta, old(p@)[i]))
//@ ensures forall |i: int| 0 <= i < start || start + 2 * half <= i < 256 ==> p[i] == old(p@)[i]
pub fn butterflies(p: &mut [u16; 256], start: usize, half: usize, zeta: u16) {
    for j in start..start + half
    //@ invariant ok(p@)
    //@ invariant forall |i: int| start <= i < j ==> p[i] == plus(old(p@)[i], times(zeta, old(p@)[i + half]))
    //@ invariant forall |i: int| start + half <= i < j + half ==>
    //@     p[i] == minus(old(p@)[i - half], times(zeta, old(p@)[i]))
    //@ invariant forall |i: int| 0 <= i < start || j <= i < start + half || j + half <= i < 256 ==> p[i] == old(p@)[i]
    {
        let t = mul(zeta, p[j + half]);
        p[j + half] = sub(p[j], t);
        p[j] = add(p[j], t);
    }
}

/// A layer: blocks of twice `half` elements, each with its own power.
//@ requires 0 < half && half <= 128 && 256 % (2 * half) == 0 && ok(p@) && ok(zetas@) && zetas.len() >= 256 / (2 * half)
//@ ensures ok(p@)
pub fn layer(p: &mut [u16; 256], half: usize, zetas: &[u16]) {
    let mut start = 0;
    let mut block = 0;
    while start + 2 * half <= 256
    //@ invariant ok(p@) && start == block * (2 * half) && start <= 256
    //@ decreases 256 - start
    {
        //@ assert block < 256 / (2 * half);
        butterflies(p, start, half, zetas[block]);
        start += 2 * half;
        block += 1;
    }
}

fn main() {
    let mut p = [1; 256];
    p[128] = 5;
    butterflies(&mut p, 0, 128, 1729);
    println!("{} {} {}", p[0], p[128], p[1]);
    layer(&mut p, 64, &[2580, 3289]);
    println!("{} {}", p[0], p[255]);
}
