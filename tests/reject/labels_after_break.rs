//# rustc: fail
pub fn block() -> u8 {
    loop {
        break 'b: { break 'b 3 }; //~ ERROR P0001: a value with a label stands in parentheses
    }
}

pub fn inner() -> u8 {
    loop {
        break 'b: loop { //~ ERROR P0001: a value with a label stands in parentheses
            break 'b 3;
        };
    }
}
