//# rustc: fail
//# verify: skip
pub fn f(o: Option<Vec<u32>>) -> usize {
    if let Some(v) = o {
        drop(v);
    }
    o.is_some() as usize //~ ERROR E0382:
}
