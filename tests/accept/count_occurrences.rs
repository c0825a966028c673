/*@
spec fn count(s: Seq<u8>, x: u8, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { count(s, x, n - 1) + if s[n - 1] == x { 1 } else { 0 } }
}
@*/

//@ ensures result == count(a@, x, a.len())
pub fn occurrences(a: &[u8], x: u8) -> usize {
    let mut total = 0;
    let mut i = 0;
    while i < a.len()
    //@ invariant i <= a.len() && total <= i
    //@ invariant total == count(a@, x, i)
    //@ decreases a.len() - i
    {
        if a[i] == x {
            total += 1;
        }
        i += 1;
    }
    total
}

fn main() {
    println!("{}", occurrences(&[1, 2, 1, 1], 1));
}
