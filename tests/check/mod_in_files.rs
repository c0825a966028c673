//! Modules in files: `mod name;` with the file beside this one, and items used across.
mod mod_in_files_part;

use mod_in_files_part::{pack, unpack as split, Field, WIDTH};

#[derive(Debug, PartialEq, Eq)]
struct Register {
    fields: [Field; 2],
}

impl Register {
    fn encode(&self) -> u32 {
        pack(self.fields[0]) | pack(self.fields[1])
    }
    fn decode(raw: u32) -> Register {
        Register { fields: [split(raw, 0), split(raw, 1)] }
    }
}

fn main() {
    let r = Register { fields: [Field { index: 0, value: 0xab }, Field::new(1, 0xcd)] };
    println!("{:#x} {}", r.encode(), WIDTH);
    println!("{}", Register::decode(r.encode()) == r);
    println!("{:?}", mod_in_files_part::limits::max());
}
