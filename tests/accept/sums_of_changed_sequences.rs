//! A definition by the parts of a sequence, of one that is changed at a place: what is before it and behind it stays.

/*@
spec fn total(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { total(s.take(s.len() - 1)) + s[s.len() - 1] }
}

spec fn alternating(s: Seq<u8>) -> int
    decreases s.len()
{
    if s.len() == 0 { 0 } else { s[0] - alternating(s.skip(1)) }
}
@*/

//@ ensures v.len() == old(v.len())
//@ ensures total(v@) == total(old(v@)) + (if v.len() > 0 { 1 } else { 0 }) * (x - old(v)[v.len() - 1])
pub fn replace_last(v: &mut [u8], x: u8) {
    let n = v.len();
    if n > 0 {
        v[n - 1] = x;
    }
}

//@ requires v.len() > 0
//@ ensures v.len() == old(v.len()) && alternating(v@) == alternating(old(v@)) + x - old(v)[0]
pub fn replace_first(v: &mut [u8], x: u8) {
    v[0] = x;
}

//@ ensures out.len() == old(out.len())
//@ ensures total(out@) == out.len() * x
pub fn fill(out: &mut [u8], x: u8) {
    let mut i = 0;
    while i < out.len()
    //@ invariant i <= out.len() && out.len() == old(out.len()) && total(out@.take(i)) == i * x
    {
        out[i] = x;
        i += 1;
    }
}

fn main() {
    let mut v = [1, 2, 3];
    replace_last(&mut v, 9);
    replace_first(&mut v, 4);
    println!("{v:?}");
    fill(&mut v, 7);
    println!("{v:?}");
}
