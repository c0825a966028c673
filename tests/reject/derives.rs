//# rustc: fail
pub struct Plain {
    x: u32,
}

#[derive(Clone, Copy)]
pub struct NotCopy { //~ ERROR E0204: can't be `Copy`
    //~^ ERROR E0277: can't derive `Clone`
    inner: Plain,
}

#[derive(Copy)]
pub struct NotClone { //~ ERROR E0277: `Copy` needs `Clone`
    x: u32,
}

#[derive(PartialEq)]
pub enum NotEqual { //~ ERROR E0369: can't derive `PartialEq`
    A(Plain),
}
