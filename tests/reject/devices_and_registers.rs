//! Registers that are not there, that are not ready, or that are accessed as memory; devices that are lost or made up.
//# undefined: of_no_device()

/*@
ghost struct Uart { sent: Seq<u8>, room: nat }

device uart(base: *mut u32, state: Uart) {
    read flags: u32 at base.add(6)
        ensures flags & 0x20 == 0 ==> state.room > 0
    write data: u32 at base
        requires state.room > 0
        ensures uart(base, Uart { sent: state.sent.push((data & 0xff) as u8), room: (state.room - 1) as nat })
}

device counter(base: *mut u64, ticks: nat) {
    read value: u64 at base
        ensures exists |now: nat| counter(base, now) ** now >= ticks ** value == now
}
@*/

//@ requires uart(base, ?s)
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn without_room(base: *mut u32) {
    base.write_volatile(1); //~ ERROR V0002: a precondition of this call may not hold
}

//@ requires uart(base, ?s) ** s.room == 1
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn once_too_often(base: *mut u32) {
    base.write_volatile(1);
    base.write_volatile(2); //~ ERROR V0002: a precondition of this call may not hold
}

//@ requires uart(base, ?s)
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn flag_read_the_wrong_way(base: *mut u32) {
    if base.add(6).read_volatile() & 0x20 != 0 {
        base.write_volatile(1); //~ ERROR V0002: a precondition of this call may not hold
    }
}

//@ requires uart(base, ?s) ** s.room > 0
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn as_memory(base: *mut u32) {
    *base = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires uart(base, ?s) ** s.room > 0
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn no_register(base: *mut u32) {
    base.add(1).write_volatile(1); //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires uart(base, ?s) ** s.room > 0
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn read_what_is_written_only(base: *mut u32) -> u32 {
    base.read_volatile() //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires uart(base, ?s) ** s.room > 0
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn of_another_width(base: *mut u32) {
    (base as *mut u8).write_volatile(1); //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires uart(base, ?s)
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn beyond_the_registers(base: *mut u32) -> *mut u32 {
    base.add(9) //~ ERROR V0026: this pointer may leave the memory that it points to
}

pub fn of_no_device() {
    unsafe { (0x0900_0000 as *mut u32).write_volatile(1) } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires uart(base, ?s)
pub unsafe fn lost(base: *mut u32) {
    let _ = base;
} //~ ERROR V0025: a permission is lost here

//@ ensures uart(base, Uart { sent: Seq::empty(), room: 3 })
pub unsafe fn made_up(base: *mut u32) {
    let _ = base;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires uart(base, ?s) ** s.room > 1
//@ ensures uart(base, Uart { sent: s.sent.push(1), room: (s.room - 1) as nat }) //~ ERROR V0001: this postcondition may not hold
pub unsafe fn sent_twice(base: *mut u32) {
    base.write_volatile(1);
    base.write_volatile(1);
}

//@ requires counter(base, ?t)
//@ ensures exists |u: nat| counter(base, u)
pub unsafe fn the_same_twice(base: *mut u64) -> u64 {
    let a = base.read_volatile();
    let b = base.read_volatile();
    //@ assert b >= a;
    //@ assert a == b; //~ ERROR V0012: this assertion may not hold
    a
}

//@ requires uart(base, ?s) ** s.room > 5
//@ ensures exists |t: Uart| uart(base, t)
pub unsafe fn forgotten_in_a_loop(base: *mut u32) {
    let mut i = 0u32;
    while i < 3
    //@ invariant i <= 3
    //@ decreases 3 - i
    {
        base.write_volatile(i); //~ ERROR V0022: nothing says that this memory may be accessed here
        i += 1;
    }
}
