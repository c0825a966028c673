//# shows: found("ba", 'a') != Some(0)
//# shows: far("é") != Some(1)
//# shows: before("a=b=c").unwrap().1 != "c"
//# shows: last("a.b.") != Some(1)
//# shows: absent("xab") != None
//# shows: overlapping("aaa") != Some(1)
//# shows: starts("éa", 'é') != Some("a".len() + 2)
//# shows: slices(&[1, 2], &[2]) != true
//# shows: nothing("ab") != None
//! What searches in texts do not give.

//@ ensures s@.len() > 0 ==> result == Some(0)
//~^ ERROR V0001: this postcondition
pub fn found(s: &str, c: char) -> Option<usize> { let _ = c; s.find('a') }

/// Of other characters than those of ASCII nothing is known but that they are somewhere.
//@ ensures result == Some(1)
//~^ ERROR V0001: this postcondition
pub fn far(s: &str) -> Option<usize> { s.find('é') }

/// It is the first match that splits.
//@ ensures result is Some ==> !(result->0).1@.contains(61)
//~^ ERROR V0001: this postcondition
pub fn before(s: &str) -> Option<(&str, &str)> { s.split_once('=') }

//@ ensures match result { Some(n) => forall |k: int| 0 <= k < n ==> s@[k] != 46, None => true }
//~^ ERROR V0001: this postcondition
pub fn last(s: &str) -> Option<usize> { s.rfind('.') }

//@ ensures s@.len() > 1 && s@.take(2) != "ab"@ ==> result is None
//~^ ERROR V0001: this postcondition
pub fn absent(s: &str) -> Option<usize> { s.find("ab") }

//@ ensures s@.len() == 3 && result is Some ==> (result->0) == 1
//~^ ERROR V0001: this postcondition
pub fn overlapping(s: &str) -> Option<usize> { s.find("aa") }

//@ ensures result is Some ==> (result->0) == s@.len()
//~^ ERROR V0001: this postcondition
pub fn starts(s: &str, c: char) -> Option<usize> { match s.strip_prefix(c) { Some(rest) => Some(rest.len()), None => None } }

//@ ensures b@.len() <= a@.len() ==> result
//~^ ERROR V0001: this postcondition
pub fn slices(a: &[u8], b: &[u8]) -> bool { a.starts_with(b) }

//@ ensures result is None
//~^ ERROR V0001: this postcondition
pub fn nothing(s: &str) -> Option<usize> { s.find("") }
