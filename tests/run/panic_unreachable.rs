//# exit: 101
//# panic: 6: internal error: entered unreachable code: state 2
fn step(s: u8) -> u8 {
    match s {
        0 | 1 => s + 1,
        other => unreachable!("state {other}"),
    }
}

fn main() {
    println!("{}", step(step(0)));
    println!("{}", step(step(step(0))));
}
