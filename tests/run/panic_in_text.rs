//# exit: 101
//# panic: 6: start byte index 2 is not a char boundary; it is inside 'é' (bytes 1..3) of `aéb`
//! A piece of text that is none.
fn main() {
    let v = vec![1u8, 2, 3]; let mut w = v.clone(); let (n, m) = (v.len(), v.len() - 1); let s = "a\u{e9}b"; let t = "abc";
    println!("{:?}", &s[2..m + 1]);
}
