//# panics: twice(&[(); usize::MAX])
//! Elements without a size can be more than a `usize` counts.

pub fn twice(a: &[()]) -> usize {
    [a, a].concat().len() //~ ERROR V0002: a precondition of this call
}

pub fn all(parts: &[&[u8]]) -> usize {
    parts.concat().len() //~ ERROR V0002: a precondition of this call
}
