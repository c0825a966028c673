//! Decompression in the manner of LZ77: literals, and copies of what has been put out before.

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Step {
    Literal(u8),
    Copy { back: usize, length: usize },
}

/*@
spec fn copied(out: Seq<u8>, back: int, length: int) -> Seq<u8>
    decreases length
{
    if length <= 0 { out } else { copied(out.push(out[out.len() - back]), back, length - 1) }
}

spec fn output(steps: Seq<Step>) -> Seq<u8>
    decreases steps.len()
{
    if steps.len() == 0 { Seq::empty() } else {
        let before = output(steps.drop_last()) in
        match steps.last() {
            Step::Literal(byte) => before.push(byte),
            Step::Copy { back, length } => copied(before, back as int, length as int),
        }
    }
}
@*/

//@ requires 0 < back <= out@.len() && length <= usize::MAX
//@ ensures out@ == copied(old(out@), back as int, length as int)
//@ ensures out@.len() >= old(out@).len()
fn copy(out: &mut Vec<u8>, back: usize, length: usize) {
    let mut left = length;
    while left > 0
    //@ invariant out@.len() >= old(out@).len() && left <= length
    //@ invariant copied(out@, back as int, left as int) == copied(old(out@), back as int, length as int)
    //@ decreases left
    {
        let byte = out[out.len() - back];
        out.push(byte);
        left -= 1;
    }
}

//@ ensures result is Some ==> result->0@ == output(steps@)
pub fn decompress(steps: &[Step]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for i in 0..steps.len()
    //@ invariant out@ == output(steps@.take(i as int))
    {
        match steps[i] {
            Step::Literal(byte) => out.push(byte),
            Step::Copy { back, length } => {
                if back == 0 || back > out.len() {
                    return None;
                }
                copy(&mut out, back, length);
            }
        }
    }
    Some(out)
}

fn main() {
    let steps = [Step::Literal(97), Step::Literal(98), Step::Copy { back: 2, length: 5 }, Step::Literal(99)];
    println!("{:?} {:?}", decompress(&steps), decompress(&[Step::Copy { back: 1, length: 1 }]));
}
