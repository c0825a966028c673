use std::marker::PhantomData;
struct NoTraits;
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
struct Tag<T>(u8, PhantomData<T>);
#[derive(Debug)]
struct Own<T: ?Sized> {
    p: PhantomData<*const T>,
    q: PhantomData<fn(u8) -> u8>,
}
fn main() {
    let a: PhantomData<NoTraits> = PhantomData;
    let b = a;
    println!("{:?} {} {:?} {:?}", a == b, a < b, a.cmp(&b), PhantomData::<str>);
    println!("{:?}", Tag::<u8>::default().clone() == Tag(0, PhantomData));
    let o = Own::<[u8]> {
        p: PhantomData,
        q: Default::default(),
    };
    println!("{:?}", o);
    const P: PhantomData<NoTraits> = PhantomData;
    println!("{}", P == a);
    println!("{}", std::mem::size_of::<Tag<u64>>());
}
