//# rustc: fail
//! The address of what is not mutable.
pub fn f() -> *mut u8 {
    let x = 1u8;
    core::ptr::addr_of_mut!(x) //~ ERROR E0596: `x` can't be borrowed as mutable: `x` is not declared as mutable
}
