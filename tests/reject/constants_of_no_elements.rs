//# rustc: fail
//! A constant is evaluated even if an array has no element of it; so is what stands around one.
pub mod named {
    const PANICS: u8 = panic!(); //~ ERROR E0080: this constant panics
    pub fn f() -> usize {
        let x: [u8; 0] = [PANICS; 0];
        x.len()
    }
}

pub mod inner {
    pub fn f() -> usize {
        let x: [[u8; 3]; 0] = [[const { panic!() }; 3]; 0]; //~ ERROR E0080: this constant panics
        x.len()
    }
}

pub mod part {
    pub fn f() -> usize {
        let x: [(u8, u8); 0] = [(const { panic!() }, 1); 0]; //~ ERROR E0080: this constant panics
        x.len()
    }
}

pub mod plain {
    pub const P: [u8; 0] = [{ panic!() }; 0]; //~ ERROR E0080: this constant panics
}

pub mod typed {
    pub fn f() -> u8 {
        let x = const { panic!() }; //~ ERROR E0080: this constant panics
        let y: u8 = x;
        y
    }
}
