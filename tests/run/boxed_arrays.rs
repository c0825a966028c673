//! A `Box` of an array as one of a slice.

struct N(u8);

impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn numbers(n: u8) -> Box<[u8]> {
    if n > 1 { Box::new([n; 3]) } else { Box::new([]) }
}

fn sum(items: &[u32]) -> u32 {
    items.iter().sum()
}

fn main() {
    let all = [numbers(1), numbers(2), Box::new([7])];
    for items in &all {
        println!("{} {:?}", items.len(), items);
    }
    let array: Box<[u32; 3]> = Box::new([1, 2, 3]);
    let mut slice: Box<[u32]> = array;
    slice[1] = 9;
    println!("{} {}", sum(&slice), slice.len());
    let dropped: Box<[N]> = Box::new([N(1), N(2)]);
    println!("{}", dropped[1].0);
    drop(dropped);
    fn one(x: u32) -> u32 {
        x + 1
    }
    fn two(x: u32) -> u32 {
        x * 2
    }
    for f in [one, two, |x| x - 1] {
        println!("{}", f(5));
    }
}
