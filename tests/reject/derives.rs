//# rustc: fail
pub struct Plain {
    x: u32,
}

#[derive(Clone, Copy)] //~ ERROR E0204: can't be `Copy`
pub struct NotCopy {
    inner: Plain, //~ ERROR E0277: can't derive `Clone`
}

#[derive(Copy)] //~ ERROR E0277: does not implement `Clone`
pub struct NotClone {
    x: u32,
}

#[derive(PartialEq)]
pub enum NotEqual {
    A(Plain), //~ ERROR E0369: can't derive `PartialEq`
}
