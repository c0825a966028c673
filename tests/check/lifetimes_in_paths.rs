//! Lifetimes in the path of a function that is called, and in the arguments of aliases.
pub trait Reader<'a> {
    fn read(x: &'a u8) -> &'a u8;
    fn by(&self, x: &'a u8) -> &'a u8;
}

pub struct Plain;

impl<'a> Reader<'a> for Plain {
    fn read(x: &'a u8) -> &'a u8 {
        x
    }
    fn by(&self, x: &'a u8) -> &'a u8 {
        x
    }
}

pub fn of_a_bound<'a, T: Reader<'a>>(x: &'a u8, t: &T) -> &'a u8 {
    <T as Reader<'a>>::by(t, x);
    <T as Reader<'_>>::read(x)
}

pub fn of_an_implementation<'b>(x: &'b u8) -> &'b u8 {
    <Plain as Reader<'b>>::read(x);
    <Plain as Reader<'_>>::read(x);
    <Plain as Reader>::read(x)
}

pub trait Pair<'a, T> {
    fn first(&self, x: &'a T) -> &'a T;
}

impl<'a, T> Pair<'a, T> for Plain {
    fn first(&self, x: &'a T) -> &'a T {
        x
    }
}

pub fn with_types<'b>(s: &Plain, x: &'b u8) -> &'b u8 {
    Pair::<'b, u8>::first(s, x);
    Pair::<'_, u8>::first(s, x);
    Pair::<u8>::first(s, x);
    <Plain as Pair<'b, u8>>::first(s, x)
}

pub struct Window<'a, T> {
    x: &'a T,
}

impl<'a, T> Window<'a, T> {
    pub fn new(x: &'a T) -> Window<'a, T> {
        Window { x }
    }
    pub fn get(&self) -> &'a T {
        self.x
    }
    pub fn with<U>(&self, u: U) -> U {
        u
    }
}

pub fn same<T>(x: T) -> T {
    x
}

pub type Bytes<'a> = Window<'a, u8>;

pub fn of_types<'b>(x: &'b u8) -> Window<'b, u8> {
    Window::<'b, u8>::new(x);
    <Window<'b, u8>>::new(x).get();
    Window::<'_, u8>::new(x).with::<&'b u8>(x);
    <Bytes<'b>>::new(x);
    Bytes::<'b>::new(x)
}

pub fn of_arguments<'b, 'c: 'b>(x: &'b u8, y: &'c u8, z: &'b [u8]) -> &'b u8 {
    let local = 3;
    same::<(&'b u8, &u8)>((x, &local)).0;
    same::<(&'b u8, _)>((x, &local)).0;
    Option::<&'b u8>::map(Some(x), |one| one);
    let mut v = Vec::<&'b u8>::new();
    v.push(&z[0]);
    <&'b u8 as Clone>::clone(&x);
    <&'b u8>::clone(&x);
    let all = z.iter().collect::<Vec<&'b u8>>();
    same::<&'b u8>(y)
}

pub type Byte<'a> = &'a u8;
pub type Two<'a, 'b, T> = (&'a T, &'b T);
pub type Callback<'a> = fn(&'a u8) -> &'a u8;
pub type Perhaps<'a> = Option<Byte<'a>>;

pub struct Holder<'q> {
    x: Byte<'q>,
}

impl<'q> Holder<'q> {
    pub fn get(&self) -> Byte<'q> {
        self.x
    }
}

pub fn chosen<'a, 'b>(_x: &'a u8, y: &'b u8) -> Byte<'b> {
    y
}

pub fn left_out(x: Byte) -> &u8 {
    x
}

pub fn marked(x: &u8) -> Byte<'_> {
    x
}

pub fn second<'r, 's>(t: Two<'r, 's, u8>, u: Two<'s, 'r, u8>) -> &'s u8 {
    if *t.1 > 1 { t.1 } else { u.0 }
}

pub fn called<'z>(f: Callback<'z>, p: Perhaps<'z>, x: &'z u8) -> &'z u8 {
    f(p.unwrap_or(x))
}
