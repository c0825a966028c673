//! Lifetimes in the paths of functions that are handed on, of constructors and of constants.
pub fn outlived<'a, T: 'a>(x: T) -> T {
    x
}

pub fn early<'a, T>(x: &'a T) -> &'a T
where
    'a: 'a,
{
    x
}

pub fn mixed<'a, 'b>(x: &'a u8, _: &'b u8) -> &'a u8
where
    'a: 'a,
{
    x
}

pub fn same<T>(x: T) -> T {
    x
}

pub struct Held<'a>(&'a u8);

impl<'a> Held<'a> {
    pub const SIZE: usize = 3;
    pub const NONE: Option<&'a u8> = None;

    pub fn new(x: &'a u8) -> Self {
        Held(x)
    }

    pub fn again(x: &'a u8) -> Held<'a> {
        let make = Self::new;
        make(x)
    }

    pub fn other<'b>(x: &'b u8) -> Option<&'b u8> {
        Held::NONE.or(Some(x))
    }

    pub fn get<'b>(&self, x: &'b u8) -> &'b u8
    where
        'b: 'b,
    {
        x
    }

    pub fn any<'b>(&self, x: &'b u8) -> &'b u8 {
        x
    }
}

pub type Alias<'a> = Held<'a>;

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

pub trait Kind {
    const KIND: u8;
}

impl<'a> Kind for &'a u8 {
    const KIND: u8 = 4;
}

pub fn constants<'b>() -> u8 {
    Held::<'static>::SIZE as u8 + Alias::<'b>::SIZE as u8 + <Held<'static> as Made<'static>>::KIND
}

pub fn constants_of_traits<'b>() -> u8 {
    <&'b u8 as Kind>::KIND + <Held<'b> as Made<'b>>::KIND
}

pub fn lengths() -> [u8; Held::<'static>::SIZE] {
    [0; Held::<'static>::SIZE]
}

pub fn patterns(x: usize) -> bool {
    matches!(x, Held::<'static>::SIZE)
}

pub fn values<'b>(x: &'b u8, long: &'static u8) -> u8 {
    let f = outlived::<'static, u8>;
    let g = early::<'static, u8>;
    let h = Held::<'_>::new;
    let i = Held::<'b>::new;
    let j = <Held<'b> as Made<'b>>::make;
    let k = Alias::<'b>::new;
    f(3) + *g(long) + *h(x).0 + *i(x).0 + *j(x).0 + *k(x).0
}

pub fn arguments<'b>(x: Option<&'b u8>, long: Option<&'static u8>) -> Option<Held<'b>> {
    long.map(early::<'static, u8>);
    x.map(Held::<'b>::new)
}

pub fn called(long: &'static u8, held: Held<'_>) -> u8 {
    *early::<'static, u8>(long) + *held.get::<'static>(long) + *Held::get::<'static>(&held, long)
}

pub fn some_are_chosen_at_the_call() -> &'static u8 {
    let f = mixed::<'static>;
    let local = 1;
    f(&5, &local)
}

pub fn constructors<'a>(x: &'a u8) -> Option<&'a u8> {
    let none = None::<&'a u8>;
    let some = Option::<&'a u8>::Some;
    let held = Held::<'a>;
    none.or(some(x)).or(Some::<&'a u8>(held(x).0))
}

pub fn none_lasts_for_ever<'b>(x: &'b u8) -> Option<&'b u8> {
    let none = None::<&'static u8>;
    none.or(Some(x))
}

pub struct Pair<'a, T> {
    pub one: &'a T,
    pub other: &'a T,
}

pub fn structs<'a, 'b>(x: &'a &'b u8) -> Pair<'a, &'b u8> {
    Pair::<'a, &'b u8> { one: x, other: x }
}

pub const POINTER: fn(&'static u8) -> &'static u8 = early::<'static, u8>;

pub fn of_library() -> fn() -> usize {
    core::mem::size_of::<&'static u8>
}

pub fn of_slices<'b>(x: &'b [&'b u8]) -> usize {
    let len = <[&'b u8]>::len;
    len(x) + <[&'b u8]>::len(x)
}

pub fn held_functions_are_shared() -> u8 {
    let f = same;
    let (x, y) = (1, 2);
    let g = |z| f(z);
    *f(&x) + *g(&y)
}

pub fn one_for_each_call(x: &u8) -> u8 {
    let f = Held::any;
    let held = Held(x);
    let long = 1;
    {
        let short = 2;
        f(&held, &short);
    }
    *f(&held, &long)
}
