//! Numbers as digits, the lowest first, in any base.

/*@
spec fn value(d: Seq<u8>, base: int) -> int
    decreases d.len()
{
    if d.len() == 0 { 0 } else { d[0] + base * value(d.skip(1), base) }
}
@*/

//@ requires 2 <= base <= 255
//@ ensures value(result@, base as int) == x && (forall |i: int| 0 <= i < result.len() ==> result[i] < base)
//@ decreases x
pub fn digits(x: u64, base: u64) -> Vec<u8> {
    if x == 0 {
        return Vec::new();
    }
    let mut all = vec![(x % base) as u8];
    let mut rest = digits(x / base, base);
    //@ ghost let higher = rest@;
    all.append(&mut rest);
    //@ assert all@.skip(1) == higher;
    all
}

fn main() {
    println!("{:?}", digits(1234, 10));
}
