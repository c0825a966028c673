//! A gap buffer: text with a hole where the cursor is, which is filled and emptied from the front.
pub struct Gap {
    base: *mut u8,
    start: usize,
    end: usize,
    cap: usize,
}

/*@
predicate gap(g: Gap, before: Seq<u8>, after: Seq<u8>) {
    g.start <= g.end ** g.end <= g.cap ** g.cap <= 0x1000_0000
    ** g.base |->[g.start] before
    ** g.base.add(g.start) |->[g.end - g.start] _
    ** g.base.add(g.end) |->[g.cap - g.end] after
}
@*/

//@ requires base |->[cap] _ ** cap <= 0x1000_0000
//@ ensures gap(result, Seq::empty(), Seq::empty())
pub unsafe fn new(base: *mut u8, cap: usize) -> Gap {
    Gap { base, start: 0, end: cap, cap }
}

//@ requires gap(*g, ?b, ?a)
//@ ensures if result { gap(*g, b.push(c), a) } else { gap(*g, b, a) }
//@ ensures result == (old(g.start) < old(g.end))
pub unsafe fn insert(g: &mut Gap, c: u8) -> bool {
    if g.start == g.end {
        return false;
    }
    *g.base.add(g.start) = c;
    g.start += 1;
    true
}

//@ requires gap(*g, ?b, ?a) ** b.len() > 0
//@ ensures gap(*g, b.take(b.len() - 1), a) ** result == b[b.len() - 1]
pub unsafe fn backspace(g: &mut Gap) -> u8 {
    g.start -= 1;
    *g.base.add(g.start)
}

//@ requires gap(*g, ?b, ?a) ** i < b.len() + a.len()
//@ ensures gap(*g, b, a) ** result == (b + a)[i as int]
pub unsafe fn at(g: &Gap, i: usize) -> u8 {
    if i < g.start { *g.base.add(i) } else { *g.base.add(i + (g.end - g.start)) }
}

//@ trusted
fn main() {
    let mut room = [0u8; 8];
    unsafe {
        let mut g = new(room.as_mut_ptr(), 8);
        let told = (insert(&mut g, b'a'), insert(&mut g, b'b'), insert(&mut g, b'c'));
        println!("{:?} {} {} {}", told, at(&g, 0), at(&g, 1), at(&g, 2));
        println!("{} {}", backspace(&mut g), at(&g, 1));
    }
}
