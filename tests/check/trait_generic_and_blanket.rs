//! Generic traits, blanket implementations, implementations for references, arrays, tuples and `Option`.
pub trait Encode {
    fn size(&self) -> usize;
    fn encode(&self, out: &mut Vec<u8>);
}

impl Encode for u8 {
    fn size(&self) -> usize { 1 }
    fn encode(&self, out: &mut Vec<u8>) { out.push(*self) }
}
impl Encode for u32 {
    fn size(&self) -> usize { 4 }
    fn encode(&self, out: &mut Vec<u8>) { out.extend_from_slice(&self.to_be_bytes()) }
}
impl<T: Encode> Encode for Option<T> {
    fn size(&self) -> usize { 1 + self.as_ref().map_or(0, |x| x.size()) }
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            None => 0u8.encode(out),
            Some(x) => {
                1u8.encode(out);
                x.encode(out);
            }
        }
    }
}
impl<T: Encode, const N: usize> Encode for [T; N] {
    fn size(&self) -> usize { self.iter().map(T::size).sum() }
    fn encode(&self, out: &mut Vec<u8>) { for x in self { x.encode(out) } }
}
impl<A: Encode, B: Encode> Encode for (A, B) {
    fn size(&self) -> usize { self.0.size() + self.1.size() }
    fn encode(&self, out: &mut Vec<u8>) { self.0.encode(out); self.1.encode(out) }
}
impl<T: Encode> Encode for &T {
    fn size(&self) -> usize { (**self).size() }
    fn encode(&self, out: &mut Vec<u8>) { T::encode(self, out) }
}

pub trait Frame {
    fn framed(&self) -> Vec<u8>;
}
impl<T: Encode> Frame for T {
    fn framed(&self) -> Vec<u8> {
        let mut out = vec![self.size() as u8];
        self.encode(&mut out);
        out
    }
}

fn main() {
    println!("{:?}", (7u8, 0x01020304u32).framed());
    println!("{:?}", [Some((1u8, 2u8)), None].framed());
    println!("{:?} {}", (&9u8, [&5u32; 2]).framed(), Some([3u8; 3]).size());
}
