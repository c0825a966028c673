//! Method probing: inherent before trait, by value before auto-ref, auto-deref, qualified calls.
trait Kind {
    fn kind(&self) -> &'static str;
    fn own(self) -> &'static str;
}

struct Dev;

impl Dev {
    fn kind(&self) -> &'static str { "inherent" }
    fn touch(&mut self) -> u8 { 1 }
}
impl Kind for Dev {
    fn kind(&self) -> &'static str { "trait" }
    fn own(self) -> &'static str { "own Dev" }
}
impl Kind for &Dev {
    fn kind(&self) -> &'static str { "trait on &" }
    fn own(self) -> &'static str { "own &Dev" }
}
impl Kind for &mut Dev {
    fn kind(&self) -> &'static str { "trait on &mut" }
    fn own(self) -> &'static str { "own &mut Dev" }
}
impl Kind for Box<Dev> {
    fn kind(&self) -> &'static str { "trait on Box" }
    fn own(self) -> &'static str { "own Box" }
}

trait Size {
    fn size(&self) -> usize;
}
impl Size for [u8] {
    fn size(&self) -> usize { self.len() }
}
impl Size for [u8; 2] {
    fn size(&self) -> usize { 1000 }
}

fn main() {
    let mut d = Dev;
    println!("{} {} {}", d.kind(), Kind::kind(&d), <Dev as Kind>::kind(&d));
    println!("{} {}", (&d).kind(), Kind::kind(&&d));
    println!("{} {}", (&d).own(), (&mut d).own());
    println!("{}", (&&&d).kind());
    let r = &mut d;
    println!("{} {}", r.touch() + r.touch(), Dev::kind(r));
    println!("{}", r.own());
    let b = Box::new(Dev);
    println!("{} {}", b.kind(), (*b).kind());
    println!("{}", b.own());
    println!("{} {} {}", [1u8, 2].size(), [1u8, 2, 3].size(), (&[1u8, 2][..]).size());
    println!("{}", d.own());
    let s = vec![3u8, 1, 2];
    println!("{:?} {} {}", s.first(), s.contains(&1), (&&s).len());
}
