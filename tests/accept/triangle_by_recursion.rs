/*@
spec fn triangle(n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { triangle(n - 1) + n }
}
@*/

//@ requires n <= 1000
//@ ensures result == triangle(n) && result <= n * 1000
//@ decreases n
pub fn sum_to(n: u32) -> u32 {
    if n == 0 {
        return 0;
    }
    sum_to(n - 1) + n
}

fn main() {
    println!("{}", sum_to(10));
}
