//# rustc: fail
//! What rustc denies, and what may go to other threads.
pub mod s0 {
    enum E {
        A,
        B,
    }
    fn f(e: E) -> u8 {
        match e {
            A => 1, //~ ERROR E0170: `A` is a new name here, not the variant of `s0::E`
            B => 2, //~ ERROR E0170: `B` is a new name here, not the variant of `s0::E`
        }
    }
}
pub mod s1 {
    enum E {
        A,
        B,
    }
    fn f(e: E) -> u8 {
        match e {
            A => 1, //~ ERROR E0170: `A` is a new name here, not the variant of `s1::E`
        }
    }
}
pub mod s2 {
    enum E {
        A,
        B,
    }
    fn f(e: &E) -> u8 {
        let A = e; //~ ERROR E0170: `A` is a new name here, not the variant of `s2::E`
        3
    }
}
pub mod s3 {
    use core::sync::atomic::{AtomicU8, Ordering};
    fn f(x: &AtomicU8) -> u8 {
        x.load(Ordering::Release) //~ ERROR L0001: a load can't have the ordering `Release`
    }
}
pub mod s4 {
    use core::sync::atomic::{AtomicU8, Ordering};
    fn f(x: &AtomicU8) {
        x.store(1, Ordering::Acquire); //~ ERROR L0001: a store can't have the ordering `Acquire`
    }
}
pub mod s5 {
    use core::sync::atomic::{AtomicU8, Ordering};
    fn f(x: &AtomicU8) {
        let _ = x.compare_exchange(1, 2, Ordering::Relaxed, Ordering::Release); //~ ERROR L0001: a failed exchange can't have the ordering `Release`
    }
}
pub mod s6 {
    use core::sync::atomic::{fence, Ordering};
    fn f() {
        fence(Ordering::Relaxed); //~ ERROR L0001: a fence can't have the ordering `Relaxed`
    }
}
pub mod s8 {
    fn f() -> u8 {
        unsafe { *core::ptr::null::<u8>() } //~ ERROR L0001: this is a null pointer, and what it points to is used
    }
}
pub mod s9 {
    fn f(x: &u8) {
        unsafe {
            *(x as *const u8 as *mut u8) = 3; //~ ERROR L0001: what is behind a shared reference is changed here, which is undefined behaviour
        }
    }
}
pub mod s10 {
    fn f(x: &u8) -> &mut u8 {
        unsafe { &mut *(x as *const u8 as *mut u8) } //~ ERROR L0001: what is behind a shared reference is changed here, which is undefined behaviour
    }
}
pub mod s13 {
    use core::mem::ManuallyDrop;
    fn f() {
        drop(ManuallyDrop::new(vec![1])); //~ ERROR L0001: dropping a `ManuallyDrop` does nothing
    }
}
pub mod s14 {
    fn f() {
        let x = [1, 2, 3];
        let i = 5;
        let y = x[i]; //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s15 {
    fn f() {
        let x = 0;
        let y = 1 / x; //~ ERROR L0002: this operation always panics: attempt to divide by zero
    }
}
pub mod s16 {
    fn f() {
        let x = 255u8;
        let y = x + 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s18 {
    fn f() {
        let mut x = 255u8;
        x += 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s19 {
    fn f() {
        let x = -128i8;
        let y = -x; //~ ERROR L0002: this operation always panics: attempt to negate with overflow
    }
}
pub mod s20 {
    fn f() {
        let x = i32::MIN;
        let y = x / -1; //~ ERROR L0002: this operation always panics: attempt to divide with overflow
        let z = x % -1; //~ ERROR L0002: this operation always panics: attempt to calculate the remainder with overflow
    }
}
pub mod s21 {
    fn f() {
        let x: u8 = 1;
        let s = 8;
        let y = x << s; //~ ERROR L0002: this operation always panics: attempt to shift left with overflow
    }
}
pub mod s22 {
    fn f() {
        let t = (255u8, 1u8);
        let y = t.0 + t.1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s23 {
    fn f() {
        let a = [255u8, 1];
        let y = a[0] + a[1]; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s24 {
    fn f() {
        const M: u8 = 255;
        let y = M + 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s26 {
    fn f() {
        let x = 200u8 as u8 * 2; //~ ERROR L0002: this operation always panics: attempt to multiply with overflow
    }
}
pub mod s27 {
    fn f() {
        let x = 3usize - 4; //~ ERROR L0002: this operation always panics: attempt to subtract with overflow
    }
}
pub mod s28 {
    fn f(v: &[u8; 3]) -> u8 {
        v[3] //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s29 {
    fn f(v: [u8; 0]) -> u8 {
        v[0] //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s32 {
    fn f() -> u8 {
        [1u8, 2][2] //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s35 {
    fn f<T>() {
        let y = 255u8 + 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s36 {
    fn f() {
        let c = || 255u8 + 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s38 {
    fn f() {
        let x = 1u32;
        let y = x >> 32; //~ ERROR L0002: this operation always panics: attempt to shift right with overflow
    }
}
pub mod s40 {
    fn f(b: u8) {
        let x = 255u8;
        let y = if b > 3 { x + 1 } else { 0 }; //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s60 {
    #[allow(unconditional_panic)]
    fn f() -> u8 {
        255 + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s63 {
    fn f() -> u8 {
        let x = 255u8;
        g();
        x + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
    fn g() {}
}
pub mod s66 {
    fn f(b: bool) -> u8 {
        let x = 255u8;
        loop {
            if b {
                return x + 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
            }
        }
    }
}
pub mod s68 {
    fn f() -> u8 {
        match 3u8 {
            3 => 255u8 + 1, //~ ERROR L0002: this operation always panics: attempt to add with overflow
            _ => 0,
        }
    }
}
pub mod s70 {
    struct P {
        a: u8,
        b: u8,
    }
    fn f() -> u8 {
        let p = P { a: 255, b: 1 };
        p.a + p.b //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s74 {
    fn f() -> u8 {
        let a = [1u8; 4];
        a[4] //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s75 {
    fn f() -> u8 {
        let a = [[1u8; 2]; 4];
        a[1][2] //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s76 {
    fn f() -> usize {
        let a = [1u8; 100];
        let i = 100;
        a[i] as usize //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s77 {
    fn f(v: &[[u8; 2]]) -> u8 {
        v[0][2] //~ ERROR L0002: this operation always panics: index out of bounds
    }
}
pub mod s78 {
    fn f() -> i32 {
        let x = 5i32;
        x << 32 //~ ERROR L0002: this operation always panics: attempt to shift left with overflow
    }
}
pub mod s79 {
    fn f(x: i32) -> i32 {
        x << 32 //~ ERROR L0002: this operation always panics: attempt to shift left with overflow
    }
}
pub mod s80 {
    fn f(x: i32) -> i32 {
        x << -1 //~ ERROR L0002: this operation always panics: attempt to shift left with overflow
    }
}
pub mod s81 {
    fn f(x: i32) -> i32 {
        let s = 31;
        x >> (s + 1) //~ ERROR L0002: this operation always panics: attempt to shift right with overflow
    }
}
pub mod s82 {
    fn f(x: u8) -> u8 {
        x % 0 //~ ERROR L0002: this operation always panics: attempt to calculate the remainder with a divisor of zero
    }
}
pub mod s83 {
    fn f(x: u8) -> u8 {
        let z = 1 - 1;
        x / z //~ ERROR L0002: this operation always panics: attempt to divide by zero
    }
}
pub mod s84 {
    fn f(x: i8) -> i8 {
        let z = -1;
        i8::MIN / z //~ ERROR L0002: this operation always panics: attempt to divide with overflow
    }
}
pub mod s85 {
    fn f() -> u8 {
        u8::MAX + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s86 {
    const K: u8 = 200;
    fn f() -> u8 {
        K * 2 //~ ERROR L0002: this operation always panics: attempt to multiply with overflow
    }
}
pub mod s91 {
    fn f() -> u8 {
        let c = b'z';
        c * 3 //~ ERROR L0002: this operation always panics: attempt to multiply with overflow
    }
}
pub mod s92 {
    fn f() -> u8 {
        let (a, b) = (255u8, 1u8);
        a + b //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s93 {
    fn f() -> u8 {
        let a = 255u8;
        let b = a;
        let c = b;
        c + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s94 {
    fn f() -> u8 {
        let a = {
            let q = 255u8;
            q
        };
        a + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s98 {
    fn f() -> u8 {
        for i in 0..3 {
            let x = 255u8 + 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
        }
        3
    }
}
pub mod s104 {
    fn f() -> u8 {
        let v = [1u8, 2, 3];
        let [a, b, c] = v;
        a - c //~ ERROR L0002: this operation always panics: attempt to subtract with overflow
    }
}
pub mod s105 {
    fn f() -> bool {
        let x = 1u64;
        x << 64 > 3 //~ ERROR L0002: this operation always panics: attempt to shift left with overflow
    }
}
pub mod s108 {
    fn f() -> u128 {
        u128::MAX + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
    fn g() -> i128 {
        i128::MIN - 1 //~ ERROR L0002: this operation always panics: attempt to subtract with overflow
    }
}
pub mod s111 {
    fn f() -> u8 {
        0u8 - 1 //~ ERROR L0002: this operation always panics: attempt to subtract with overflow
    }
    fn g() -> i8 {
        -(-128i8 + 0) //~ ERROR L0002: this operation always panics: attempt to negate with overflow
    }
}
pub mod s112 {
    fn f() -> u8 {
        assert!(255u8 + 1 > 3); //~ ERROR L0002: this operation always panics: attempt to add with overflow
        3
    }
}
pub mod s113 {
    fn f() -> u8 {
        let x: u8;
        x = 255;
        x + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s114 {
    fn f() -> u8 {
        let mut x: u8;
        x = 255;
        x + 1 //~ ERROR L0002: this operation always panics: attempt to add with overflow
    }
}
pub mod s115 {
    fn f() -> u8 {
        let mut x = 254u8;
        x += 1;
        x += 1; //~ ERROR L0002: this operation always panics: attempt to add with overflow
        x
    }
}
