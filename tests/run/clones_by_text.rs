#[derive(Debug, PartialEq)] pub struct A(pub u32);
impl Copy for A {}
impl Clone for A { fn clone(&self) -> A { A(self.0 + 7) } }
#[derive(Clone, Copy, Debug)] struct B(A, u8);
#[derive(Clone, Debug)] struct C(A); impl Copy for C {}
#[derive(Clone, Copy, Debug)] struct G<T>(T, u8);
#[derive(Clone, Debug)] struct D(A, Vec<A>);
fn dup<T: Copy>(x: &T) -> T { x.clone() }
fn dup2<T: Clone>(x: &T) -> T { x.clone() }
fn opt<T: Copy>(x: Option<T>) -> Option<T> { x.clone() }
fn main() {
    let a = A(3);
    println!("{:?} {:?} {:?} {:?}", a.clone(), (a, 1).clone(), [a, a].clone(), Some(a).clone());
    println!("{:?} {:?} {:?}", B(a, 1).clone(), C(a).clone(), G(a, 2).clone());
    println!("{:?} {:?} {:?}", dup(&a), dup2(&a), opt(Some(a)));
    println!("{:?} {:?} {:?}", dup(&3u8), dup2(&(1, 2)), D(a, vec![a]).clone());
    println!("{:?} {:?} {:?}", vec![a; 2], vec![a].clone(), [a][..].to_vec());
    println!("{:?} {:?}", Some(&a).cloned(), [a].iter().cloned().collect::<Vec<_>>());
    println!("{:?} {:?}", Ok::<A, u8>(a).clone(), Box::new(a).clone());
    let f = Clone::clone; println!("{:?}", [a].iter().map(f).collect::<Vec<A>>());
}
