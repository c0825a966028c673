//# exit: 101
//# panic: 8: called `Option::unwrap()` on a `None` value
//! A panic is where the method's name is.
fn main() {
    let v: Vec<u8> = vec![];
    v.get(1)
        .copied()
        .unwrap();
}
