//# rustc: fail
pub type Byte<'a> = &'a u8;

pub fn two_to_choose_from(x: Byte, y: Byte) -> &u8 { //~ ERROR E0106:
    x //~ ERROR B0001:
}

pub struct Without {
    x: Byte, //~ ERROR E0106:
}

pub fn too_many<'a, 'b>(x: Byte<'a, 'b>) {} //~ ERROR E0107:

pub fn unknown(x: Byte<'a>) {} //~ ERROR E0261:
