//! Predicates and conversions of characters, bytes and texts at values that are known.

fn predicates() {
    assert!('a'.is_ascii() && !'é'.is_ascii() && 200u8.is_ascii() == false);
    assert!('z'.is_ascii_alphabetic() && !'1'.is_ascii_alphabetic() && b'Z'.is_ascii_alphabetic());
    assert!('7'.is_ascii_alphanumeric() && !'_'.is_ascii_alphanumeric() && '7'.is_ascii_digit());
    assert!('Q'.is_ascii_uppercase() && 'q'.is_ascii_lowercase() && !'q'.is_ascii_uppercase());
    assert!('!'.is_ascii_punctuation() && !' '.is_ascii_punctuation() && '\n'.is_ascii_control());
    assert!('!'.is_ascii_graphic() && !' '.is_ascii_graphic() && ' '.is_ascii_whitespace());
    assert!('f'.is_ascii_hexdigit() && !'g'.is_ascii_hexdigit());
    assert!('a'.is_alphabetic() && '5'.is_numeric() && ' '.is_whitespace() && 'A'.is_uppercase());
    assert!('a'.is_lowercase() && 'a'.is_alphanumeric() && '5'.is_digit(10) && !'5'.is_digit(5));
}

fn conversions() {
    assert!('a'.to_ascii_uppercase() == 'A' && 'Z'.to_ascii_lowercase() == 'z' && b'Z'.to_ascii_lowercase() == b'z');
    assert!('a'.eq_ignore_ascii_case(&'A') && !'a'.eq_ignore_ascii_case(&'b'));
    assert!('f'.to_digit(16) == Some(15) && 'g'.to_digit(16).is_none() && '7'.to_digit(8) == Some(7));
    assert!(char::from_digit(11, 16) == Some('b') && char::from_digit(16, 16).is_none());
    assert!(char::from_u32(0x41) == Some('A') && char::from_u32(0xD800).is_none());
    assert!('é'.len_utf8() == 2 && '€'.len_utf8() == 3 && 'a' as u32 == 97 && 98u8 as char == 'b');
}

fn texts() {
    let text = "hé!";
    assert!(text.len() == 4 && text.as_bytes() == [104, 195, 169, 33] && text == "hé!" && text != "he!");
    let mut bytes = text.bytes();
    assert!(bytes.next() == Some(104) && bytes.next() == Some(195));
    let mut chars = text.chars();
    assert!(chars.next() == Some('h') && chars.next() == Some('é') && chars.next() == Some('!'));
    assert!(chars.next().is_none() && "abc" < "abd" && !text.is_empty());
}

fn numbers() {
    assert!("42".parse::<u8>() == Ok(42) && "-7".parse::<i32>() == Ok(-7) && "256".parse::<u8>().is_err());
    assert!("".parse::<u8>().is_err() && "4x".parse::<u8>().is_err() && "+5".parse::<u16>() == Ok(5));
}

fn main() {
    predicates();
    conversions();
    texts();
    numbers();
}
