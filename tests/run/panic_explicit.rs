//# exit: 101
//# panic: 5: bad level 7
fn main() {
    let level = 7;
    if level > 3 { panic!("bad level {}", level); }
    println!("fine");
}
