//! Guards that change other things.
pub fn a(mut x: (i32, i32)) -> i32 { match x.0 { 1 if { x.1 = 3; true } => x.1, _ => 3 } }
pub fn b(mut n: u32, o: Option<u32>) -> u32 { match o { Some(k) if { n += k; n > 3 } => n, _ => 0 } }
pub fn c(v: &mut Vec<u32>, o: Option<u32>) -> bool { match o { Some(k) if { v.push(k); true } => true, _ => matches!(o, Some(j) if { v.push(j); false }) } }
pub fn d(mut x: Option<i32>) -> i32 { match x { Some(ref y) if *y > 3 => 1, Some(y) if y > 1 => { x = None; 3 } _ => 2 } }
pub fn e(x: &mut Option<i32>) -> i32 { match x { Some(y) if *y > 2 => { *y = 3; *y } Some(y) => { *y += 1; 2 } None => 0 } }
pub fn f(mut i: i32) -> i32 { let mut k = 0; loop { match i { 3 if { k += 1; k > 2 } => break, _ => i += 1 } if i > 9 { break } } i }
