//# rustc: fail
//! The value of a constant points to what ended when it had been found.
pub const OF_A_VARIABLE: *const u8 = { //~ ERROR E0080: its value points to memory that has ended
    let x = 5u8;
    &raw const x
};

pub struct Register {
    pub at: *const u8,
}
pub const IN_A_STRUCT: Register = { //~ ERROR E0080: its value points to memory that has ended
    let x = [1u8, 2];
    Register { at: &x as *const [u8; 2] as *const u8 }
};

const fn made() -> *const u32 {
    let x = 7u32;
    &x
}
pub const OF_A_CALL: *const u32 = made(); //~ ERROR E0080: its value points to memory that has ended

pub static mut IN_A_STATIC: *const u8 = { //~ ERROR E0080: its value points to memory that has ended
    let x = 5u8;
    &raw const x
};

pub fn in_a_block() -> bool {
    const { let x = 3u32; &raw const x }.is_null() //~ ERROR E0080: its value points to memory that has ended
}

pub fn in_an_option() -> bool {
    const P: Option<*const u32> = { let x = 3u32; Some(&raw const x) }; //~ ERROR E0080: its value points to memory
    P.is_some()
}

pub const BEHIND_A_REFERENCE: &'static *const u32 = &{ let x = 3u32; &raw const x }; //~ ERROR E0080: its value points

pub const AT_THE_END: *const u32 = { let x = [1u32, 2]; unsafe { (&raw const x as *const u32).add(2) } }; //~ ERROR E0080: its value points

pub const FAR_AWAY: *const u32 = { let x = [1u32, 2]; (&raw const x as *const u32).wrapping_add(20) }; //~ ERROR E0080: its value points

pub const OF_NO_SIZE: *const () = { let x = (); &raw const x }; //~ ERROR E0080: its value points to memory that has ended
