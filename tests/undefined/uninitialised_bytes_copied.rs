fn main() {
    let source = std::mem::MaybeUninit::<[u8; 4]>::uninit();
    let mut target = [0u8; 4];
    unsafe { std::ptr::copy_nonoverlapping(source.as_ptr() as *const u8, target.as_mut_ptr(), 4) }
    println!("{}", target[0]); //~ UB: as what it is not
}
