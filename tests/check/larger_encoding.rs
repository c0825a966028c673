//! A program of some size: Requests and replies in bytes: encoding, decoding, and dispatch.
pub trait Encode {
    fn encode(&self, out: &mut Vec<u8>);
    fn bytes(&self) -> Vec<u8> {
        let mut v = Vec::new();
        self.encode(&mut v);
        v
    }
}
pub trait Decode: Sized {
    fn decode(input: &mut &[u8]) -> Option<Self>;
    fn all(mut input: &[u8]) -> Option<Self> {
        let x = Self::decode(&mut input)?;
        input.is_empty().then_some(x)
    }
}
impl Encode for u8 {
    fn encode(&self, out: &mut Vec<u8>) {
        out.push(*self)
    }
}
impl Encode for u32 {
    fn encode(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes())
    }
}
impl Decode for u8 {
    fn decode(i: &mut &[u8]) -> Option<u8> {
        let (&b, rest) = i.split_first()?;
        *i = rest;
        Some(b)
    }
}
impl Decode for u32 {
    fn decode(i: &mut &[u8]) -> Option<u32> {
        if i.len() < 4 {
            return None;
        }
        let (head, rest) = i.split_at(4);
        *i = rest;
        Some(u32::from_le_bytes([head[0], head[1], head[2], head[3]]))
    }
}
impl<T: Encode> Encode for [T] {
    fn encode(&self, out: &mut Vec<u8>) {
        (self.len() as u32).encode(out);
        for x in self {
            x.encode(out);
        }
    }
}
impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, out: &mut Vec<u8>) {
        self[..].encode(out)
    }
}
impl<T: Decode> Decode for Vec<T> {
    fn decode(i: &mut &[u8]) -> Option<Self> {
        let n = u32::decode(i)?;
        (0..n).map(|_| T::decode(i)).collect()
    }
}
impl<T: Encode, U: Encode> Encode for (T, U) {
    fn encode(&self, out: &mut Vec<u8>) {
        self.0.encode(out);
        self.1.encode(out);
    }
}
impl<T: Decode, U: Decode> Decode for (T, U) {
    fn decode(i: &mut &[u8]) -> Option<Self> {
        Some((T::decode(i)?, U::decode(i)?))
    }
}
impl<T: Encode> Encode for Option<T> {
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Some(x) => {
                1u8.encode(out);
                x.encode(out)
            }
            None => 0u8.encode(out),
        }
    }
}
impl<T: Decode> Decode for Option<T> {
    fn decode(i: &mut &[u8]) -> Option<Self> {
        Some(match u8::decode(i)? {
            0 => None,
            1 => Some(T::decode(i)?),
            _ => return None,
        })
    }
}
impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, out: &mut Vec<u8>) {
        (**self).encode(out)
    }
}
#[derive(Debug, PartialEq, Clone)]
pub enum Request {
    Read { at: u32, n: u8 },
    Write(u32, Vec<u8>),
    Sync,
}
impl Encode for Request {
    fn encode(&self, o: &mut Vec<u8>) {
        match self {
            Request::Read { at, n } => (0u8, (*at, *n)).encode(o),
            Self::Write(at, data) => (1u8, (at, &data[..])).encode(o),
            Self::Sync => 2u8.encode(o),
        }
    }
}
impl Decode for Request {
    fn decode(i: &mut &[u8]) -> Option<Self> {
        match u8::decode(i)? {
            0 => <(u32, u8)>::decode(i).map(|(at, n)| Request::Read { at, n }),
            1 => Some(Request::Write(Decode::decode(i)?, Decode::decode(i)?)),
            2 => Some(Self::Sync),
            _ => None,
        }
    }
}
pub struct Server<const N: usize> {
    memory: [u8; N],
    dirty: bool,
}
impl<const N: usize> Server<N> {
    pub fn handle(&mut self, raw: &[u8]) -> Vec<u8> {
        let reply: Option<Vec<u8>> = Request::all(raw).and_then(|r| self.apply(r));
        reply.bytes()
    }
    fn apply(&mut self, r: Request) -> Option<Vec<u8>> {
        match r {
            Request::Read { at, n } => {
                let at = at as usize;
                self.memory
                    .get(at..at.checked_add(n.into())?)
                    .map(|s| s.to_vec())
            }
            Request::Write(at, ref data) if !data.is_empty() => {
                let at = at as usize;
                self.memory
                    .get_mut(at..at + data.len())?
                    .copy_from_slice(data);
                self.dirty = true;
                Some(vec![])
            }
            Request::Write(..) => None,
            Request::Sync => core::mem::take(&mut self.dirty).then(Vec::new),
        }
    }
}
fn main() {
    let mut s = Server {
        memory: [0; 16],
        dirty: false,
    };
    for r in [
        Request::Write(2, vec![1, 2]),
        Request::Read { at: 1, n: 4 },
        Request::Sync,
        Request::Sync,
    ] {
        println!("{:?}", s.handle(&r.bytes()));
    }
    assert_eq!(Request::all(&Request::Sync.bytes()), Some(Request::Sync));
}
