//! The first place where one slice of bytes stands in another.

/*@
spec fn stands_at(text: Seq<u8>, word: Seq<u8>, at: int) -> bool {
    at + word.len() <= text.len() && (forall |k: int| 0 <= k < word.len() ==> text[at + k] == word[k])
}
@*/

//@ requires at + word.len() <= text.len()
//@ ensures result == stands_at(text@, word@, at as int)
fn matches_at(text: &[u8], word: &[u8], at: usize) -> bool {
    for k in 0..word.len()
    //@ invariant forall |j: int| 0 <= j < k ==> text[at + j] == word[j]
    {
        if text[at + k] != word[k] {
            return false;
        }
    }
    true
}

//@ requires text.len() < usize::MAX
//@ ensures match result {
//@     Some(at) => stands_at(text@, word@, at as int) && (forall |i: int| 0 <= i < at ==> !stands_at(text@, word@, i)),
//@     None => forall |i: int| 0 <= i <= text.len() ==> !stands_at(text@, word@, i),
//@ }
pub fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    if word.len() > text.len() {
        return None;
    }
    for at in 0..text.len() - word.len() + 1
    //@ invariant forall |i: int| 0 <= i < at ==> !stands_at(text@, word@, i)
    {
        if matches_at(text, word, at) {
            return Some(at);
        }
    }
    None
}

//@ ensures result <==> text@.take(word.len()) == word@
pub fn begins_with(text: &[u8], word: &[u8]) -> bool {
    word.len() <= text.len() && matches_at(text, word, 0)
}

fn main() {
    println!("{:?} {:?} {}", find(b"banana", b"nan"), find(b"banana", b"nab"), begins_with(b"banana", b"ba"));
}
