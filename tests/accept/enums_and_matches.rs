#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    Empty,
    Square(u16),
    Rectangle { width: u16, height: u16 },
}

/*@
spec fn area_of(s: Shape) -> int {
    match s {
        Shape::Empty => 0,
        Shape::Square(side) => side * side,
        Shape::Rectangle { width, height } => width * height,
    }
}
@*/

//@ ensures result == area_of(s)
pub fn area(s: Shape) -> u32 {
    match s {
        Shape::Empty => 0,
        Shape::Square(side) => side as u32 * side as u32,
        Shape::Rectangle { width, height } => width as u32 * height as u32,
    }
}

//@ ensures result == Shape::Square(3) || result == Shape::Empty
//@ ensures result is Square <==> n > 10
pub fn pick(n: u8) -> Shape {
    match n {
        0..=10 => Shape::Empty,
        _ => Shape::Square(3),
    }
}

fn main() {
    println!("{} {:?}", area(Shape::Rectangle { width: 3, height: 4 }), pick(11));
}
