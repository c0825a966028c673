//# shows: wrong_variant(Owner::Guest(0)) == Owner::Free
//# shows: guard_falls_through(Owner::Guest(1), 2) != Owner::Guest(2)
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    Free,
    Guest(u16),
}

//@ ensures result is Guest
//~^ ERROR V0001: does not hold
pub fn wrong_variant(o: Owner) -> Owner {
    match o {
        Owner::Guest(0) => Owner::Free,
        Owner::Guest(n) => Owner::Guest(n),
        Owner::Free => Owner::Guest(1),
    }
}

//@ ensures result == Owner::Guest(vm)
//~^ ERROR V0001: does not hold
pub fn guard_falls_through(o: Owner, vm: u16) -> Owner {
    match o {
        Owner::Guest(n) if n == vm => o,
        Owner::Guest(n) => Owner::Guest(n),
        Owner::Free => Owner::Guest(vm),
    }
}
