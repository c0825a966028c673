//! What the library says of texts: proved of the functions here, checked in every run of them, with the results that rustc's
//! library gives.

//@ ensures result@ == core::str::chars(s@)
fn letters(s: &str) -> Vec<char> {
    s.chars().collect()
}

//@ ensures result <==> forall |i: int| 0 <= i < core::str::chars(s@).len() ==> '0' <= core::str::chars(s@)[i] <= '9'
fn all_digits(s: &str) -> bool {
    s.chars().all(|c| c.is_ascii_digit())
}

//@ ensures result.0 == core::str::chars(s@).len()
//@ ensures match result.1 { Some(c) => core::str::chars(s@).len() > 0 && c == core::str::chars(s@).last(), None => s@.len() == 0 }
fn count_and_last(s: &str) -> (usize, Option<char>) {
    (s.chars().count(), s.chars().rev().next())
}

//@ ensures result.0@ == core::str::chars(s@).take(result.0@.len()) && result.1 <= s@.len()
fn up_to_comma(s: &str) -> (Vec<char>, usize) {
    let mut end = s.len();
    for (at, c) in s.char_indices()
    //@ invariant end == s@.len() && iter.iter.rest@.len() <= s@.len() && iter.offset + iter.iter.rest@.len() == s@.len()
    //@ ensures end <= s@.len()
    {
        if c == ',' {
            end = at;
            break;
        }
    }
    (s.chars().take_while(|c| *c != ',').collect(), end)
}

//@ ensures match result {
//@     Ok(n) => core::str::is_number(s@, 10, false) && n == core::str::number_of(s@, 10, false),
//@     Err(()) => !core::str::is_number(s@, 10, false) || core::str::number_of(s@, 10, false) > 255
//@         || core::str::number_of(s@, 10, false) < 0,
//@ }
fn small(s: &str) -> Result<u8, ()> {
    s.parse::<u8>().map_err(|_| ())
}

//@ ensures match result {
//@     Ok(n) => core::str::is_number(s@, 16, true) && n == core::str::number_of(s@, 16, true),
//@     Err(()) => core::str::is_number(s@, 16, true) ==> !(-128 <= core::str::number_of(s@, 16, true) <= 127),
//@ }
fn hexadecimal(s: &str) -> Result<i8, ()> {
    i8::from_str_radix(s, 16).map_err(|_| ())
}

//@ ensures match result { Some(rest) => at <= s@.len() && rest@ == s@.skip(at as int), None => at > s@.len() || !core::str::is_boundary(s@, at as int) }
fn behind(s: &str, at: usize) -> Option<&str> {
    if s.is_char_boundary(at) { Some(&s[at..]) } else { None }
}

//@ ensures result@.len() <= s@.len()
//@ ensures core::str::chars(result@).len() > 0 ==> !core::str::is_space(core::str::chars(result@)[0] as int)
fn without_spaces_before(s: &str) -> &str {
    s.trim_start()
}

//@ ensures result@.len() <= s@.len()
//@ ensures core::str::chars(result@).len() > 0 ==> !core::str::is_space(core::str::chars(result@).last() as int)
fn trimmed(s: &str) -> &str {
    s.trim()
}

//@ ensures result@.len() <= s@.len() && (result@.len() > 0 ==> result@[0] != 34 && result@.last() != 34)
fn without_quotes(s: &str) -> &str {
    s.trim_matches('"')
}

//@ ensures result@.len() <= s@.len()
fn without_prefixes(s: &str) -> &str {
    s.trim_start_matches("0x")
}

//@ ensures match result {
//@     Some(at) => at < s@.len(),
//@     None => forall |k: int| 0 <= k < core::str::chars(s@).len() ==> !('0' <= core::str::chars(s@)[k] <= '9'),
//@ }
fn first_digit(s: &str) -> Option<usize> {
    s.find(|c: char| c.is_ascii_digit())
}

fn longest(s: &str) -> [usize; 4] {
    let mut found = [0usize; 4];
    for part in s.split(',') {
        found[0] = found[0].max(part.len());
    }
    for line in s.lines() {
        found[1] = found[1].max(line.len());
    }
    for word in s.split_whitespace() {
        found[2] = found[2].max(word.len());
    }
    for part in s.split("ab") {
        found[3] = found[3].max(part.len());
    }
    found
}

//@ ensures result@.len() == core::str::utf8_len(c as int) && ((c as int) < 128 ==> result@[0] == c as int)
fn written(c: char) -> Vec<u8> {
    let mut buffer = [0u8; 4];
    c.encode_utf8(&mut buffer).as_bytes().to_vec()
}

//@ ensures result.0 == 26 && result.1 == 2050
fn ranges_of_characters() -> (usize, usize) {
    (('a'..='z').count(), ('\u{D000}'..='\u{E001}').count())
}

//@ requires 'a' <= a && b <= 'z'
//@ ensures forall |i: int| 0 <= i < result@.len() ==> a <= result[i] < b
fn between(a: char, b: char) -> Vec<char> {
    let mut found = Vec::new();
    for c in a..b
    //@ invariant a <= iter.start && iter.end == b
    //@ invariant forall |i: int| 0 <= i < found@.len() ==> a <= found[i] < b
    {
        found.push(c);
    }
    found
}

//@ trusted
fn main() {
    let texts = ["", "a", "12", "+7", "-7", "-80", "7f", "256", "0x0x1", " a b\tc\n", "\"q\"", "a,bc,", "ab,abab", "ä€🦀1", "\u{3000}x\u{2003}"];
    for s in texts {
        println!("{s:?} {:?} {} {:?} {:?}", letters(s), all_digits(s), count_and_last(s), up_to_comma(s));
        println!("{:?} {:?} {:?} {:?}", small(s), hexadecimal(s), behind(s, 1), behind(s, 2));
        println!("{:?} {:?} {:?} {:?}", without_spaces_before(s), trimmed(s), without_quotes(s), without_prefixes(s));
        println!("{:?} {:?}", first_digit(s), longest(s));
    }
    for c in ['a', 'ä', '€', '🦀'] {
        println!("{:?} {:?}", written(c), between('b', 'e'));
    }
    println!("{:?}", ranges_of_characters());
}
