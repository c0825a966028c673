//# contracts: partly
//! Prefixes, suffixes and first occurrences, in texts (by their bytes) and in slices.

//@ ensures result <==> b@.is_prefix_of(a@) && b@.len() <= a@.len()
pub fn begins(a: &[u8], b: &[u8]) -> bool {
    a.starts_with(b)
}

//@ ensures result <==> b@.len() <= a@.len() && a@.skip(a@.len() - b@.len()) == b@
pub fn ends(a: &[u8], b: &[u8]) -> bool {
    a.ends_with(b)
}

//@ ensures match result { Some(rest) => a@ == b@ + rest@, None => b@.len() > a@.len() || a@.take(b@.len()) != b@ }
pub fn stripped<'a>(a: &'a [u8], b: &[u8]) -> Option<&'a [u8]> {
    a.strip_prefix(b)
}

//@ ensures result <==> s@.len() > 0 && s@[0] == 47
pub fn is_absolute(s: &str) -> bool {
    s.starts_with('/')
}

//@ ensures result <==> s@.contains(58)
pub fn has_colon(s: &str) -> bool {
    s.contains(':')
}

//@ ensures match result {
//@     Some((key, value)) => s@ == key@ + b"="@ + value@ && !key@.contains(61),
//@     None => !s@.contains(61),
//@ }
pub fn assignment(s: &str) -> Option<(&str, &str)> {
    s.split_once('=')
}

//@ ensures match result {
//@     Some(n) => n + 2 <= s@.len() && s@[n] == 58 && s@[n + 1] == 58,
//@     None => forall |k: int| 0 <= k && k + 2 <= s@.len() ==> !(s@[k] == 58 && s@[k + 1] == 58),
//@ }
pub fn colons(s: &str) -> Option<usize> {
    let found = s.find("::");
    /*@
    assert forall |k: int| found is None && 0 <= k && k + 2 <= s@.len() ==> !(s@[k] == 58 && s@[k + 1] == 58) by {
        if s@[k] == 58 && s@[k + 1] == 58 {
            assert s@.subrange(k, k + 2) == "::"@;
        }
    }
    @*/
    found
}

//@ ensures match result { Some((from, to)) => s@ == from@ + "->"@ + to@, None => true }
pub fn arrow(s: &str) -> Option<(&str, &str)> {
    s.split_once("->")
}

//@ ensures result <==> exists |k: int, e: int|
//@     0 <= k && e == k + t@.len() && e <= s@.len() && #[trigger] s@.subrange(k, e) == t@
pub fn holds(s: &str, t: &str) -> bool {
    s.contains(t)
}

//@ ensures match result {
//@     Some(n) => n < s@.len() && s@[n] == 46 && forall |k: int| n < k < s@.len() ==> s@[k] != 46,
//@     None => !s@.contains(46),
//@ }
pub fn extension(s: &str) -> Option<usize> {
    s.rfind('.')
}

//@ ensures s@.len() > 0 && s@[0] == 45 ==> result is Some && (result->0)@ == s@.skip(1)
pub fn flag(s: &str) -> Option<&str> {
    s.strip_prefix('-')
}

fn main() {
    println!("{} {} {:?}", begins(&[1, 2], &[1]), ends(&[1, 2], &[1]), stripped(&[1, 2], &[1]));
    println!("{} {} {:?}", is_absolute("/ä"), has_colon("ö:"), assignment("ü=1=2"));
    println!("{:?} {:?} {}", colons("a::b"), arrow("x->y->z"), holds("abc", "bc"));
    println!("{:?} {:?} {:?}", extension("a.b.c"), flag("-v"), flag("v"));
}
