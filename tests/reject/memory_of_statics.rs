//! Who may use a `static mut` is said by permissions, as of all memory.
//# shows: unsafe { COUNT = 3; keeps(); COUNT != 3 }
//# shows: unsafe { COUNT = 1; unknown_before() != 0 }
//# shows: unsafe { two_names() != 0 }
static mut COUNT: u64 = 0;
static mut OTHER: u64 = 0;

pub unsafe fn nobody_says_so() -> u64 {
    COUNT //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub unsafe fn written_by_nobody() {
    COUNT = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires &raw const COUNT |->{1/2} ?v
//@ ensures &raw const COUNT |->{1/2} v
pub unsafe fn half() {
    COUNT = 1; //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires &raw mut COUNT |-> ?v
//@ ensures &raw mut COUNT |-> v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn keeps() {
    COUNT = 4;
}

/// Its first value is known where the program begins only.
//@ requires &raw mut COUNT |-> ?v
//@ ensures &raw mut COUNT |-> v ** result == 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn unknown_before() -> u64 {
    COUNT
}

//@ requires &raw mut COUNT |-> ?v
pub unsafe fn lost() {} //~ ERROR V0025: a permission is lost here

//@ requires &raw mut COUNT |-> 0 ** &raw mut OTHER |-> 0
//@ ensures &raw mut COUNT |-> 1 ** &raw mut OTHER |-> 0 ** result == 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn two_names() -> u64 {
    COUNT = 1;
    COUNT
}

//@ requires &raw mut COUNT |-> ?v
//@ ensures &raw mut COUNT |-> v
pub unsafe fn of_another_one() -> u64 {
    OTHER //~ ERROR V0022: nothing says that this memory may be accessed here
}

unsafe fn called() {
    hands_over_and_uses(); //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires &raw mut COUNT |-> _
unsafe fn hands_over_and_uses() {
    //@ leak &raw mut COUNT |-> _;
    COUNT = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}
