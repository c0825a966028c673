fn main() {
    let mut m = std::mem::MaybeUninit::<Box<u8>>::uninit();
    unsafe { m.assume_init_drop() } //~ UB: not initialised
}
