//! What the host is told when a virtual CPU stops. That is all it learns: of a fault the page, of an access to a device what a
//! device would see.

use crate::arch::abort::Intent;
use crate::arch::syndrome::Access;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// The core has dealt with it: the virtual CPU may go on.
    Resume,
    /// The guest waits for an interrupt.
    Wait,
    /// The guest has switched its virtual CPU off.
    Off,
    /// Nothing is mapped at a page that the guest wants to use.
    Fault { page: u64, intent: Intent },
    /// The guest uses a device. `value` is what it stores.
    Device { address: u64, access: Access, value: u64 },
    /// Something is wrong with the machine.
    Broken,
}
