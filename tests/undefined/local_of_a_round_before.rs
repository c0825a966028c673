//! Local of a round before.
fn main() { let mut p: *const u32 = std::ptr::null(); let mut i = 0; while i < 2 { let x = i; 
if i == 1 { println!("{}", unsafe { *p }); } //~ UB: 
p = &x; i += 1; } }
