//# rustc: fail
//# verify: skip
pub fn f(map: &mut Vec<u32>) -> &u32 {
    if let Some(x) = map.first() {
        return x;
    }
    map.push(3); //~ ERROR E0502:
    &map[0]
}
