//# contracts: partly
//! A writer over a borrowed buffer, with a length before the data.

pub struct Writer<'a> { buf: &'a mut [u8], len: usize }
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Error { Full, TooLong }
/*@ invariant Writer: self.len <= self.buf.len(); @*/
impl<'a> Writer<'a> {
    //@ ensures result.len == 0 && result.buf@ == old(buf@) && final(result.buf)@ == final(buf)@
    pub fn new(buf: &'a mut [u8]) -> Self { Writer { buf, len: 0 } }
    //@ ensures result is Ok <==> old(self).len < old(self.buf.len())
    //@ ensures result is Ok ==> self.len == old(self).len + 1 && self.buf@ == old(self.buf@).update(old(self).len as int, b)
    //@ ensures result is Err ==> self.len == old(self).len && self.buf@ == old(self.buf@)
    pub fn byte(&mut self, b: u8) -> Result<(), Error> {
        if self.len == self.buf.len() { return Err(Error::Full); }
        self.buf[self.len] = b;
        self.len += 1;
        Ok(())
    }

    //@ ensures self.buf.len() == old(self.buf.len()) && self.len >= old(self).len
    //@ ensures forall |i: int| 0 <= i < old(self).len ==> self.buf[i] == old(self.buf@)[i]
    //@ ensures result is Ok ==> self.len == old(self).len + bytes.len()
    //@ ensures result is Ok ==> self.buf@.subrange(old(self).len as int, self.len as int) == bytes@
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Error> {
        //@ ghost let start = self.len;
        //@ ghost let before = self.buf@;
        for b in bytes
        //@ invariant self.len == start + (bytes.len() - iter.rest.len()) && self.buf.len() == before.len()
        //@ invariant forall |i: int| 0 <= i < start ==> self.buf[i] == before[i]
        //@ invariant self.buf@.subrange(start as int, self.len as int) == bytes@.take(bytes.len() - iter.rest.len())
        {
            self.byte(*b)?;
        }
        Ok(())
    }

    //@ ensures self.buf.len() == old(self.buf.len())
    //@ ensures result is Ok ==> self.len == old(self).len + 2
    //@ ensures result is Ok ==> self.buf[old(self).len as int] as int * 256 + self.buf[old(self).len + 1] == v
    pub fn u16(&mut self, v: u16) -> Result<(), Error> {
        let [a, b] = v.to_be_bytes();
        self.byte(a)?;
        self.byte(b)
    }
}

//@ ensures out.len() == old(out).len()
//@ ensures match result {
//@     Ok(n) => n == data.len() + 2 && out@.subrange(2, 2 + data.len()) == data@
//@         && out[0] as int * 256 + out[1] == data.len(),
//@     Err(_) => true,
//@ }
pub fn framed(out: &mut [u8], data: &[u8]) -> Result<usize, Error> {
    if data.len() > 0xffff { return Err(Error::TooLong); }
    let mut w = Writer::new(out);
    w.u16(data.len() as u16)?;
    w.bytes(data)?;
    Ok(w.len)
}

fn main() {
    let mut b = [0u8; 8];
    println!("{:?} {b:?}", framed(&mut b, &[1, 2, 3]));
    println!("{:?} {b:?}", framed(&mut b, &[9; 7]));
}
