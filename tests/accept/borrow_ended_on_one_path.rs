pub struct Cell {
    pub value: u32,
    pub full: bool,
}

//@ ensures result <==> !old(c.full)
//@ ensures result ==> c.full && c.value == v
//@ ensures !result ==> c.value == old(c.value) && c.full == old(c.full)
pub fn put(c: &mut Cell, v: u32) -> bool {
    let free = !c.full;
    if free {
        c.value = v;
        c.full = true;
    }
    free
}

//@ ensures *x == if c { 1 } else { old(*x) }
pub fn set_if(x: &mut u32, c: bool) {
    if c {
        *x = 1;
    }
}

fn main() {
    let mut c = Cell { value: 0, full: false };
    println!("{} {} {}", put(&mut c, 4), put(&mut c, 5), c.value);
}
