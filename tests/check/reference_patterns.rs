//! Reference patterns behind references, and collections of what may fail.
pub mod s0 {
    fn f(v: &[(u8, bool)]) -> usize {
        v.iter().filter(|(_, b)| *b).count()
            + v.iter().zip([true].iter()).filter(|(_, &d)| d).count()
    }
}
pub mod s1 {
    fn f(v: &[&u8]) -> u8 {
        let mut t = 0;
        for &&x in v {
            t += x;
        }
        for (i, &&x) in v.iter().enumerate() {
            t += x + i as u8;
        }
        t
    }
}
pub mod s2 {
    fn f(x: &(u8, &u8)) -> u8 {
        let (a, &b) = x;
        *a + b
    }
}
pub mod s4 {
    fn f(x: &mut (u8, &mut u8)) -> u8 {
        let (a, &mut b) = x;
        *a += 1;
        b
    }
}
pub mod s6 {
    fn f(x: &Option<&u8>) -> u8 {
        match x {
            Some(&n) => n,
            None => 0,
        }
    }
}
pub mod s7 {
    fn f(x: &Option<&u8>) -> u8 {
        if let Some(&n) = x {
            n
        } else {
            1
        }
    }
    fn g(x: Option<&Option<u8>>) -> u8 {
        match x {
            Some(&Some(n)) => n,
            Some(None) => 1,
            None => 2,
        }
    }
}
pub mod s8 {
    fn f(x: &mut Option<&mut u8>) {
        if let Some(&mut ref mut n) = x {
            *n += 1;
        }
    }
}
pub mod s11 {
    fn f(v: &[u8]) -> Option<Vec<u8>> {
        v.iter().map(|x| x.checked_add(1)).collect()
    }
    fn g(v: &[u8]) -> Result<Vec<u8>, u8> {
        v.iter()
            .map(|x| if *x > 3 { Err(*x) } else { Ok(x + 1) })
            .collect()
    }
    fn h(v: &[u8]) -> Option<usize> {
        let w: Option<Vec<_>> = v.iter().map(|x| Some(x)).collect();
        Some(w?.len())
    }
}
