//! What a mutable reference refers to is shown and compared, and changed afterwards.
fn main() {
    let mut all = [1, 2, 3, 4];
    let (left, right) = all.split_at_mut(2);
    println!("{left:?} {:?}", right);
    assert_eq!(left, [1, 2]);
    left[0] = right[1];
    right[0] = left[1];
    println!("{all:?}");
}
