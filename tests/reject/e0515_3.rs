//# rustc: fail
//# verify: skip
pub fn f<'a>() -> Box<Wrapped<'a>> {
    let x = 1;
    Box::new(Wrapped(&x)) //~ ERROR E0515:
}
pub struct Wrapped<'a>(&'a u32);
