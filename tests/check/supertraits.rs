//! Supertraits.

pub trait Animal {
    fn name(&self) -> &str;
    fn loud(&self) -> bool {
        self.name().len() > 3
    }
}
pub trait Pet: Animal {
    const LEGS: u8 = 4;
    fn owner(&self) -> Option<&str>;
    fn describe(&self) -> (bool, u8) {
        (self.loud() && self.owner().is_some(), Self::LEGS)
    }
}
pub struct Dog<'a> {
    owner: Option<&'a str>,
}
impl Animal for Dog<'_> {
    fn name(&self) -> &str {
        "dog"
    }
}
impl<'a> Pet for Dog<'a> {
    fn owner(&self) -> Option<&str> {
        self.owner
    }
}
pub fn all<P: Pet>(ps: &[P]) -> usize {
    ps.iter().filter(|p| p.describe().0).count()
}
