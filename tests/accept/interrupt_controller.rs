//# contracts: partly
//! An interrupt controller: pending and enabled lines in words of 32, by the number of the line.

pub struct Controller {
    pending: [u32; 4],
    enabled: [u32; 4],
}

/*@
spec fn line(words: Seq<u32>, n: int) -> bool { 0 <= n < 128 && words[n / 32] & (1u32 << (n % 32)) != 0 }
@*/

impl Controller {
    //@ ensures forall |n: int| !line(result.pending@, n) && !line(result.enabled@, n)
    pub fn new() -> Controller {
        Controller { pending: [0; 4], enabled: [0; 4] }
    }

    //@ requires n < 128
    //@ ensures self.pending == old(*self).pending
    //@ ensures forall |m: int| line(self.enabled@, m) <==> if m == n { on } else { line(old(*self).enabled@, m) }
    pub fn enable(&mut self, n: u32, on: bool) {
        let word = (n / 32) as usize;
        if on {
            self.enabled[word] |= 1 << (n % 32);
        } else {
            self.enabled[word] &= !(1 << (n % 32));
        }
    }

    //@ requires n < 128
    //@ ensures self.enabled == old(*self).enabled
    //@ ensures forall |m: int| line(self.pending@, m) <==> line(old(*self).pending@, m) || m == n
    pub fn raise(&mut self, n: u32) {
        self.pending[(n / 32) as usize] |= 1 << (n % 32);
    }

    /// Takes the pending and enabled line with the smallest number.
    //@ ensures self.enabled == old(*self).enabled
    //@ ensures match result {
    //@     Some(n) => line(old(*self).pending@, n as int) && line(self.enabled@, n as int)
    //@         && (forall |m: int| 0 <= m < n ==> !(line(old(*self).pending@, m) && line(self.enabled@, m)))
    //@         && (forall |m: int| line(self.pending@, m) <==> line(old(*self).pending@, m) && m != n),
    //@     None => self.pending == old(*self).pending
    //@         && (forall |m: int| !(line(self.pending@, m) && line(self.enabled@, m))),
    //@ }
    pub fn acknowledge(&mut self) -> Option<u32> {
        for n in 0..128u32
        //@ invariant forall |m: int| 0 <= m < n ==> !(line(self.pending@, m) && line(self.enabled@, m))
        //@ invariant *self == old(*self)
        {
            let (word, bit) = ((n / 32) as usize, 1u32 << (n % 32));
            if self.pending[word] & self.enabled[word] & bit != 0 {
                self.pending[word] &= !bit;
                return Some(n);
            }
        }
        None
    }
}

fn main() {
    let mut controller = Controller::new();
    controller.enable(40, true);
    controller.raise(3);
    controller.raise(40);
    println!("{:?} {:?}", controller.acknowledge(), controller.acknowledge());
}
