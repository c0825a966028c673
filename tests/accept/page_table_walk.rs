//# contracts: partly
//! A walk through tables of three levels, against its definition; mapping a page, and what the walk finds then.

pub const ENTRIES: usize = 512;
pub const FRAMES: usize = 16;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    Invalid,
    Table(usize),
    Page(u64),
}

pub type Table = [Entry; 512];

pub struct Tables {
    frames: [Table; 16],
}

/*@
spec fn index(va: u64, level: int) -> int { if level == 1 { va / 0x4000_0000 % 512 } else if level == 2 { va / 0x20_0000 % 512 } else { va / 4096 % 512 } }

impl Tables {
    spec fn translate(self, table: int, va: u64, level: int) -> Option<u64>
        decreases 3 - level
    {
        match self.frames[table][index(va, level)] {
            Entry::Invalid => None,
            Entry::Page(pa) => if level == 3 { Some(pa) } else { None },
            Entry::Table(next) => if level < 3 && next < FRAMES { self.translate(next + 0, va, level + 1) } else { None },
        }
    }
}
@*/

//@ requires 1 <= level && level <= 3
//@ ensures result == index(va, level as int) && result < ENTRIES
pub fn index(va: u64, level: u32) -> usize {
    ((va >> match level {
        1 => 30,
        2 => 21,
        _ => 12,
    }) & 0x1ff) as usize
}

impl Tables {
    //@ requires root < FRAMES
    //@ ensures result == self.translate(root as int, va, 1)
    pub fn walk(&self, root: usize, va: u64) -> Option<u64> {
        let mut table = root;
        for level in 1..=3
        //@ invariant table < FRAMES && level <= 3
        //@ invariant self.translate(table as int, va, level as int) == self.translate(root as int, va, 1)
        {
            match self.frames[table][index(va, level)] {
                Entry::Page(pa) if level == 3 => return Some(pa),
                Entry::Table(next) if level < 3 && next < FRAMES => table = next,
                _ => return None,
            }
        }
        None
    }

    /// Maps a page in a table of the last level.
    //@ requires table < FRAMES
    //@ ensures self.translate(table as int, va, 3) == Some(pa)
    //@ ensures forall |other: u64| index(other, 3) != index(va, 3) ==>
    //@     self.translate(table as int, other, 3) == old(*self).translate(table as int, other, 3)
    //@ ensures forall |t: int| 0 <= t < FRAMES && t != table ==> self.frames[t] == old(self.frames[t])
    pub fn map(&mut self, table: usize, va: u64, pa: u64) {
        self.frames[table][index(va, 3)] = Entry::Page(pa);
    }
}

fn main() {
    let mut tables = Tables { frames: [[Entry::Invalid; 512]; 16] };
    tables.frames[0][1] = Entry::Table(1);
    tables.frames[1][0] = Entry::Table(2);
    tables.map(2, 0x4000_3000, 0x9000);
    println!("{:?} {:?}", tables.walk(0, 0x4000_3123), tables.walk(0, 0x4000_4000));
}
