//! A pointer to memory that has ended becomes a reference.
fn main() {
    let p = {
        let inner = 3u32;
        &raw const inner
    };
    let found: &u32 = unsafe { std::mem::transmute(p) }; //~ UB: memory is used after its end
    println!("{found}");
}
