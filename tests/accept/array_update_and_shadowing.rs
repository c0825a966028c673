//@ requires i < 4
//@ ensures result[i] == x && forall |k: int| 0 <= k < 4 && k != i ==> result[k] == a[k]
pub fn updated(a: [u16; 4], i: usize, x: u16) -> [u16; 4] {
    let mut a = a;
    a[i] = x;
    a
}

//@ requires x < 10
//@ ensures result == x + 3
pub fn shadows(x: u32) -> u32 {
    let x = x + 1;
    let x = { let x = x + 1; x };
    x + 1
}

fn main() {
    println!("{:?} {}", updated([1, 2, 3, 4], 2, 9), shadows(4));
}
