//! Boyer and Moore: who can have more than half of the votes.

/*@
spec fn votes(s: Seq<u8>, who: u8, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { votes(s, who, n - 1) + (if s[n - 1] == who { 1 } else { 0 }) }
}
@*/

//@ ensures forall |c: u8| 2 * votes(v@, c, v.len() as int) > v.len() ==> result == Some(c)
pub fn candidate(v: &[u8]) -> Option<u8> {
    let (mut who, mut lead) = (0, 0usize);
    for i in 0..v.len()
    //@ invariant lead <= i
    //@ invariant forall |c: u8| 2 * votes(v@, c, i as int) <= (if c == who { i + lead } else { i - lead })
    {
        if lead == 0 {
            who = v[i];
            lead = 1;
        } else if v[i] == who {
            lead += 1;
        } else {
            lead -= 1;
        }
    }
    if lead > 0 { Some(who) } else { None }
}

fn main() {
    println!("{:?} {:?}", candidate(&[1, 2, 1, 1, 3, 1]), candidate(&[1, 2]));
}
