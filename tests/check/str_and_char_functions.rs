//! `char` predicates and conversions; `str::{len, as_bytes, bytes, chars}` and comparison.
fn digits(s: &str, radix: u32) -> Option<u64> {
    let mut n: u64 = 0;
    for c in s.chars() {
        n = n.checked_mul(radix.into())?.checked_add(c.to_digit(radix)?.into())?;
    }
    Some(n)
}

fn classes(c: char) -> u32 {
    let flags = [
        c.is_alphabetic(), c.is_numeric(), c.is_alphanumeric(), c.is_whitespace(), c.is_control(),
        c.is_ascii(), c.is_ascii_alphabetic(), c.is_ascii_digit(), c.is_ascii_alphanumeric(),
        c.is_ascii_uppercase(), c.is_ascii_lowercase(), c.is_ascii_hexdigit(), c.is_ascii_punctuation(),
        c.is_ascii_graphic(), c.is_ascii_whitespace(), c.is_ascii_control(), c.is_uppercase(),
        c.is_lowercase(), c.is_digit(16),
    ];
    flags.iter().fold(0, |acc, f| acc << 1 | *f as u32)
}

fn main() {
    println!("{:?} {:?} {:?}", digits("1f", 16), digits("19", 8), digits("99999999999999999999", 10));
    for c in ['a', 'Z', '7', ' ', '\n', '\0', '~', 'é', 'β', '中'] {
        println!("{:?} {:#x} {:019b} {}", c, c as u32, classes(c), c.len_utf8());
    }
    println!("{} {}", 'q'.to_ascii_uppercase(), 'É'.to_ascii_lowercase());
    println!("{} {}", 'A'.eq_ignore_ascii_case(&'a'), 'b' < 'c' && 'Z' < 'a');
    println!("{:?} {:?}", char::from_u32(0x1f600), char::from_u32(0xd800));
    println!("{:?} {:?}", char::from_digit(11, 16), char::from_digit(9, 8));
    println!("{} {:?} {}", char::from(0xe9u8), u8::try_from('é'), u32::from('中'));
    println!("{:?} {}", char::try_from(0x41u32), char::MAX as u32);
    let s = "naïve";
    println!("{} {} {:?}", s.len(), s.chars().count(), s.as_bytes());
    println!("{}", s.bytes().map(u32::from).sum::<u32>());
    println!("{:?}", s.chars().rev().position(|c| c == 'ï'));
    println!("{} {} {}", "abc" < "abd", "abc" == "abc", "b".cmp("abc").is_gt());
    println!("{} {}", "" < "a", "Z" != "z");
    let longest = ["one", "three", "two"].iter().fold("", |a, b| if b.len() > a.len() { b } else { a });
    println!("{longest} {}", "tab\there \u{41} \x41 \\ \" \
        joined");
    println!("{} {}", r"raw\n".len(), r#"a "quoted" one"#);
}
