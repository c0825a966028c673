//# rustc: fail
//! Parameters of implementations that nothing determines; values without a size.
pub struct A;
impl<T> A { //~ ERROR E0207: `T`
    pub fn take(_: T) {}
}

pub struct Borrowed<'x>(&'x u8);
impl<'x, 'y> Iterator for Borrowed<'x> { //~ ERROR E0207: `y`
    type Item = &'y u8;
    fn next(&mut self) -> Option<&'y u8> {
        None
    }
}

pub fn shown(x: &[u8]) {
    println!("{:?}", x[1..]); //~ ERROR E0277: the size of a `[u8]`
}
