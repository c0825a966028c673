//! U128 misaligned.
fn main() { let a = [0u64; 5]; let p = a.as_ptr() as usize; let k = if p % 16 == 0 { 1 } else { 0 };
println!("{}", unsafe { *(a.as_ptr().add(k) as *const u128) }); } //~ UB: 
