mod shapes {
    pub const SIDES: u32 = 4;

    pub mod area {
        use super::SIDES;

        pub fn of_square(side: u32) -> u32 {
            side * side * (SIDES / 4)
        }
    }

    pub struct Square {
        pub side: u32,
        id: u32,
    }

    impl Square {
        pub fn new(side: u32) -> Square {
            Square { side, id: side + SIDES }
        }

        pub fn id(&self) -> u32 {
            self.id
        }
    }
}

use shapes::area::of_square as square;
use shapes::{Square, SIDES};

type Length = u32;
const DOUBLE: Length = SIDES * 2;
const FLAG: bool = DOUBLE > 7 && !(SIDES == 5);

fn main() {
    let s = Square::new(6);
    println!("{} {} {} {} {}", square(s.side), s.id(), crate::shapes::SIDES, DOUBLE, FLAG);
}
