//! `const fn` with loops and matches, `const` blocks, constants computed from tables, `const` in patterns and lengths.
const fn crc_entry(i: u8) -> u32 {
    let mut c = i as u32;
    let mut k = 0;
    while k < 8 {
        c = if c & 1 == 1 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 };
        k += 1;
    }
    c
}

const fn table() -> [u32; 256] {
    let mut t = [0; 256];
    let mut i = 0;
    while i < t.len() {
        t[i] = crc_entry(i as u8);
        i += 1;
    }
    t
}

const CRC: [u32; 256] = table();
const CHECK: u32 = crc(b"123456789");

const fn crc(data: &[u8]) -> u32 {
    let mut c = !0;
    let mut i = 0;
    while i < data.len() {
        c = CRC[((c ^ data[i] as u32) & 0xff) as usize] ^ (c >> 8);
        i += 1;
    }
    !c
}

const fn log2(n: u64) -> Option<u32> {
    match n {
        0 => None,
        n => Some(63 - n.leading_zeros()),
    }
}

const LEVELS: usize = match log2(4096) {
    Some(n) => n as usize / 3,
    None => panic!("no levels"),
};

fn halves<const N: usize>() -> usize {
    const { assert!(N % 2 == 0, "N is odd") };
    const { N / 2 }
}

fn main() {
    println!("{:#010x} {}", CHECK, CHECK == 0xcbf4_3926);
    println!("{} {:?}", LEVELS, [0u8; LEVELS]);
    println!("{} {}", halves::<10>(), const { crc_entry(1) } >> 24);
    let slots: [Option<Vec<u8>>; 3] = [const { None }; 3];
    println!("{} {:?}", slots.len(), log2(const { 1 << 40 }));
    const LIMIT: i32 = { let x = 4; x * x };
    println!("{}", if let LIMIT = 16 { "limit" } else { "other" });
}
