//# rustc: fail
//! Which implementation and which method is meant; loops over links.
pub mod s24 {
    pub struct W<T>(T);
    impl<T> std::ops::Deref for W<T> {
        type Target = T;
        fn deref(&self) -> &T {
            &self.0
        }
    }
    pub fn g(w: W<Vec<u8>>) {
        w.push(1); //~ ERROR E0596: `s24::W<Vec<u8>>` can't be changed through: it
    }
}

pub mod s26 {
    pub struct W<T>(T);
    impl<T> std::ops::Deref for W<T> {
        type Target = T;
        fn deref(&self) -> &T {
            &self.0
        }
    }
    pub fn g(w: W<Vec<u8>>) -> Vec<u8> {
        *w //~ ERROR E0507: a temporary value can't be moved out of what holds it
    }
}

pub mod s54 {
    pub fn f(v: &mut Vec<u8>) {
        v.push(v.len() as u8);
        let n = v.len();
        v[n - 1] = v[0];
        v.swap(0, v.len() - 1); //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
    }
}

pub mod s55 {
    pub fn f(v: &mut Vec<Vec<u8>>) {
        v[0].push(v.len() as u8); //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
    }
}

pub mod s56 {
    pub fn f(v: &mut Vec<Vec<u8>>) {
        v[0].push(v[1].len() as u8); //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
    }
}

pub mod s59 {
    pub fn f(x: &mut u8) {
        let y = &mut *x;
        let z = &*x; //~ ERROR E0502: `*x` is borrowed as mutable and as shared at a time
        *y = 1;
        let w = *z;
    }
}
