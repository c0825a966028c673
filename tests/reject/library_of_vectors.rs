//! What the library's contracts of vectors and arrays do not say.

//# shows: { let mut v = vec![1, 2, 3]; kept_all(&mut v); v.len() != 3 }
//@ ensures v@.len() == old(v@).len()
//~^ ERROR V0001: this postcondition does not hold
pub fn kept_all(v: &mut Vec<u8>) {
    v.retain(|x| x % 2 == 1);
}

//# shows: { let mut v = vec![1, 2, 3]; dropped_others(&mut v); v.contains(&1) }
//@ ensures forall |i: int| 0 <= i < v@.len() ==> v@[i] % 2 == 0
//~^ ERROR V0001: this postcondition does not hold
pub fn dropped_others(v: &mut Vec<u8>) {
    v.retain(|x| x % 2 == 1);
}

//# panics: divided(&mut vec![1, 0])
pub fn divided(v: &mut Vec<u8>) {
    v.retain(|x| 10 / x > 1); //~ ERROR V0002: a precondition of this call does not hold
}

//# shows: { let mut v = vec![1, 1, 1]; every_other(&mut v); v.len() == 2 }
//@ ensures v@.len() == 0 || v@ == old(v@)
//~^ ERROR V0001: this postcondition does not hold
pub fn every_other(v: &mut Vec<u8>) {
    let mut n = 0u32;
    v.retain(|_| {
        n = n.wrapping_add(1);
        n % 2 == 1
    });
}

//# shows: { let mut v = vec![1, 2, 1]; once(&mut v); v.len() == 3 }
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] != v@[j]
//~^ ERROR V0001: this postcondition does not hold
pub fn once(v: &mut Vec<u8>) {
    v.dedup();
}

//# shows: { let mut v = vec![1, 1]; shorter(&mut v); v.len() == 1 }
//@ ensures v@ == old(v@)
//~^ ERROR V0001: this postcondition does not hold
pub fn shorter(v: &mut Vec<u8>) {
    v.dedup();
}

/// Equal to all others.
#[derive(Clone, Copy, Debug)]
pub struct Any(pub u8);
impl PartialEq for Any {
    fn eq(&self, _: &Any) -> bool {
        true
    }
}

//# shows: { let mut v = vec![Any(1), Any(2)]; different(&mut v); v.len() == 1 }
//@ ensures v@.to_set() == old(v@).to_set()
//~^ ERROR V0001: this postcondition does not hold
pub fn different(v: &mut Vec<Any>) {
    v.dedup();
}

//# shows: { let mut v = vec![1, 2, 3]; leaked(&mut v); v.len() < 3 }
//@ requires v@.len() >= 2
//@ ensures v@.len() == old(v@).len()
//~^ ERROR V0001: this postcondition does not hold
pub fn leaked(v: &mut Vec<u8>) {
    core::mem::forget(v.drain(..1));
}

/// Rust leaves open what of the vector is left: with rustc it is empty.
//@ requires v@.len() >= 2
//@ ensures v@ == old(v@).skip(1)
//~^ ERROR V0001: this postcondition does not hold
pub fn lost(v: &mut Vec<u8>) {
    core::mem::forget(v.drain(..1));
}

pub struct Holder<'a> {
    pub items: std::vec::Drain<'a, u8>,
}

//@ requires v@.len() >= 2
//@ ensures v@ == old(v@).skip(1)
//~^ ERROR V0001: this postcondition does not hold
pub fn lost_in_a_struct(v: &mut Vec<u8>) {
    let held = Holder { items: v.drain(..1) };
    core::mem::forget(held);
}

fn swallow<T>(value: T) {
    core::mem::forget(value);
}

//@ requires v@.len() >= 2
//@ ensures v@ == old(v@).skip(1)
//~^ ERROR V0001: this postcondition does not hold
pub fn lost_by_another(v: &mut Vec<u8>) {
    swallow(v.drain(..1));
}

//# panics: behind(&mut vec![1, 2], 3)
pub fn behind(v: &mut Vec<u8>, to: usize) -> Vec<u8> {
    v.drain(..to).collect() //~ ERROR V0006: this `panic!` can be reached
}

//# panics: backwards(&mut vec![1, 2, 3])
//@ requires v@.len() == 3
pub fn backwards(v: &mut Vec<u8>) {
    let (a, b) = (2, 1);
    v.drain(a..b); //~ ERROR V0006: this `panic!` can be reached
}

//# shows: { let mut v = vec![1, 2, 3]; taken(&mut v) == [2, 3] && v == [1] }
//@ requires v@.len() == 3
//@ ensures result@ == old(v@).take(1)
//~^ ERROR V0001: this postcondition does not hold
pub fn taken(v: &mut Vec<u8>) -> Vec<u8> {
    v.drain(1..).collect()
}

//# shows: { let mut v = vec![1]; filled(&mut v); v[0] == 1 }
//@ ensures forall |i: int| 0 <= i < v@.len() ==> v@[i] == 7
//~^ ERROR V0001: this postcondition does not hold
pub fn filled(v: &mut Vec<u8>) {
    v.resize_with(4, || 7);
}

//# shows: { let mut v = vec![9]; counted(&mut v); v[0] != 1 }
//@ ensures forall |i: int| 0 <= i < v@.len() ==> v@[i] == 1
//~^ ERROR V0001: this postcondition does not hold
pub fn counted(v: &mut Vec<u8>) {
    let mut n = 0u8;
    v.resize_with(4, || {
        n = n.wrapping_add(1);
        n
    });
}

//# panics: overflowing()
pub fn overflowing() -> [u8; 20] {
    core::array::from_fn(|i| (i * i) as u8 + (i as u8) * 14) //~ ERROR V0002: a precondition of this call does not hold
}

//# shows: table()[3] != 8
//@ ensures result[3] == 8
//~^ ERROR V0001: this postcondition does not hold
pub fn table() -> [u16; 4] {
    core::array::from_fn(|i| (i * i) as u16)
}

//# panics: increased([255, 0])
pub fn increased(a: [u8; 2]) -> [u8; 2] {
    a.map(|x| x + 1) //~ ERROR V0002: a precondition of this call does not hold
}

//# shows: reversed([1, 2])[0] == 1
//@ ensures result@ == a@.reverse()
//~^ ERROR V0001: this postcondition does not hold
pub fn reversed(a: [u8; 2]) -> [u8; 2] {
    a.map(|x| x)
}
