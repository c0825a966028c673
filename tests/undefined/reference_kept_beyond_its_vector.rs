fn main() {
    let it = {
        let v = vec![1, 2];
        let s: &'static [i32] = unsafe { &*(v.as_slice() as *const [i32]) };
        s.iter()
    };
    println!("{:?}", it.sum::<i32>()); //~ UB: after its end
}
