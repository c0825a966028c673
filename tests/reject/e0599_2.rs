//# rustc: fail
//# verify: skip
pub struct W<T>(T);
impl<T: Clone> W<T> {
    pub fn c(&self) -> T {
        self.0.clone()
    }
}
pub struct N;
pub fn f(w: W<N>) {
    w.c(); //~ ERROR E0599:
}
