//! `!=` that types say themselves: of elements, of what is behind references, in tuples and boxes. Slices ask their elements for it.
#[derive(Clone, Copy, Debug)]
struct W(u8);
impl PartialEq for W {
    fn eq(&self, o: &W) -> bool { println!("eq {} {}", self.0, o.0); self.0 == o.0 }
    fn ne(&self, o: &W) -> bool { println!("ne {} {}", self.0, o.0); true }
}
fn main() {
    let a = [W(1), W(2)]; let b = [W(1), W(2)];
    println!("{}", a == b);
    println!("{}", a != b);
    println!("{}", a[..] == b[..]);
    println!("{}", a[..] != b[..]);
    let v = vec![W(1)]; let w = vec![W(1)];
    println!("{}", v == w);
    println!("{}", v != w);
    println!("{}", Some(W(1)) == Some(W(1)));
    println!("{}", Some(W(1)) != Some(W(1)));
    println!("{}", (W(1),2) == (W(1),2));
    println!("{}", (W(1),2) != (W(1),2));
    println!("{}", &W(1) != &W(1));
    println!("{}", Box::new(W(1)) != Box::new(W(1)));
    println!("{}", a.contains(&W(1)));
    println!("{}", a.starts_with(&[W(1)]));
    println!("{}", v == [W(1)]);
    println!("{}", v != [W(1)]);
    println!("{}", v[..] != [W(1)]);
}
