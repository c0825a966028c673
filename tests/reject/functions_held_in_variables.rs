//# rustc: fail
//! What is chosen when a function is named is the same for all calls of what holds it.
pub fn same<T>(x: T) -> T {
    x
}

pub fn early<'a>(x: &'a u8) -> &'a u8
where
    'a: 'a,
{
    x
}

pub fn lasting<T: 'static>(x: T) -> T {
    x
}

pub struct Held<'a>(&'a u8);

impl<'a> Held<'a> {
    pub fn new(x: &'a u8) -> Held<'a> {
        Held(x)
    }
}

pub fn of_a_parameter() {
    let f = same;
    let long: &'static u8 = f(&5);
    let local = 1;
    f(&local); //~ ERROR E0597:
    let _ = long;
}

pub fn of_a_lifetime() {
    let f = early;
    let long: &'static u8 = f(&5);
    let local = 1;
    f(&local); //~ ERROR E0597:
    let _ = long;
}

pub fn of_an_owner() {
    let f = Held::new;
    let long: Held<'static> = f(&5);
    let local = 1;
    f(&local); //~ ERROR E0597:
    let _ = long;
}

pub fn of_a_variant() {
    let f = Some;
    let long: Option<&'static u8> = f(&5);
    let local = 1;
    f(&local); //~ ERROR E0597:
    let _ = long;
}

pub fn of_a_struct() {
    let f = Held;
    let long: Held<'static> = f(&5);
    let local = 1;
    f(&local); //~ ERROR E0597:
    let _ = long;
}

pub fn as_long_as_it_is_held() {
    let f = same;
    let mut local = 1;
    f(&local);
    local = 2; //~ ERROR E0506:
    f(&local);
}

pub fn captured() {
    let f = same;
    let g = |x| f(x);
    let long: &'static u8 = g(&5);
    let local = 1;
    f(&local); //~ ERROR E0597:
    let _ = long;
}

pub fn handed_on<'a>(x: &'a u8) {
    let _ = Some(x).map(lasting); //~ ERROR E0521:
}

pub fn without_a_value(c: bool) -> u8 {
    let f;
    if c {
        f = same;
    }
    f(3) //~ ERROR E0381:
}

pub struct Fixed<'a>(&'a u8);

impl Fixed<'static> {
    pub const TAKE: fn(&'static u8) -> u8 = take;
}

pub fn take(x: &'static u8) -> u8 {
    *x
}

pub fn constant_of_an_implementation<'a>(x: &'a u8) -> u8 {
    let take: fn(&'a u8) -> u8 = Fixed::TAKE; //~ ERROR B0001:
    take(x)
}
