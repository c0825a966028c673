//# rustc: fail
//! What is written in a path holds.
pub trait Reader<'a> {
    fn read(x: &'a u8) -> &'a u8;
}

pub struct Plain;

impl<'a> Reader<'a> for Plain {
    fn read(x: &'a u8) -> &'a u8 {
        x
    }
}

pub fn for_ever<'b>(x: &'b u8) -> &'b u8 {
    <Plain as Reader<'static>>::read(x) //~ ERROR E0521:
}

pub fn too_long<'b>(x: &'b u8) -> &'static u8 {
    <Plain as Reader<'b>>::read(x) //~ ERROR B0001:
}

pub fn another<'b, 'c, T: Reader<'c>>(x: &'b u8, y: &'c u8) -> &'c u8 {
    <T as Reader<'b>>::read(x); //~ ERROR B0001:
    y
}

pub struct Window<'a, T> {
    x: &'a T,
}

impl<'a, T> Window<'a, T> {
    pub fn new(x: &'a T) -> Window<'a, T> {
        Window { x }
    }
    pub fn with<U>(&self, u: U) -> U {
        u
    }
}

pub type Bytes<'a> = Window<'a, u8>;

pub fn same<T>(x: T) -> T {
    x
}

pub fn of_a_type<'b>(x: &'b u8) -> Window<'b, u8> {
    Window::<'static, u8>::new(x) //~ ERROR E0521:
}

pub fn of_a_type_in_brackets<'b>(x: &'b u8) -> &'b u8 {
    <Window<'static, u8>>::new(x).x //~ ERROR E0521:
}

pub fn of_an_alias<'b>(x: &'b u8) -> Window<'b, u8> {
    Bytes::<'static>::new(x) //~ ERROR E0521:
}

pub fn of_an_argument<'b>(x: &'b u8) -> &'b u8 {
    same::<&'static u8>(x) //~ ERROR E0521:
}

pub fn of_a_method<'b>(w: Window<'b, u8>, x: &'b u8) -> &'b u8 {
    w.with::<&'static u8>(x) //~ ERROR E0521:
}

pub fn of_a_local<'b>(x: &'b u8) -> &'b u8 {
    let y = 5;
    same::<&'b u8>(&y); //~ ERROR E0597:
    x
}

pub fn of_a_part<'b>(x: &'b u8) -> &'b u8 {
    let y = 5;
    same::<(_, &'b u8)>((x, &y)).0 //~ ERROR E0597:
}

pub fn of_two<'b, 'c>(x: &'b u8, _y: &'c u8) -> &'b u8 {
    same::<&'c u8>(x) //~ ERROR B0001:
}

pub fn of_another_type<'b>(x: &'b u8) -> &'b u8 {
    <&'static u8 as Clone>::clone(&x) //~ ERROR E0521:
}
