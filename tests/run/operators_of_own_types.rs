use core::ops::{
    Add, AddAssign, Bound, Deref, DerefMut, Index, IndexMut, Mul, Neg, Not, RangeBounds, RangeInclusive, Sub,
};
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct V2<T> {
    x: T,
    y: T,
}
impl<T: Add<Output = T>> Add for V2<T> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        V2 {
            x: self.x + o.x,
            y: self.y + o.y,
        }
    }
}
impl<T: Sub<Output = T> + Copy> Sub<&V2<T>> for V2<T> {
    type Output = V2<T>;
    fn sub(self, o: &V2<T>) -> V2<T> {
        V2 {
            x: self.x - o.x,
            y: self.y - o.y,
        }
    }
}
impl<T: Mul<Output = T> + Copy> Mul<T> for V2<T> {
    type Output = Self;
    fn mul(self, k: T) -> Self {
        V2 {
            x: self.x * k,
            y: self.y * k,
        }
    }
}
impl Mul<V2<i32>> for i32 {
    type Output = V2<i32>;
    fn mul(self, v: V2<i32>) -> V2<i32> {
        v * self
    }
}
impl<T: Neg<Output = T>> Neg for V2<T> {
    type Output = Self;
    fn neg(self) -> Self {
        V2 { x: -self.x, y: -self.y }
    }
}
impl<T: AddAssign> AddAssign for V2<T> {
    fn add_assign(&mut self, o: Self) {
        self.x += o.x;
        self.y += o.y;
    }
}
impl<T> Index<usize> for V2<T> {
    type Output = T;
    fn index(&self, i: usize) -> &T {
        match i {
            0 => &self.x,
            1 => &self.y,
            _ => panic!("no {i}"),
        }
    }
}
impl<T> IndexMut<usize> for V2<T> {
    fn index_mut(&mut self, i: usize) -> &mut T {
        if i == 0 {
            &mut self.x
        } else {
            &mut self.y
        }
    }
}
struct Bits(u8);
impl Not for Bits {
    type Output = u8;
    fn not(self) -> u8 {
        !self.0
    }
}
impl Index<RangeInclusive<u32>> for Bits {
    type Output = u8;
    fn index(&self, r: RangeInclusive<u32>) -> &u8 {
        const T: [u8; 9] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        &T[(r.end() - r.start() + 1) as usize]
    }
}
struct Sorted(Vec<i32>);
impl Deref for Sorted {
    type Target = Vec<i32>;
    fn deref(&self) -> &Vec<i32> {
        &self.0
    }
}
impl DerefMut for Sorted {
    fn deref_mut(&mut self) -> &mut Vec<i32> {
        &mut self.0
    }
}
fn width(r: impl RangeBounds<i32>) -> i32 {
    let lo = match r.start_bound() {
        Bound::Included(&x) => x,
        Bound::Excluded(&x) => x + 1,
        Bound::Unbounded => -100,
    };
    let hi = match r.end_bound() {
        Bound::Included(&x) => x + 1,
        Bound::Excluded(&x) => x,
        Bound::Unbounded => 100,
    };
    hi - lo
}
fn twice<F: FnMut() -> i32>(mut f: F) -> i32 {
    f() + f()
}
fn call_dyn(fs: &[fn(i32, i32) -> i32]) -> Vec<i32> {
    fs.iter().map(|f| f(6, 3)).collect()
}
trait Visitor {
    type Out;
    fn visit(&mut self, n: &Tree) -> Self::Out;
}
enum Tree {
    Leaf(i32),
    Node(Vec<Tree>),
}
struct Depth;
impl Visitor for Depth {
    type Out = usize;
    fn visit(&mut self, n: &Tree) -> usize {
        match n {
            Tree::Leaf(_) => 1,
            Tree::Node(c) => 1 + c.iter().map(|t| self.visit(t)).max().unwrap_or(0),
        }
    }
}
struct Total(i32);
impl Visitor for Total {
    type Out = ();
    fn visit(&mut self, n: &Tree) {
        match n {
            Tree::Leaf(x) => self.0 += x,
            Tree::Node(c) => c.iter().for_each(|t| self.visit(t)),
        }
    }
}
fn walk<V: Visitor>(v: &mut V, t: &Tree) -> V::Out {
    v.visit(t)
}
fn main() {
    let mut a = V2 { x: 1, y: 2 };
    a += V2 { x: 10, y: 20 };
    println!("{:?} {:?} {:?}", a + a, a - &V2 { x: 1, y: 1 }, 2 * -a);
    a[1] = 7;
    println!("{} {} {}", a[0], a[1], a == V2 { x: 11, y: 7 });
    println!("{:?} {:?}", a.partial_cmp(&V2::default()), V2::<u8>::default());
    println!("{} {}", !Bits(1), Bits(0)[2..=5]);
    let mut s = Sorted(vec![3, 1, 2]);
    s.sort();
    s.push(9);
    println!("{:?} {} {:?}", *s, s.len(), s.iter().rev().collect::<Vec<_>>());
    s[0] = 5;
    println!("{:?}", &s[..2]);
    println!(
        "{} {} {} {} {}",
        width(1..5),
        width(1..=5),
        width(..3),
        width(..),
        width(2..=4)
    );
    let mut n = 0;
    println!(
        "{}",
        twice(|| {
            n += 5;
            n
        })
    );
    println!(
        "{:?}",
        call_dyn(&[i32::wrapping_add, i32::pow_, |a, b| a % b, std::cmp::max, Ord::min])
    );
    let t = Tree::Node(vec![Tree::Leaf(1), Tree::Node(vec![Tree::Leaf(5), Tree::Node(vec![])])]);
    let mut tot = Total(0);
    walk(&mut tot, &t);
    println!("{} {}", walk(&mut Depth, &t), tot.0);
}
trait P {
    fn pow_(self, b: i32) -> i32;
}
impl P for i32 {
    fn pow_(self, b: i32) -> i32 {
        self.pow(b as u32)
    }
}
