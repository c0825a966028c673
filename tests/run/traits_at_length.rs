// traits: supertraits, default methods, associated types with bounds, blanket impls, generic dispatch, PhantomData states
use std::fmt::Debug;
use std::marker::PhantomData;
use std::ops::AddAssign;
trait Named {
    const NAME: &'static str;
    fn name(&self) -> &'static str {
        Self::NAME
    }
}
trait Animal: Named {
    fn legs(&self) -> u32;
    fn speak(&self) -> Sound {
        Sound::Quiet(self.legs() as u8)
    }
}
#[derive(Debug, PartialEq, Eq, Clone, Copy, PartialOrd, Ord)]
enum Sound {
    Quiet(u8),
    Loud { db: u8 },
}
struct Cat;
struct Bird {
    small: bool,
}
impl Named for Cat {
    const NAME: &'static str = "cat";
}
impl Named for Bird {
    const NAME: &'static str = "bird";
    fn name(&self) -> &'static str {
        if self.small {
            "birdie"
        } else {
            Self::NAME
        }
    }
}
impl Animal for Cat {
    fn legs(&self) -> u32 {
        4
    }
}
impl Animal for Bird {
    fn legs(&self) -> u32 {
        2
    }
    fn speak(&self) -> Sound {
        Sound::Loud { db: 70 }
    }
}
impl<A: Named> Named for Option<A> {
    const NAME: &'static str = A::NAME;
}
impl<A: Animal> Animal for Option<A> {
    fn legs(&self) -> u32 {
        self.as_ref().map_or(0, A::legs)
    }
}
impl<A: Named, const N: usize> Named for [A; N] {
    const NAME: &'static str = "many";
}
trait Store {
    type Key: Copy + PartialEq + Debug;
    type Val: Default + Debug;
    fn put(&mut self, k: Self::Key, v: Self::Val) -> Option<Self::Val>;
    fn get(&self, k: Self::Key) -> Option<&Self::Val>;
    fn keys(&self) -> Vec<Self::Key>;
    fn swap(&mut self, a: Self::Key, b: Self::Key)
    where
        Self::Val: Clone,
    {
        let (x, y) = (self.get(a).cloned(), self.get(b).cloned());
        if let (Some(x), Some(y)) = (x, y) {
            self.put(a, y);
            self.put(b, x);
        }
    }
}
struct Pairs<K, V>(Vec<(K, V)>);
impl<K: Copy + PartialEq + Debug, V: Default + Debug> Store for Pairs<K, V> {
    type Key = K;
    type Val = V;
    fn put(&mut self, k: K, v: V) -> Option<V> {
        for (kk, vv) in self.0.iter_mut() {
            if *kk == k {
                return Some(std::mem::replace(vv, v));
            }
        }
        self.0.push((k, v));
        None
    }
    fn get(&self, k: K) -> Option<&V> {
        self.0.iter().find(|(kk, _)| *kk == k).map(|(_, v)| v)
    }
    fn keys(&self) -> Vec<K> {
        self.0.iter().map(|p| p.0).collect()
    }
}
fn sum_all<S>(s: &S) -> S::Val
where
    S: Store,
    S::Val: AddAssign + Copy,
{
    let mut t = S::Val::default();
    for k in s.keys() {
        if let Some(v) = s.get(k) {
            t += *v;
        }
    }
    t
}
struct Open;
struct Closed;
struct Door<S> {
    opened: u32,
    _s: PhantomData<S>,
}
impl Door<Closed> {
    fn new() -> Self {
        Door {
            opened: 0,
            _s: PhantomData,
        }
    }
    fn open(self) -> Door<Open> {
        Door {
            opened: self.opened + 1,
            _s: PhantomData,
        }
    }
}
impl Door<Open> {
    fn close(self) -> Door<Closed> {
        Door {
            opened: self.opened,
            _s: PhantomData,
        }
    }
}
impl<S> Door<S> {
    fn count(&self) -> u32 {
        self.opened
    }
}
trait Describe {
    fn describe(&self) -> (usize, &'static str);
}
impl<T: Debug> Describe for T {
    fn describe(&self) -> (usize, &'static str) {
        (std::mem::size_of::<T>(), "dbg")
    }
}
trait Monoid {
    const ZERO: Self;
    fn plus(self, o: Self) -> Self;
}
impl Monoid for u32 {
    const ZERO: u32 = 0;
    fn plus(self, o: u32) -> u32 {
        self.wrapping_add(o)
    }
}
impl<A: Monoid, B: Monoid> Monoid for (A, B) {
    const ZERO: (A, B) = (A::ZERO, B::ZERO);
    fn plus(self, o: Self) -> Self {
        (self.0.plus(o.0), self.1.plus(o.1))
    }
}
fn fold<M: Monoid>(it: impl IntoIterator<Item = M>) -> M {
    it.into_iter().fold(M::ZERO, M::plus)
}
trait Conv<T> {
    fn conv(self) -> T;
}
impl Conv<u8> for char {
    fn conv(self) -> u8 {
        self as u8
    }
}
impl Conv<u32> for char {
    fn conv(self) -> u32 {
        self as u32 * 2
    }
}
fn main() {
    println!(
        "{} {} {} {}",
        Cat.name(),
        Bird { small: true }.name(),
        <Option<Cat> as Named>::NAME,
        [Bird { small: false }, Bird { small: true }].name()
    );
    println!(
        "{:?} {:?} {:?} {}",
        Cat.speak(),
        Bird { small: true }.speak(),
        Some(Cat).speak(),
        None::<Bird>.legs()
    );
    println!("{}", Sound::Quiet(9) < Sound::Loud { db: 1 });
    let mut p = Pairs(vec![]);
    println!("{:?} {:?}", p.put("a", 1u64), p.put("b", 5));
    println!("{:?} {:?}", p.put("a", 2), p.get("zz"));
    p.swap("a", "b");
    println!("{:?} {}", p.0, sum_all(&p));
    println!(
        "{} {:?}",
        Door::new().open().close().open().count(),
        [1u8, 2].describe()
    );
    println!("{:?}", fold([(1u32, (2u32, 3u32)), (4, (5, u32::MAX))]));
    let b: u8 = 'A'.conv();
    println!("{} {}", b, Conv::<u32>::conv('A'));
    println!("{}", <char as Conv<u32>>::conv('!'));
}
