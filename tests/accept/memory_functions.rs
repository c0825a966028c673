//! memcpy, memset, memcmp and memmove, over slices.

//@ requires from.len() == to.len()
//@ ensures to@ == from@
pub fn copy(to: &mut [u8], from: &[u8]) {
    for i in 0..to.len()
    //@ invariant to.len() == from.len()
    //@ invariant forall |k: int| 0 <= k < i ==> to[k] == from[k]
    {
        to[i] = from[i];
    }
}

//@ ensures to.len() == old(to.len()) && (forall |i: int| 0 <= i < to.len() ==> to[i] == byte)
pub fn set(to: &mut [u8], byte: u8) {
    for i in 0..to.len()
    //@ invariant to.len() == old(to.len())
    //@ invariant forall |k: int| 0 <= k < i ==> to[k] == byte
    {
        to[i] = byte;
    }
}

/// Negative, zero or positive, as the first difference is.
//@ requires a.len() == b.len()
//@ ensures result == 0 <==> a@ == b@
//@ ensures result != 0 ==> (exists |i: int| 0 <= i < a.len() && a[i] != b[i] && result == a[i] - b[i]
//@     && (forall |k: int| 0 <= k < i ==> a[k] == b[k]))
pub fn compare(a: &[u8], b: &[u8]) -> i32 {
    for i in 0..a.len()
    //@ invariant forall |k: int| 0 <= k < i ==> a[k] == b[k]
    {
        if a[i] != b[i] {
            return a[i] as i32 - b[i] as i32;
        }
    }
    0
}

/// `count` bytes from `from` to `to`, which may overlap.
//@ requires from + count <= bytes.len() && to + count <= bytes.len()
//@ ensures bytes.len() == old(bytes.len())
//@ ensures forall |i: int| 0 <= i < bytes.len() ==> bytes[i] ==
//@     (if to <= i < to + count { old(bytes@)[i - to + from] } else { old(bytes[i]) })
pub fn move_within(bytes: &mut [u8], from: usize, to: usize, count: usize) {
    if to <= from {
        for i in 0..count
        //@ invariant bytes.len() == old(bytes.len())
        //@ invariant forall |k: int| 0 <= k < bytes.len() ==> bytes[k] ==
        //@     (if to <= k < to + i { old(bytes@)[k - to + from] } else { old(bytes[k]) })
        {
            bytes[to + i] = bytes[from + i];
        }
    } else {
        for i in (0..count).rev()
        //@ invariant bytes.len() == old(bytes.len())
        //@ invariant forall |k: int| 0 <= k < bytes.len() ==> bytes[k] ==
        //@     (if to + iter.iter.end <= k < to + count { old(bytes@)[k - to + from] } else { old(bytes[k]) })
        {
            bytes[to + i] = bytes[from + i];
        }
    }
}

fn main() {
    let mut bytes = [1, 2, 3, 4, 5, 6];
    move_within(&mut bytes, 0, 2, 4);
    println!("{:?}", bytes);
    move_within(&mut bytes, 2, 1, 3);
    println!("{:?} {}", bytes, compare(&[1, 9], &[1, 7]));
    set(&mut bytes, 7);
    let mut to = [0; 6];
    copy(&mut to, &bytes);
    println!("{:?}", to);
}
