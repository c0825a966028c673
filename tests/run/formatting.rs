#[derive(Debug, Clone, Copy)]
struct Empty;
#[derive(Debug, Clone, Copy)]
struct Wrap(u8, bool);
#[derive(Debug, Clone, Copy)]
struct Deep {
    inner: Wrap,
    list: [Option<i8>; 2],
}

fn main() {
    let d = Deep { inner: Wrap(1, true), list: [Some(-3), None] };
    println!("{:?} {:?}", d, Empty);
    println!("{{}} {0} {1} {0} {name}", 1, 2, name = 3);
    let x = 5;
    println!("{x} {x:?} {}", &&x);
    print!("no newline");
    println!();
    eprintln!("to stderr {x}");
    println!("{:?} {:?}", (), (1, (2,)));
}
