//! Runs of equal bytes as pairs of a length and a byte, and back.

/*@
spec fn repeat(byte: u8, count: int) -> Seq<u8> { Seq::new(count, |i: int| byte) }

spec fn decoded(runs: Seq<(u8, u8)>) -> Seq<u8>
    decreases runs.len()
{
    if runs.len() == 0 { Seq::empty() } else { decoded(runs.drop_last()) + repeat(runs.last().1, runs.last().0 as int) }
}
@*/

//@ ensures decoded(result@) == bytes@
pub fn encode(bytes: &[u8]) -> Vec<(u8, u8)> {
    let mut runs = Vec::new();
    let mut i = 0;
    while i < bytes.len()
    //@ invariant i <= bytes.len() && decoded(runs@) == bytes@.take(i)
    //@ decreases bytes.len() - i
    {
        let byte = bytes[i];
        let start = i;
        let mut count: u8 = 0;
        while i < bytes.len() && count < 255 && bytes[i] == byte
        //@ invariant i <= bytes.len() && i == start + count
        //@ invariant start < bytes.len() && bytes[start] == byte
        //@ invariant forall |k: int| start <= k < i ==> bytes[k] == byte
        //@ decreases bytes.len() - i
        {
            i += 1;
            count += 1;
        }
        //@ ghost let before = runs@;
        runs.push((count, byte));
        //@ assert runs@.drop_last() == before;
    }
    //@ assert bytes@.take(i) == bytes@;
    runs
}

//@ ensures result@ == decoded(runs@)
pub fn decode(runs: &[(u8, u8)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for i in 0..runs.len()
    //@ invariant bytes@ == decoded(runs@.take(i))
    {
        let (count, byte) = runs[i];
        //@ ghost let before = bytes@;
        for n in 0..count
        //@ invariant bytes@ == before + repeat(byte, n as int)
        {
            let _ = n;
            bytes.push(byte);
        }
        //@ assert runs@.take(i + 1).drop_last() == runs@.take(i);
    }
    //@ assert runs@.take(runs.len()) == runs@;
    bytes
}

//@ ensures result@ == bytes@
pub fn round_trip(bytes: &[u8]) -> Vec<u8> {
    decode(&encode(bytes))
}

fn main() {
    let runs = encode(b"aaabcc");
    println!("{:?} {:?}", runs, round_trip(b"xxy"));
}
