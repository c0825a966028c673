//! What stands in the value of a constant is evaluated, and not proved.

pub const C: u8 = {
    //@ assert false; //~ ERROR U0001: ghost code in the value of a constant
    1
};
pub static S: u8 = {
    //@ assume false; //~ ERROR U0001: ghost code in the value of a constant
    1
};
pub struct A;
impl A {
    pub const X: u8 = {
        //@ assume false; //~ ERROR U0001: ghost code in the value of a constant
        1
    };
}
pub trait T {
    const Y: u8 = {
        //@ assert false; //~ ERROR U0001: ghost code in the value of a constant
        1
    };
}
pub enum E {
    One = {
        //@ assert false; //~ ERROR U0001: ghost code in the value of a constant
        1
    },
}
pub struct N<const M: usize>;
pub fn length(
    _: [u8; {
        //@ assume false; //~ ERROR U0001: ghost code in the value of a constant
        2
    }],
    _: N<
        {
            //@ assume false; //~ ERROR U0001: ghost code in the value of a constant
            2
        },
    >,
) {
}
