//! Where documentation may stand: wherever an attribute may, and is not refused for it.
#![allow(unused_doc_comments)]

/// A pair.
pub struct P(
    /// its first
    pub u8,
    /// its second
    pub u8,
);

pub enum S<
    /// what it holds
    T,
> {
    /// something
    A(T),
    /// nothing
    B,
}

pub struct Q {
    /// a field
    pub x: u8,
}

#[allow(dead_code)]
/// Between attributes.
#[inline]
/// Twice.
pub fn first<'a, 'b>(p: &'a u8, _q: &'b u8) -> &'a u8 {
    p
}

fn add(a: u8, b: u8) -> u8 {
    a + b
}

pub fn elements() -> u8 {
    let a = [
        /// one
        1,
        2,
    ];
    /// a statement
    let b = add(
        /// three
        3,
        a[0],
    );
    let q = Q {
        /// four
        x: 4,
    };
    let Q {
        /// again
        x,
    } = q;
    match x {
        /// zero
        0 => b,
        _ => x,
    }
}
