//! Who owns each physical frame. A frame has one owner at a time; it changes hands only through these functions.

pub const FRAMES: usize = 256;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    Free,
    Hypervisor,
    /// Holds a translation table of a virtual machine.
    Table { vm: u16, level: u8 },
    /// Private memory of a virtual machine.
    Guest { vm: u16 },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FrameError {
    OutOfRange,
    NotFree,
    NotOwner,
}

pub struct Frames {
    owners: [Owner; FRAMES],
}

/*@
impl Frames {
    /// Is `self` the same as `before`, but for the owner of one frame?
    spec fn differs_at_most(self, before: Frames, frame: int) -> bool {
        forall |i: int| 0 <= i < FRAMES && i != frame ==> self.owners[i] == before.owners[i]
    }
}

/// How many of the first `n` frames are free.
spec fn free_below(owners: Seq<Owner>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { free_below(owners, n - 1) + if owners[n - 1] == Owner::Free { 1 } else { 0 } }
}
@*/

impl Frames {
    //@ ensures forall |i: int| 0 <= i < FRAMES ==> result.owners[i] == Owner::Free
    pub fn new() -> Frames {
        Frames { owners: [Owner::Free; FRAMES] }
    }

    //@ ensures frame < FRAMES ==> result == Some(self.owners[frame])
    //@ ensures frame >= FRAMES ==> result == None
    pub fn owner(&self, frame: usize) -> Option<Owner> {
        if frame >= FRAMES {
            return None;
        }
        Some(self.owners[frame])
    }

    /// Gives a free frame to an owner.
    //@ requires owner != Owner::Free
    //@ ensures result == Ok(()) <==> frame < FRAMES && old(self.owners)[frame] == Owner::Free
    //@ ensures result == Err(FrameError::OutOfRange) <==> frame >= FRAMES
    //@ ensures result == Ok(()) ==> self.owners[frame] == owner
    //@ ensures result.is_err() ==> self.owners == old(self.owners)
    //@ ensures self.differs_at_most(old(*self), frame)
    pub fn claim(&mut self, frame: usize, owner: Owner) -> Result<(), FrameError> {
        if frame >= FRAMES {
            return Err(FrameError::OutOfRange);
        }
        if self.owners[frame] != Owner::Free {
            return Err(FrameError::NotFree);
        }
        self.owners[frame] = owner;
        Ok(())
    }

    /// Takes a frame back from the owner that it is said to have.
    //@ requires owner != Owner::Free
    //@ ensures result == Ok(()) <==> frame < FRAMES && old(self.owners)[frame] == owner
    //@ ensures result == Ok(()) ==> self.owners[frame] == Owner::Free
    //@ ensures result.is_err() ==> self.owners == old(self.owners)
    //@ ensures self.differs_at_most(old(*self), frame)
    pub fn release(&mut self, frame: usize, owner: Owner) -> Result<(), FrameError> {
        if frame >= FRAMES {
            return Err(FrameError::OutOfRange);
        }
        if self.owners[frame] != owner {
            return Err(FrameError::NotOwner);
        }
        self.owners[frame] = Owner::Free;
        Ok(())
    }

    /// Moves a frame from one owner to another. It is never free on the way.
    //@ requires from != Owner::Free && to != Owner::Free
    //@ ensures result == Ok(()) <==> frame < FRAMES && old(self.owners)[frame] == from
    //@ ensures result == Ok(()) ==> self.owners[frame] == to
    //@ ensures result.is_err() ==> self.owners == old(self.owners)
    //@ ensures self.differs_at_most(old(*self), frame)
    pub fn transfer(&mut self, frame: usize, from: Owner, to: Owner) -> Result<(), FrameError> {
        if frame >= FRAMES {
            return Err(FrameError::OutOfRange);
        }
        if self.owners[frame] != from {
            return Err(FrameError::NotOwner);
        }
        self.owners[frame] = to;
        Ok(())
    }

    /// The first free frame.
    //@ ensures match result {
    //@     Some(frame) => frame < FRAMES && self.owners[frame] == Owner::Free
    //@         && forall |i: int| 0 <= i < frame ==> self.owners[i] != Owner::Free,
    //@     None => forall |i: int| 0 <= i < FRAMES ==> self.owners[i] != Owner::Free,
    //@ }
    pub fn first_free(&self) -> Option<usize> {
        let mut frame = 0;
        while frame < FRAMES
        //@ invariant frame <= FRAMES
        //@ invariant forall |i: int| 0 <= i < frame ==> self.owners[i] != Owner::Free
        //@ decreases FRAMES - frame
        {
            if self.owners[frame] == Owner::Free {
                return Some(frame);
            }
            frame += 1;
        }
        None
    }

    /// How many frames are free.
    //@ ensures result == free_below(self.owners@, FRAMES)
    pub fn count_free(&self) -> usize {
        let mut count = 0;
        let mut frame = 0;
        while frame < FRAMES
        //@ invariant frame <= FRAMES && count <= frame
        //@ invariant count == free_below(self.owners@, frame)
        //@ decreases FRAMES - frame
        {
            if self.owners[frame] == Owner::Free {
                count += 1;
            }
            frame += 1;
        }
        count
    }

    /// Claims the first free frame, if there is one.
    //@ requires owner != Owner::Free
    //@ ensures match result {
    //@     Some(frame) => frame < FRAMES && old(self.owners)[frame] == Owner::Free && self.owners[frame] == owner
    //@         && self.differs_at_most(old(*self), frame),
    //@     None => self.owners == old(self.owners),
    //@ }
    pub fn allocate(&mut self, owner: Owner) -> Option<usize> {
        match self.first_free() {
            Some(frame) => {
                self.owners[frame] = owner;
                Some(frame)
            }
            None => None,
        }
    }

    /// Frees every frame of a virtual machine: its memory and its tables.
    //@ ensures forall |i: int| 0 <= i < FRAMES ==> self.owners[i] ==
    //@     match old(self.owners)[i] {
    //@         Owner::Guest { vm: of } => if of == vm { Owner::Free } else { old(self.owners)[i] },
    //@         Owner::Table { vm: of, level: _ } => if of == vm { Owner::Free } else { old(self.owners)[i] },
    //@         _ => old(self.owners)[i],
    //@     }
    pub fn release_all(&mut self, vm: u16) {
        let mut frame = 0;
        while frame < FRAMES
        //@ invariant frame <= FRAMES
        //@ invariant forall |i: int| frame <= i < FRAMES ==> self.owners[i] == old(self.owners)[i]
        //@ invariant forall |i: int| 0 <= i < frame ==> self.owners[i] ==
        //@     match old(self.owners)[i] {
        //@         Owner::Guest { vm: of } => if of == vm { Owner::Free } else { old(self.owners)[i] },
        //@         Owner::Table { vm: of, level: _ } => if of == vm { Owner::Free } else { old(self.owners)[i] },
        //@         _ => old(self.owners)[i],
        //@     }
        //@ decreases FRAMES - frame
        {
            let belongs = match self.owners[frame] {
                Owner::Guest { vm: of } => of == vm,
                Owner::Table { vm: of, .. } => of == vm,
                Owner::Free | Owner::Hypervisor => false,
            };
            if belongs {
                self.owners[frame] = Owner::Free;
            }
            frame += 1;
        }
    }
}
