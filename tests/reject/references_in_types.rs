pub fn store<'a>(slot: &mut &'a u32, x: &'a u32) { //~ ERROR U0002: a reference behind a reference
    *slot = x;
}
