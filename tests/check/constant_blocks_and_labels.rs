//! What the value of a `const` block refers to lasts for ever; values with labels; conversions that can't fail.
pub const fn one() -> u8 {
    1
}

pub struct Held {
    pub r: &'static u8,
}

pub struct Noted;
impl Drop for Noted {
    fn drop(&mut self) {}
}

pub fn lasting() -> (&'static u8, &'static [u8], Held, &'static Noted) {
    let named = const { &one() };
    (named, const { &[one(), 2] }, const { Held { r: &one() } }, const { &Noted })
}

pub fn size<T>() -> &'static usize {
    const { &size_of::<T>() }
}

pub fn chosen() -> &'static u8 {
    const { if true { &one() } else { &2 } }
}

pub fn labels() -> u8 {
    let x = loop {
        break ('b: { break 'b 3 });
    };
    let y = 'a: loop {
        break 'a 'b: loop {
            break 'b 3;
        };
    };
    x + y
}

pub struct Wide(u8);
impl From<u8> for Wide {
    fn from(x: u8) -> Wide {
        Wide(x)
    }
}

pub struct Source;
#[allow(clippy::from_over_into)]
impl Into<Wide> for Source {
    fn into(self) -> Wide {
        Wide(1)
    }
}

pub fn conversions() -> u8 {
    let made: Result<Wide, _> = 5u8.try_into();
    let made = match made {
        Ok(x) => x.0,
        Err(e) => match e {},
    };
    made + Wide::try_from(5u8).unwrap().0 + Wide::try_from(Source).unwrap().0
}

pub fn not_zero(x: u8) -> Option<std::num::NonZeroU8> {
    x.try_into().ok()
}

pub trait Text {
    fn new() -> Self
    where
        Self: Sized;
    fn words(&self) -> u8;
}

impl Text for str {
    fn words(&self) -> u8 {
        1
    }
}
