//# rustc: fail
//! Lifetimes in paths are demanded of what the paths name, wherever that goes.
pub struct Held<'a>(&'a u8);

impl<'a> Held<'a> {
    pub const NONE: Option<&'a u8> = None;

    pub fn new(x: &'a u8) -> Self {
        Held(x)
    }

    pub fn of_self<'b>(x: &'b u8) -> Held<'b> {
        let make = Self::new; //~ ERROR B0001:
        make(x) //~ ERROR B0001:
    }

    pub fn constant_of_self<'b>(x: &'b u8) -> Option<&'b u8> {
        Self::NONE.or(Some(x)) //~ ERROR B0001:
    }

    pub fn get<'b>(&self, x: &'b u8) -> &'b u8
    where
        'b: 'b,
    {
        x
    }
}

pub trait Made<'a> {
    const KIND: u8;
    fn make(x: &'a u8) -> Self;
}

impl<'a> Made<'a> for Held<'a> {
    const KIND: u8 = 1;
    fn make(x: &'a u8) -> Self {
        Held(x)
    }
}

pub trait Lasting {
    const KIND: u8;
}

impl<T: 'static> Lasting for T {
    const KIND: u8 = 3;
}

pub fn early<'a>(x: &'a u8) -> &'a u8
where
    'a: 'a,
{
    x
}

pub fn outlived<'a, T: 'a>(x: T) -> T {
    x
}

pub fn constant_of_a_trait<'b>() -> u8 {
    <Held<'b> as Made<'static>>::KIND //~ ERROR B0001:
}

pub fn constant_with_a_bound<'b>() -> u8 {
    <&'b u8 as Lasting>::KIND //~ ERROR B0001:
}

pub fn constructor<'b>(x: &'b u8) -> Held<'static> {
    let make = Held::<'static>::new;
    make(x) //~ ERROR B0001:
}

pub fn method_of_a_trait<'b>(x: &'b u8) -> Held<'b> {
    let make = <Held<'static> as Made<'static>>::make; //~ ERROR B0001:
    make(x)
}

pub fn variant<'b>(x: &'b u8) -> Option<&'b u8> {
    let some = Some::<&'static u8>; //~ ERROR B0001:
    some(x)
}

pub fn demanded<'b>(x: &'b u8) -> &'b u8 {
    outlived::<'static, &'b u8>(x) //~ ERROR E0521:
}

pub fn demanded_of_a_value<'b>(x: &'b u8) -> &'b u8 {
    let f = outlived::<'static, &'b u8>; //~ ERROR B0001:
    f(x)
}

pub fn method(held: Held<'_>) -> u8 {
    let local = 1;
    *held.get::<'static>(&local) //~ ERROR E0597:
}

pub struct Pair<'a, T> {
    pub one: &'a T,
}

pub fn structs<'a>(x: &'a u8) -> Pair<'a, u8> {
    Pair::<'static, u8> { one: x } //~ ERROR B0001:
}

pub fn constructed<'a>(x: &'a u8) -> Held<'a> {
    Held::<'static>(x) //~ ERROR B0001:
}

pub fn of_slices<'b>(x: &'b [&'b u8]) -> usize {
    <[&'static u8]>::len(x) //~ ERROR E0521:
}
