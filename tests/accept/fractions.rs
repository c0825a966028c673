#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fraction {
    pub num: u32,
    pub den: u32,
}

/*@
impl Fraction {
    spec fn ok(self) -> bool { self.den != 0 }
    /// The same number, perhaps written in another way.
    spec fn same(self, other: Fraction) -> bool { self.num * other.den == other.num * self.den }
}
@*/

impl Fraction {
    //@ requires den != 0
    //@ ensures result.ok() && result.num == num && result.den == den
    pub fn new(num: u32, den: u32) -> Self {
        Fraction { num, den }
    }

    //@ requires self.ok() && other.ok()
    //@ ensures result <==> self.same(other)
    pub fn equals(self, other: Fraction) -> bool {
        self.num as u64 * other.den as u64 == other.num as u64 * self.den as u64
    }

    /// The sum, if its parts fit.
    //@ requires self.ok() && other.ok()
    //@ ensures match result {
    //@     Some(sum) => sum.num == self.num * other.den + other.num * self.den && sum.den == self.den * other.den,
    //@     None => self.num * other.den + other.num * self.den > u32::MAX || self.den * other.den > u32::MAX,
    //@ }
    pub fn add(self, other: Fraction) -> Option<Fraction> {
        let num = self.num as u128 * other.den as u128 + other.num as u128 * self.den as u128;
        let den = self.den as u64 * other.den as u64;
        if num > u32::MAX as u128 || den > u32::MAX as u64 {
            return None;
        }
        Some(Fraction { num: num as u32, den: den as u32 })
    }
}

fn main() {
    let half = Fraction::new(1, 2);
    println!("{:?} {}", half.add(Fraction::new(1, 3)), half.equals(Fraction::new(3, 6)));
    println!("{:?}", half.add(Fraction::new(u32::MAX, 1)));
}
