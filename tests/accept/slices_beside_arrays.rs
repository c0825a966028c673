//! `==` of slices, arrays and vectors with each other.

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Token {
    Open,
    Number(u16),
}

/// Does a buffer begin with the magic number of an ELF file?
//@ requires bytes@.len() >= 4
//@ ensures result <==> bytes[0] == 0x7f && bytes[1] == 'E' as u8 && bytes[2] == 'L' as u8 && bytes[3] == 'F' as u8
pub fn is_elf(bytes: &[u8]) -> bool {
    bytes[..4] == [0x7f, b'E', b'L', b'F']
}

//@ ensures result <==> a@ == b@
pub fn same(a: &[Token; 2], b: &[Token]) -> bool {
    a == b && b == a && *a == *b
}

//@ ensures result <==> v@.len() == 3 && v[0] == x && v[1] == x && v[2] == x
pub fn three(v: &Vec<u8>, x: u8) -> bool {
    *v == [x; 3]
}

fn main() {
    let mut v = vec![3u8, 2];
    v.push(1);
    assert!(v == [3, 2, 1] && v[..] == [3, 2, 1] && v.as_slice() == [3, 2, 1] && v == vec![3, 2, 1]);
    assert!(v[..2] != [3, 2, 1] && &v[1..] == &[2, 1] && v != [3, 2, 2]);
    v.extend_from_slice(&[7, 8]);
    assert_eq!(v, [3, 2, 1, 7, 8]);
    let tokens = [Token::Open, Token::Number(7)];
    assert!(same(&tokens, &[Token::Open, Token::Number(7)]) && !same(&tokens, &tokens[..1]));
    assert!(is_elf(&[0x7f, 69, 76, 70, 2]) && three(&vec![4; 3], 4));
}
