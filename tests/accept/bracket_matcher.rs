//! Brackets are matched if the depth is never negative and is 0 at the end.

/*@
spec fn depth(s: Seq<u8>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else {
        depth(s, n - 1) + (if s[n - 1] == 40 { 1 } else if s[n - 1] == 41 { -1 } else { 0 })
    }
}
@*/

//@ ensures result <==> depth(text@, text.len() as int) == 0
//@     && (forall |n: int| 0 <= n <= text.len() ==> depth(text@, n) >= 0)
pub fn matched(text: &[u8]) -> bool {
    let mut open = 0usize;
    for i in 0..text.len()
    //@ invariant open == depth(text@, i as int) && open <= i
    //@ invariant forall |n: int| 0 <= n <= i ==> depth(text@, n) >= 0
    {
        match text[i] {
            b'(' => open += 1,
            b')' => {
                if open == 0 {
                    //@ assert depth(text@, i + 1) < 0;
                    return false;
                }
                open -= 1;
            }
            _ => (),
        }
    }
    open == 0
}

fn main() {
    println!("{} {} {}", matched(b"(a(b)c)"), matched(b")("), matched(b"(()"));
}
