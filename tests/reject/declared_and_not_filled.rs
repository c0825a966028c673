//# rustc: fail
pub fn read_too_early() -> u8 {
    let (a, b): (u8, u8);
    a = 1;
    a + b //~ ERROR E0381:
}

pub fn twice() -> u8 {
    let (a, b): (u8, u8);
    (a, b) = (1, 2);
    a = 3; //~ ERROR E0384:
    a + b
}

pub fn in_a_loop() {
    let (x, y);
    loop {
        x = 1u8; //~ ERROR E0384:
        if x > 1 {
            break;
        }
    }
    y = x;
}

pub fn not_everything() {
    let Some(x): Option<u8>; //~ ERROR E0005:
    x = 1;
}

pub fn a_number() {
    let 5: u8; //~ ERROR E0005:
}
