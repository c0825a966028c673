//! Why a request is refused. A request that is refused has changed nothing.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Error {
    /// There is no such frame.
    BadFrame,
    /// There is no such virtual machine.
    BadVm,
    /// The guest address lies outside of the address space, or is not aligned.
    BadAddress,
    /// Some other argument is out of range.
    BadArgument,
    /// The virtual machine is not in the phase of its life that this needs.
    WrongLife,
    /// The frame does not belong to who would give it, or is not in the state that this needs.
    NotOwner,
    /// A table is missing on the way to the guest address.
    NoTable,
    /// The guest address is mapped already, or has all its tables.
    Mapped,
    /// The guest address is not mapped.
    NotMapped,
    /// It is still in use.
    Busy,
    /// It is part of a block, which has to be split first, or taken as a whole.
    InBlock,
}
