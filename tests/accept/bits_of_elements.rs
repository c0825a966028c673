//! Masks and shifts of what is an element, the value of a spec function, or what a call gives.
/*@
spec fn mixed(s: Seq<u8>) -> u64
    decreases s.len()
{ if s.len() == 0 { 0 } else { mixed(s.drop_last()) ^ (s.last() as u64) } }
spec fn root(s: Seq<u64>) -> u64 { s[0] }
@*/

//@ requires s.len() > 0
//@ ensures result == root(s@)
pub fn first(s: &[u64]) -> u64 { s[0] }

//@ requires s.len() > 0 && table & 0x1ff000 == 0
//@ ensures result & 0x1ff000 == (root(s@) & 0x1ff) << 12
pub fn entry(table: u64, s: &[u64]) -> u64 {
    let x = first(s);
    table | (x & 0x1ff) << 12
}

//@ requires s.len() > 0 && table & 0x1ff000 == 0 && x == root(s@)
//@ ensures result & 0x1ff000 == (root(s@) & 0x1ff) << 12
//@ ensures result >> 12 & 0x1ff == root(s@) & 0x1ff
pub fn entry_of(table: u64, s: &[u64], x: u64) -> u64 { table | (x & 0x1ff) << 12 }

//@ requires x == mixed(s@) && table & 0x1ff000 == 0
//@ ensures (result >> 12) & 0x1ff == mixed(s@) & 0x1ff
pub fn entry_of_mixed(table: u64, s: &[u8], x: u64) -> u64 { table | (x & 0x1ff) << 12 }

//@ requires s.len() > 0 && base % 4096 == 0 && off == root(s@) % 4096 && base < 0x1_0000_0000_0000
//@ ensures result == base + root(s@) % 4096 && result % 4096 == root(s@) % 4096
pub fn address(base: u64, s: &[u64], off: u64) -> u64 { base | off }

//@ requires k < words.len() && j < words.len()
//@ ensures result == (words[k as int] & 0xffff0000) ^ (words[j as int] & 0xffff)
//@ ensures result & 0xffff == words[j as int] & 0xffff && result >> 16 == words[k as int] >> 16
pub fn spliced(words: &[u32], k: usize, j: usize) -> u32 { (words[k] & !0xffff) | (words[j] & 0xffff) }

pub struct Regs { pub r: [u32; 4], pub log: Vec<u32> }
impl Regs {
    //@ requires n < 4 && self.log.len() < 1000
    //@ ensures self.r[n as int] & 0xff == v as u32 && self.r[n as int] >> 8 == old(self).r[n as int] >> 8
    //@ ensures self.log@ == old(self).log@.push(old(self).r[n as int] ^ self.r[n as int])
    pub fn set_low(&mut self, n: usize, v: u8) {
        let old = self.r[n];
        self.r[n] = (old & !0xff) | v as u32;
        self.log.push(old ^ self.r[n]);
    }
}

fn main() {
    println!("{:#x} {:#x} {:#x}", entry(7, &[0x3ff]), entry_of(7, &[5], 5), entry_of_mixed(1, &[], 0));
    println!("{} {:#x}", address(8192, &[4097], 1), spliced(&[0x1234_5678, 0x9abc_def0], 0, 1));
    let mut regs = Regs { r: [0x1234; 4], log: Vec::new() };
    regs.set_low(2, 0xff);
    println!("{:?} {:?}", regs.r, regs.log);
}
