//! How deep types may stand inside each other, however that comes about.
pub type Many<T> = &'static &'static &'static &'static &'static &'static &'static &'static
    &'static &'static &'static &'static &'static &'static &'static &'static
    &'static &'static &'static &'static &'static &'static &'static &'static
    &'static &'static &'static &'static &'static &'static &'static T;

pub fn enough(x: Many<Many<Many<u8>>>) {}

pub fn written(x: Many<Many<Many<Many<u8>>>>) {} //~ ERROR P0002: types are inside each other in more than 120 levels

pub fn more<T: 'static>(x: T) -> Many<T> {
    todo!()
}

pub fn made(x: u8) {
    let y = more(more(more(x)));
    drop(more(y)); //~ ERROR P0002: types are inside each other in more than 120 levels
}

pub fn kept(x: u8) {
    let y = more(more(more(x)));
    let z = more(y); //~ ERROR P0002: types are inside each other in more than 120 levels
}
