//# exit: 101
//# panic: 5: assertion `left == right` failed: pairs 3
fn main() {
    let a = (1, [2, 3]);
    assert_eq!(a, (1, [2, 4]), "pairs {}", 3);
}
