//# contracts: partly
//! Parameters of specifications: what a caller knows and the program does not carry.

//@ ghost n: int
//@ requires x == 2 * n
//@ ensures result == n
pub fn half(x: u32) -> u32 {
    x / 2
}

pub fn quarter(x: u32) -> u32 {
    //@ ghost let n = 2 * (x / 4) as int;
    let twice = half(x - x % 4);
    //@ ghost let n: int = (x / 4) as int;
    half(twice)
}

/// What was to be sent in all: `sent` is behind, `rest` is ahead.
//@ ghost whole: Seq<u8>
//@ requires sent@ + rest@ == whole
//@ ensures sent@ == whole
//@ decreases rest.len()
pub fn send(sent: &mut Vec<u8>, rest: &[u8]) {
    if rest.len() > 0 {
        sent.push(rest[0]);
        //@ assert sent@ + rest@.skip(1) == whole;
        send(sent, &rest[1..]);
    }
}

//@ ensures result@ == bytes@
pub fn send_all(bytes: &[u8]) -> Vec<u8> {
    let mut sent = Vec::new();
    //@ ghost let whole = bytes@;
    send(&mut sent, bytes);
    sent
}

/// Ends after as many rounds as somebody knows.
//@ ghost fuel: int
//@ requires fuel >= 0 && x <= fuel
//@ decreases fuel
pub fn count_down(x: u32) -> u32 {
    if x == 0 {
        return 0;
    }
    //@ ghost let fuel = fuel - 1;
    count_down(x - 1)
}

fn main() {
    println!("{} {:?}", quarter(21), send_all(&[1, 2]));
}
