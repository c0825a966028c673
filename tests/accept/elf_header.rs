//! The header of an ELF file for 64 bits, little endian: what is read is what is there, and nothing outside is read.

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Wrong {
    Short,
    Magic,
    Class,
    Table,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Header {
    pub machine: u16,
    pub entry: u64,
    pub table: u64,
    pub size: u16,
    pub count: u16,
}

//@ requires at + 2 <= bytes@.len()
//@ ensures result == bytes@[at as int] + 256 * bytes@[at + 1]
fn half(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

//@ requires at + 8 <= bytes@.len()
//@ ensures result == bytes@[at as int] + 0x100 * bytes@[at + 1] + 0x10000 * bytes@[at + 2] + 0x1000000 * bytes@[at + 3]
//@     + 0x1_0000_0000 * bytes@[at + 4] + 0x100_0000_0000 * bytes@[at + 5] + 0x1_0000_0000_0000 * bytes@[at + 6]
//@     + 0x100_0000_0000_0000 * bytes@[at + 7]
fn word(bytes: &[u8], at: usize) -> u64 {
    let mut all = [0u8; 8];
    all.copy_from_slice(&bytes[at..at + 8]);
    u64::from_le_bytes(all)
}

//@ ensures result is Ok ==> bytes@.len() >= 64 && bytes@[0] == 0x7f && bytes@[4] == 2 && bytes@[5] == 1
//@ ensures match result {
//@     Ok(h) => h.table + h.size * h.count <= bytes@.len() && h.machine == bytes@[18] + 256 * bytes@[19],
//@     Err(e) => e == Wrong::Short <==> bytes@.len() < 64,
//@ }
pub fn parse(bytes: &[u8]) -> Result<Header, Wrong> {
    if bytes.len() < 64 {
        return Err(Wrong::Short);
    }
    if bytes[..4] != [0x7f, b'E', b'L', b'F'] {
        return Err(Wrong::Magic);
    }
    if bytes[4] != 2 || bytes[5] != 1 {
        return Err(Wrong::Class);
    }
    let header = Header {
        machine: half(bytes, 18),
        entry: word(bytes, 24),
        table: word(bytes, 32),
        size: half(bytes, 54),
        count: half(bytes, 56),
    };
    let length = header.size as u64 * header.count as u64;
    match header.table.checked_add(length) {
        Some(end) if end <= bytes.len() as u64 => Ok(header),
        _ => Err(Wrong::Table),
    }
}

fn main() {
    let mut file = [0u8; 64];
    file[..6].copy_from_slice(&[0x7f, b'E', b'L', b'F', 2, 1]);
    file[18] = 0xb7;
    file[25] = 0x80;
    println!("{:?} {:?}", parse(&file), parse(&file[..63]));
}
