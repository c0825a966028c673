//# shows: as_small(Level::Top) as u32 != 300
//# shows: as_wide(Level::Below) != 65535
//! The numbers of variants are cut, or lengthened by their sign, like other numbers.

#[derive(Clone, Copy)]
#[repr(i16)]
pub enum Level {
    Top = 300,
    Below = -1,
}

//@ ensures level is Top ==> result as int == 300 //~ ERROR V0001: this postcondition
pub fn as_small(level: Level) -> u8 {
    level as u8
}

//@ ensures level is Below ==> result == 65535 //~ ERROR V0001: this postcondition
pub fn as_wide(level: Level) -> u32 {
    level as u32
}
