//# panics: number("+")
//# panics: number("-0")
//# panics: number("256")
//# panics: part("ä")
//# panics: short('ä')
//# panics: found("ab")
//# shows: bytes("ä") != 2 - 1
//# shows: not_ascii("ä")
//# shows: trimmed("\u{a0}x").len() != 3
//# shows: pieces("a,b") != 1
//# shows: upper('ß') != 1
//# panics: in_base("1", 37)
//# shows: !unequal(&[1], &[1, 2])
//# shows: backwards(&[1, 2]) == 1
//# panics: below_zero(0)
//! What must not be concluded of texts and of what is read in them.

pub fn number(s: &str) -> u8 {
    s.parse::<u8>().unwrap() //~ ERROR V0006: this `panic!` can be reached
}

//@ requires s@.len() == 2
pub fn part(s: &str) -> &str {
    &s[1..] //~ ERROR V0002: a precondition of this call
}

pub fn short(c: char) -> usize {
    let mut buffer = [0; 1];
    c.encode_utf8(&mut buffer).len() //~ ERROR V0002: a precondition of this call
}

pub fn found(s: &str) -> Option<usize> {
    s.find(|c: char| { //~ ERROR V0002: a precondition of this call
        assert!(c != 'b');
        c == 'c'
    })
}

//@ ensures result == core::str::chars(s@).len()
//~^ ERROR V0001: this postcondition
pub fn bytes(s: &str) -> usize {
    s.len()
}

//@ ensures !result
//~^ ERROR V0001: this postcondition
pub fn not_ascii(s: &str) -> bool {
    s.chars().any(|c| c as u32 >= 128)
}

/// White space is more than that of ASCII.
//@ requires s@.len() > 0 && s@[0] > 32
//@ ensures result@.len() == s@.len()
//~^ ERROR V0001: this postcondition
pub fn trimmed(s: &str) -> &str {
    s.trim_start()
}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn pieces(s: &str) -> usize {
    let mut count = 0usize;
    for _ in s.split(',') {
        count = count.saturating_add(1);
    }
    count
}

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn upper(c: char) -> usize {
    c.to_uppercase().len()
}

pub fn in_base(s: &str, radix: u32) -> bool {
    i32::from_str_radix(s, radix).is_ok() //~ ERROR V0002: a precondition of this call
    //~^ ERROR V0002: a precondition of this call
}

//@ ensures result <==> a@ == b@.take(a@.len())
//~^ ERROR V0001: this postcondition
pub fn unequal(a: &[u8], b: &[u8]) -> bool {
    a.iter().eq(b.iter())
}

//@ requires v@.len() == 2
//@ ensures result == v[1]
//~^ ERROR V0001: this postcondition
pub fn backwards(v: &[u8]) -> u8 {
    v.iter().rfold(0, |_, x| *x)
}

pub fn below_zero(n: u32) -> u32 {
    n.ilog(2) //~ ERROR V0002: a precondition of this call
}
