//! What compares tuples, arrays, vectors and references compares what is in them, by what may be any implementation.
#![allow(unused)]

pub struct Lost;

impl PartialEq for Lost {
    fn eq(&self, other: &Lost) -> bool {
        pairs(self, other) //~ ERROR V0011: nothing says why this recursion ends
    }
}

pub fn pairs<T: PartialEq>(a: &T, b: &T) -> bool {
    (a, 1) == (b, 1) //~ ERROR V0011: nothing says why this recursion ends
}

pub struct Found;

impl PartialEq for Found {
    fn eq(&self, other: &Found) -> bool {
        vectors(self, other) //~ ERROR V0011: nothing says why this recursion ends
    }
}

pub fn vectors<T: PartialEq>(a: &T, b: &T) -> bool {
    vec![a] == vec![b] //~ ERROR V0011: nothing says why this recursion ends
}

pub trait Size {
    fn size(&self) -> u32;
}

pub struct Wrapped<T>(T);

impl<T: Size> Size for Wrapped<T> {
    fn size(&self) -> u32 {
        self.0.size() //~ ERROR V0011: nothing says why this recursion ends
    }
}

pub struct Leaf;

impl Size for Leaf {
    fn size(&self) -> u32 {
        Wrapped(Leaf).size() //~ ERROR V0011: nothing says why this recursion ends
    }
}

pub struct Copied(u8);

impl Clone for Copied {
    fn clone(&self) -> Copied {
        let more = [Copied(1)].to_vec(); //~ ERROR V0011: nothing says why this recursion ends
        Copied(1)
    }
}

pub trait Round {
    fn there(&self) -> u32;

    fn back(&self) -> u32 {
        self.there() //~ ERROR V0011: nothing says why this recursion ends
    }
}

impl<T: Round> Round for Wrapped<T> {
    fn there(&self) -> u32 {
        self.back() //~ ERROR V0011: nothing says why this recursion ends
    }
}
