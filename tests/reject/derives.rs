//# rustc: fail
pub struct Plain {
    x: u32,
}

#[derive(Clone, Copy)]
pub struct NotCopy { //~ ERROR E0204: can't be `Copy`
    inner: Plain, //~ ERROR E0277: can't derive `Clone`
}

#[derive(Copy)]
pub struct NotClone { //~ ERROR E0277: does not implement `Clone`
    x: u32,
}

#[derive(PartialEq)]
pub enum NotEqual {
    A(Plain), //~ ERROR E0369: can't derive `PartialEq`
}
