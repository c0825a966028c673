//! Frames of physical memory, and who owns each of them.

use crate::stage2::perms::Perms;

/// How many frames there are.
pub const FRAMES: usize = 640;
/// The physical address of the first of them, aligned to 2 MiB.
pub const BASE: u64 = 0x4000_0000;

/// Who may use memory that a virtual machine shares, besides itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Borrower {
    Host,
    /// A virtual machine that has not accepted it so far.
    Offered { vm: usize, perms: Perms },
    /// A virtual machine that has it at a page of its own.
    Mapped { vm: usize, page: u64, perms: Perms },
}

/// Who owns a frame. Pages are numbers of pages of guest addresses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    /// Nobody: all its words are zero.
    Free,
    /// This core.
    Hypervisor,
    /// The hypervisor above that is not trusted.
    Host,
    /// A translation table of a virtual machine. Its entries are for the units from `base * ENTRIES` on.
    Table { vm: usize, level: u32, base: u64 },
    /// Memory of a virtual machine, and of nobody else.
    Private { vm: usize, page: u64 },
    /// Memory of a virtual machine, which somebody else may use, too.
    Shared { vm: usize, page: u64, with: Borrower },
    /// On its way from one virtual machine to another, mapped by none.
    Donated { from: usize, to: usize },
    /// Memory of a virtual machine, and of nobody else, as part of a block.
    Block { vm: usize, page: u64 },
}

/// What is known of a frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Frame {
    pub owner: Owner,
    /// The table whose entry leads here: of a table (but a root), and of memory of a virtual machine.
    pub table: usize,
    /// The borrower's table that leads here, of shared memory that has been accepted.
    pub lent: usize,
    /// How many valid entries a table has; how many entries lead to other memory.
    pub refs: u16,
}
