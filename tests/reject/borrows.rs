//# rustc: fail
fn two(a: &mut u32, b: &mut u32) {
    *a = *b;
}

fn one(a: &mut u32, b: &u32) {
    *a = *b;
}

pub fn same_twice() {
    let mut x = 1;
    two(&mut x, &mut x); //~ ERROR E0499: borrowed as mutable twice
}

pub fn shared_and_mutable() {
    let mut x = 1;
    one(&mut x, &x); //~ ERROR E0502: as mutable and as shared
}

pub fn assigned() -> u32 {
    let mut x = 1;
    let r = &x;
    x = 2; //~ ERROR E0506: assigned to while it is borrowed
    *r
}

pub fn used() -> u32 {
    let mut x = 1;
    let r = &mut x;
    let y = x; //~ ERROR E0503: used while it is borrowed as mutable
    *r = 2;
    y
}

pub fn outlives() -> u32 {
    let r;
    {
        let x = 1;
        r = &x; //~ ERROR E0597: does not live as long
    }
    *r
}

pub fn immutable() {
    let x = 1;
    let r = &mut x; //~ ERROR E0596: not declared as mutable
    *r = 2;
}

pub fn through_shared(x: &u32) {
    *x = 1; //~ ERROR E0594: behind a `&` reference
}

pub fn fine() -> u32 {
    let mut x = 1;
    let r = &mut x;
    *r = 2;
    let mut a = [1, 2];
    two(&mut a[0], &mut x);
    x + a[0]
}
