pub struct Point {
    pub x: i32,
    pub y: i32,
}

//@ requires *v < i32::MAX
//@ ensures *v == old(*v) + 1
fn bump(v: &mut i32) {
    *v += 1;
}

//@ requires p.x < 100 && p.y < 100
//@ ensures p.x == old(p.x) + 2 && p.y == old(p.y) + 1
pub fn walk(p: &mut Point) {
    bump(&mut p.x);
    let q = &mut p.y;
    bump(q);
    let r = &mut *p;
    bump(&mut r.x);
}

//@ ensures result == 12
pub fn client() -> i32 {
    let mut p = Point { x: 9, y: 0 };
    walk(&mut p);
    p.x + p.y
}

fn main() {
    println!("{}", client());
}
