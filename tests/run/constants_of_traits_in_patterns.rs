//! `<T as Trait>::NAME` in a pattern is a constant, and binds nothing.
trait Coded {
    const CODE: u8;
}

struct One;
struct Two;

impl Coded for One {
    const CODE: u8 = 1;
}

impl Coded for Two {
    const CODE: u8 = 2;
}

fn name(x: Option<u8>) -> u8 {
    match x {
        Some(<One as Coded>::CODE) => 10,
        Some(<Two as Coded>::CODE..=7) => 20,
        Some(_) => 30,
        None => 40,
    }
}

fn length<const CODE: usize>(x: [u8; CODE]) -> ([u8; CODE], [u8; <Two as Coded>::CODE as usize]) {
    (x, [3; <Two as Coded>::CODE as usize])
}

fn twice<T: Copy + core::ops::Add<Output = T>>(x: T) -> T {
    x + x
}

fn main() {
    for x in [None, Some(0), Some(1), Some(2), Some(7), Some(8)] {
        println!("{x:?} {}", name(x));
    }
    println!("{}", matches!(5, <One as Coded>::CODE));
    println!("{:?}", length([1; 3]));
    let f = twice;
    let made = {
        println!("the function is found first");
        Some
    }({
        println!("and then its argument");
        f(4u8)
    });
    println!("{made:?}");
    const NINE: u8 = {
        let f = u8::wrapping_add;
        f(4, 5)
    };
    println!("{NINE}");
}
