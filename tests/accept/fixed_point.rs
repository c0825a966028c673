//! Numbers with eight bits behind the point.

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Fixed(i32);

/*@
impl Fixed {
    /// What it stands for, times 256.
    spec fn raw(self) -> int { self.0 + 0 }
}
@*/

impl Fixed {
    //@ requires -8_000_000 <= n <= 8_000_000
    //@ ensures result.raw() == n * 256
    pub fn from_int(n: i32) -> Fixed {
        Fixed(n * 256)
    }

    /// Rounded down.
    //@ ensures result * 256 <= self.raw() < (result + 1) * 256
    pub fn floor(self) -> i32 {
        self.0 >> 8
    }

    /// Rounded to the nearest number; halves upwards.
    //@ requires self.raw() <= i32::MAX - 128
    //@ ensures result * 256 - 128 <= self.raw() < result * 256 + 128
    pub fn round(self) -> i32 {
        (self.0 + 128).div_euclid(256)
    }

    //@ ensures match result { Some(r) => r.raw() == self.raw() + other.raw(), None => true }
    //@ ensures result is None <==> !(i32::MIN <= self.raw() + other.raw() <= i32::MAX)
    pub fn checked_add(self, other: Fixed) -> Option<Fixed> {
        self.0.checked_add(other.0).map(Fixed)
    }

    //@ requires -500_000 <= self.raw() <= 500_000 && -500_000 <= other.raw() <= 500_000
    //@ ensures result.raw() * 256 <= self.raw() * other.raw() < result.raw() * 256 + 256
    pub fn multiply(self, other: Fixed) -> Fixed {
        let product = self.0 as i64 * other.0 as i64;
        //@ assert -500_000 * 500_000 <= product <= 500_000 * 500_000;
        Fixed(product.div_euclid(256) as i32)
    }

    //@ ensures result.raw() == (if self.raw() + other.raw() > i32::MAX { i32::MAX + 0 }
    //@     else if self.raw() + other.raw() < i32::MIN { i32::MIN + 0 } else { self.raw() + other.raw() })
    pub fn saturating_add(self, other: Fixed) -> Fixed {
        Fixed(self.0.saturating_add(other.0))
    }
}

fn main() {
    let a = Fixed::from_int(3);
    let b = Fixed(-384);
    println!("{:?} {} {}", a.multiply(b), b.floor(), b.round());
    println!("{:?} {:?}", a.checked_add(b), Fixed(i32::MAX).saturating_add(a));
}
