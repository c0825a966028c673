//! Bounds that speak of associated types which are known: `Fn(<Digits as Iterator>::Item)` is `Fn(u8)`.
//# contracts: partly

pub struct Digits {
    left: u32,
}

impl Iterator for Digits {
    type Item = u8;

    //@ ensures old(self.left) == 0 ==> result == None && self.left == 0
    //@ ensures old(self.left) > 0 ==> result == Some((old(self.left) % 10) as u8) && self.left == old(self.left) / 10
    fn next(&mut self) -> Option<u8> {
        if self.left == 0 {
            return None;
        }
        let digit = (self.left % 10) as u8;
        self.left /= 10;
        Some(digit)
    }
}

//@ requires f.requires((x,))
//@ ensures f.ensures((x,), result)
fn asked<F: Fn(u8) -> u8>(f: F, x: u8) -> u8 {
    f(x)
}

/// As written of the associated type, and as what that is.
//@ requires forall |x: u8| f.requires((x,))
//@ requires forall |x: u8, y: u8| f.ensures((x,), y) ==> y <= x
//@ ensures result <= 7
pub fn passed_on<F: Fn(<Digits as Iterator>::Item) -> <Digits as Iterator>::Item>(f: F) -> u8 {
    let x: u8 = 7;
    let y = f(x);
    asked(f, y)
}

pub trait Scale {
    type Amount;

    //@ requires f.requires((self.amount(),))
    //@ ensures f.ensures((self.amount(),), result)
    fn scaled<F: Fn(Self::Amount) -> Self::Amount>(&self, f: F) -> Self::Amount;

    /*@ spec fn amount(self) -> Self::Amount; @*/
}

pub struct Step(u16);

impl Scale for Step {
    type Amount = u16;
    /*@ spec fn amount(self) -> u16 { self.0 } @*/

    fn scaled<F: Fn(u16) -> u16>(&self, f: F) -> u16 {
        f(self.0)
    }
}

pub trait Make<T> {
    /*@ spec fn made(t: T) -> Self; @*/
    //@ ensures result == Self::made(t)
    fn make(t: T) -> Self;
}

//@ ensures result == F::made(x)
pub fn make<F: Make<<Digits as Iterator>::Item>>(x: u8) -> F {
    F::make(x)
}

fn main() {
    let n = Step(20).scaled(|x| x / 2);
    println!("{} {}", passed_on(|x| x / 2), n);
    let mut d = Digits { left: 305 };
    println!("{:?} {:?} {:?} {:?}", d.next(), d.next(), d.next(), d.next());
}
