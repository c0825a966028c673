//! Associated types and consts, with defaults for consts, used through a type parameter.
pub trait Level {
    const SHIFT: u32;
    const ENTRIES: usize = 512;
    const NAME: &'static str = "level";
    type Next;
    type Index: Into<usize> + Copy;

    fn index(va: u64) -> Self::Index;
    fn span() -> u64 {
        1 << Self::SHIFT
    }
}

pub struct L1;
pub struct L2;
pub struct Page;

impl Level for L2 {
    const SHIFT: u32 = 21;
    const NAME: &'static str = "two";
    type Next = L1;
    type Index = u16;
    fn index(va: u64) -> u16 {
        (va >> Self::SHIFT & 0x1ff) as u16
    }
}

impl Level for L1 {
    const SHIFT: u32 = 12;
    const ENTRIES: usize = <L2 as Level>::ENTRIES / 2;
    type Next = Page;
    type Index = u8;
    fn index(va: u64) -> Self::Index {
        (va >> 12) as u8
    }
    fn span() -> u64 {
        4096
    }
}

fn describe<L: Level>(va: u64) {
    let i: usize = L::index(va).into();
    println!("{} {} of {} span {:#x}", L::NAME, i, L::ENTRIES, L::span());
}

fn both<L>(va: u64)
where
    L: Level,
    L::Next: Level<Index = u8>,
{
    describe::<L>(va);
    describe::<L::Next>(va);
    println!("{}", <L::Next as Level>::index(va) >> 1);
}

fn main() {
    both::<L2>(0x1234_5678);
    println!("{}", L1::ENTRIES + L2::ENTRIES);
}
