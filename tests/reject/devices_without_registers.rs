//! Devices that say too little.

/*@
device stateless(base: *mut u32) { //~ ERROR C0028: a device has a pointer that says where it is, as its last parameter a state, and registers
    write on: u32 at base
}

device nowhere(base: *mut u32, state: nat) {
    write on: u32 at state //~ ERROR C0028: a register is at a pointer, not at a `nat`
}

device empty(base: *mut u32, state: bool) {} //~ ERROR C0028: a device has a pointer that says where it is, as its last parameter a state, and registers

device of_structs(base: *mut u32, state: bool) {
    read pair: (u32, u32) at base //~ ERROR C0028: a register holds an unsigned or signed integer, not a `(u32, u32)`
}

device of_panics(base: *mut u32, state: bool) {
    read level: u32 at base.add(level) //~ ERROR E0425: there is no value `level` in scope
        requires state
}
@*/
pub fn f() {}
