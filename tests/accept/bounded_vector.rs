//! A vector of fixed capacity, seen as the sequence of its used elements; and small functions on numbers.

//@ requires low <= high
//@ ensures low <= result && result <= high && (low <= x <= high ==> result == x)
pub fn clamp(x: u32, low: u32, high: u32) -> u32 {
    x.max(low).min(high)
}

//@ ensures result >= a && result >= b && (result == a || result == b)
pub fn max_of(a: u64, b: u64) -> u64 {
    if a > b { a } else { b }
}

//@ ensures result == (if a > b { a - b } else { b - a })
pub fn abs_diff(a: u64, b: u64) -> u64 {
    let mut difference = 0;
    if a > b {
        difference += a - b;
    } else {
        difference += b - a;
    }
    difference
}

//@ requires n <= 1 << 60
//@ ensures result == 2 * n
pub fn double(n: u64) -> u64 {
    n + n
}

//@ requires n <= 1 << 50
//@ ensures result == 4 * n
pub fn quadruple(n: u64) -> u64 {
    double(double(n))
}

pub struct BVec<T: Copy + PartialEq, const N: usize> {
    data: [T; N],
    len: usize,
}
/*@
impl<T: Copy + PartialEq, const N: usize> BVec<T, N> {
    spec fn ok(self) -> bool { self.len <= N }
    spec fn view(self) -> Seq<T> { self.data@.take(self.len) }
}
@*/

impl<T: Copy + PartialEq, const N: usize> BVec<T, N> {
    //@ ensures result.ok() && result@ == Seq::empty()
    pub fn new(fill: T) -> Self {
        BVec { data: [fill; N], len: 0 }
    }

    //@ requires self.ok()
    //@ ensures result <==> self@ == Seq::empty()
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    //@ requires self.ok()
    //@ ensures result == (if i < self@.len() { Some(self@[i]) } else { None })
    pub fn get(&self, i: usize) -> Option<T> {
        if i < self.len { Some(self.data[i]) } else { None }
    }

    //@ requires self.ok()
    //@ ensures self.ok() && self@ == Seq::empty()
    pub fn clear(&mut self) {
        self.len = 0;
    }

    //@ requires self.ok()
    //@ ensures self.ok() && (result is Ok <==> old(self@).len() < N)
    //@ ensures match result {
    //@     Ok(_) => self@ == old(self@).push(value),
    //@     Err(back) => back == value && self@ == old(self@),
    //@ }
    pub fn push(&mut self, value: T) -> Result<(), T> {
        if self.len == N {
            return Err(value);
        }
        self.data[self.len] = value;
        self.len += 1;
        Ok(())
    }
}

impl<const N: usize> BVec<u32, N> {
    //@ requires self.ok()
    //@ ensures result <==> self@.contains(wanted)
    pub fn contains(&self, wanted: u32) -> bool {
        for i in 0..self.len
        //@ invariant forall |k: int| 0 <= k < i ==> self@[k] != wanted
        {
            if self.data[i] == wanted {
                //@ assert self@[i] == wanted;
                return true;
            }
        }
        false
    }
}

fn main() {
    println!("{} {} {} {}", clamp(9, 1, 5), max_of(3, 4), abs_diff(3, 9), quadruple(5));
    let mut v: BVec<u32, 2> = BVec::new(0);
    println!("{} {:?} {:?} {:?}", v.is_empty(), v.push(4), v.push(5), v.push(6));
    println!("{} {} {:?} {:?}", v.contains(5), v.contains(6), v.get(0), v.get(2));
    v.clear();
    println!("{}", v.is_empty());
}
