//! Lints that a function allows.
pub mod s0 {
    #[allow(deref_nullptr)]
    fn f() -> u8 {
        unsafe { *core::ptr::null() }
    }
}
pub mod s2 {
    #[allow(invalid_reference_casting)]
    fn f(x: &u8) {
        unsafe {
            *(x as *const u8 as *mut u8) = 1;
        }
    }
}
pub mod s3 {
    #[allow(invalid_atomic_ordering)]
    fn f(x: &core::sync::atomic::AtomicU8) {
        x.store(1, core::sync::atomic::Ordering::Acquire);
    }
}
pub mod s4 {
    #[allow(undropped_manually_drops)]
    fn f() {
        drop(core::mem::ManuallyDrop::new(1));
    }
}
pub mod s5 {
    #[allow(overflowing_literals)]
    fn f() -> u8 {
        256
    }
}
pub mod s6 {
    #[allow(overflowing_literals)]
    fn f() -> i8 {
        255u8 as i8 + 0xff
    }
}
pub mod left_out_at_the_end {
    pub fn value(c: bool) -> u8 {
        if c {
            1
        } else {
            2
        }
        #[cfg(test)]
        fn unused() {}
    }
}
pub mod a_method_of_that_name {
    trait Cast {
        fn cast(&self) -> *mut u8;
    }
    struct S(*mut u8);
    impl Cast for S {
        fn cast(&self) -> *mut u8 {
            self.0
        }
    }
    fn write(s: &S) {
        unsafe { *s.cast() = 1 };
    }
}
