//# exit: 101
//# panic: 7: index out of bounds: the len is 3 but the index is 3
fn main() {
    let a = [1, 2, 3];
    let mut i = 0;
    while i < 5 {
        println!("{}", a[i]);
        i += 1;
    }
}
