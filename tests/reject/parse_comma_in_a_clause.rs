// Each proposition has a clause of its own, or they are joined by `&&`.
//@ requires x > 0, y > 0 //~ ERROR P0001: `,` does not fit here
//@ ensures result > 0
pub fn first(x: u8, y: u8) -> u8 {
    let _ = y;
    x
}
