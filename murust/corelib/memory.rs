//! Memory: pointers, boxes, cells, atomics. A function without a body is intrinsic: the stages know it by its path.

pub mod mem {
    //@ ensures *a == old(*b) && *b == old(*a)
    pub const fn swap<T>(a: &mut T, b: &mut T);
    //@ ensures result == old(*dest) && *dest == src
    pub const fn replace<T>(dest: &mut T, src: T) -> T;
    pub fn take<T: Default>(dest: &mut T) -> T { replace(dest, T::default()) }
    pub fn drop<T>(_value: T) {}
    //@ ensures true
    pub const fn forget<T>(value: T);
    //@ pure
    pub const fn size_of<T>() -> usize;
    //@ pure
    pub const fn align_of<T>() -> usize;
    pub const fn size_of_val<T: ?Sized>(value: &T) -> usize;
    pub const fn needs_drop<T: ?Sized>() -> bool;
    pub const unsafe fn zeroed<T>() -> T;
    pub const unsafe fn transmute<T, U>(value: T) -> U;

    pub struct MaybeUninit<T> { value: T }
    impl<T> MaybeUninit<T> {
        pub const fn new(value: T) -> MaybeUninit<T>;
        pub const fn uninit() -> MaybeUninit<T>;
        pub const fn zeroed() -> MaybeUninit<T>;
        pub const fn write(&mut self, value: T) -> &mut T;
        pub const fn as_ptr(&self) -> *const T;
        pub const fn as_mut_ptr(&mut self) -> *mut T;
        pub const unsafe fn assume_init(self) -> T;
        pub const unsafe fn assume_init_ref(&self) -> &T;
        pub const unsafe fn assume_init_mut(&mut self) -> &mut T;
        pub const unsafe fn assume_init_read(&self) -> T;
        pub unsafe fn assume_init_drop(&mut self);
    }
    impl<T: Copy> Copy for MaybeUninit<T> {}
    impl<T> core::fmt::Debug for MaybeUninit<T> {}
    impl<T: Copy> Clone for MaybeUninit<T> { fn clone(&self) -> MaybeUninit<T> { *self } }
    pub struct ManuallyDrop<T> { value: T }
    impl<T> ManuallyDrop<T> {
        //@ ensures result.value == value
        pub const fn new(value: T) -> ManuallyDrop<T>;
        //@ ensures result == slot.value
        pub const fn into_inner(slot: ManuallyDrop<T>) -> T;
        pub unsafe fn drop(slot: &mut ManuallyDrop<T>) { crate::ptr::drop_in_place(&mut slot.value); }
        pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T { crate::ptr::read(&slot.value) }
    }
    impl<T> core::ops::Deref for ManuallyDrop<T> { type Target = T; fn deref(&self) -> &T { &self.value } }
    impl<T> core::ops::DerefMut for ManuallyDrop<T> { fn deref_mut(&mut self) -> &mut T { &mut self.value } }
}

pub mod ptr {
    //@ pure
    pub const fn null<T>() -> *const T;
    //@ pure
    pub const fn null_mut<T>() -> *mut T;
    pub const unsafe fn read<T>(src: *const T) -> T;
    pub const unsafe fn write<T>(dst: *mut T, src: T);
    pub unsafe fn read_volatile<T>(src: *const T) -> T;
    pub unsafe fn write_volatile<T>(dst: *mut T, src: T);
    pub const unsafe fn read_unaligned<T>(src: *const T) -> T;
    pub const unsafe fn write_unaligned<T>(dst: *mut T, src: T);
    pub const unsafe fn write_bytes<T>(dst: *mut T, value: u8, count: usize);
    pub const unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize);
    pub const unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize);
    pub const unsafe fn swap<T>(a: *mut T, b: *mut T);
    pub const unsafe fn replace<T>(dst: *mut T, src: T) -> T;
    pub unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T);
    pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool;

    impl<T: ?Sized> *const T {
        pub const fn is_null(self) -> bool;
        pub const fn cast<U>(self) -> *const U;
        pub const fn cast_mut(self) -> *mut T;
    }
    impl<T> *const T {
        pub const unsafe fn add(self, count: usize) -> *const T;
        pub const unsafe fn sub(self, count: usize) -> *const T;
        pub const unsafe fn offset(self, count: isize) -> *const T;
        pub const unsafe fn offset_from(self, origin: *const T) -> isize;
        pub const fn wrapping_add(self, count: usize) -> *const T;
        pub const fn wrapping_sub(self, count: usize) -> *const T;
        pub const unsafe fn read(self) -> T;
        pub unsafe fn read_volatile(self) -> T;
        pub const unsafe fn read_unaligned(self) -> T;
        pub const unsafe fn as_ref<'a>(self) -> Option<&'a T>;
        pub const unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize);
        pub fn addr(self) -> usize;
        pub fn is_aligned(self) -> bool;
    }
    impl<T: ?Sized> *mut T {
        pub const fn is_null(self) -> bool;
        pub const fn cast<U>(self) -> *mut U;
        pub const fn cast_const(self) -> *const T;
    }
    impl<T> *mut T {
        pub const unsafe fn add(self, count: usize) -> *mut T;
        pub const unsafe fn sub(self, count: usize) -> *mut T;
        pub const unsafe fn offset(self, count: isize) -> *mut T;
        pub const unsafe fn offset_from(self, origin: *const T) -> isize;
        pub const fn wrapping_add(self, count: usize) -> *mut T;
        pub const fn wrapping_sub(self, count: usize) -> *mut T;
        pub const unsafe fn read(self) -> T;
        pub const unsafe fn write(self, value: T);
        pub unsafe fn read_volatile(self) -> T;
        pub unsafe fn write_volatile(self, value: T);
        pub const unsafe fn read_unaligned(self) -> T;
        pub const unsafe fn write_unaligned(self, value: T);
        pub unsafe fn write_bytes(self, value: u8, count: usize);
        pub const unsafe fn replace(self, value: T) -> T;
        pub const unsafe fn swap(self, with: *mut T);
        pub unsafe fn drop_in_place(self);
        pub const unsafe fn as_ref<'a>(self) -> Option<&'a T>;
        pub const unsafe fn as_mut<'a>(self) -> Option<&'a mut T>;
        pub const unsafe fn copy_from_nonoverlapping(self, src: *const T, count: usize);
        pub fn addr(self) -> usize;
        pub fn is_aligned(self) -> bool;
    }

    pub struct NonNull<T: ?Sized> { pointer: *const T }
    impl<T: ?Sized> Copy for NonNull<T> {}
    impl<T: ?Sized> Clone for NonNull<T> { fn clone(&self) -> NonNull<T> { *self } }
    impl<T: ?Sized> PartialEq for NonNull<T> { fn eq(&self, other: &NonNull<T>) -> bool; }
    impl<T: ?Sized> Eq for NonNull<T> {}
    impl<T: ?Sized> core::fmt::Debug for NonNull<T> {}
    impl<T> NonNull<T> {
        pub const fn new(pointer: *mut T) -> Option<NonNull<T>>;
        pub const unsafe fn new_unchecked(pointer: *mut T) -> NonNull<T>;
        pub const fn dangling() -> NonNull<T>;
        pub const fn as_ptr(self) -> *mut T;
        pub const unsafe fn as_ref<'a>(&self) -> &'a T;
        pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T;
        pub const fn cast<U>(self) -> NonNull<U>;
        pub const unsafe fn add(self, count: usize) -> NonNull<T>;
        pub const unsafe fn read(self) -> T;
        pub unsafe fn write(self, value: T);
    }
    impl<T> From<&mut T> for NonNull<T> { fn from(reference: &mut T) -> NonNull<T>; }
    impl<T> From<&T> for NonNull<T> { fn from(reference: &T) -> NonNull<T>; }
}

pub mod boxed {
    pub struct Box<T: ?Sized> { pointer: *const T }
    fn unsize<T, const N: usize>(items: Box<[T; N]>) -> Box<[T]> { crate::vec::vec_from_array(*items).into_boxed_slice() }
    unsafe impl<T: Send + ?Sized> Send for Box<T> {}
    unsafe impl<T: Sync + ?Sized> Sync for Box<T> {}
    impl<T> Box<T> {
        //@ ensures *result == value
        pub fn new(value: T) -> Box<T>;
    }
    impl<T: ?Sized> Box<T> {
        pub fn into_raw(this: Box<T>) -> *mut T;
        pub unsafe fn from_raw(raw: *mut T) -> Box<T>;
        //@ ensures *result == *this
        pub fn leak<'a>(this: Box<T>) -> &'a mut T;
    }
    impl<T: Clone> Clone for Box<T> { fn clone(&self) -> Box<T> { Box::new((**self).clone()) } }
    impl<T: PartialEq> PartialEq for Box<T> {
        fn eq(&self, other: &Box<T>) -> bool { **self == **other }
        fn ne(&self, other: &Box<T>) -> bool { **self != **other }
    }
    impl<T: Eq> Eq for Box<T> {}
    impl<T: PartialOrd> PartialOrd for Box<T> {
        fn partial_cmp(&self, other: &Box<T>) -> Option<crate::cmp::Ordering> { (**self).partial_cmp(&**other) }
        fn lt(&self, other: &Box<T>) -> bool { **self < **other }
        fn le(&self, other: &Box<T>) -> bool { **self <= **other }
        fn gt(&self, other: &Box<T>) -> bool { **self > **other }
        fn ge(&self, other: &Box<T>) -> bool { **self >= **other }
    }
    impl<T: Ord> Ord for Box<T> { fn cmp(&self, other: &Box<T>) -> crate::cmp::Ordering { (**self).cmp(&**other) } }
    impl<T: core::fmt::Debug + ?Sized> core::fmt::Debug for Box<T> {}
    impl<T: core::hash::Hash + ?Sized> core::hash::Hash for Box<T> {}
    impl<T: core::fmt::Display> core::fmt::Display for Box<T> {}
    impl<T: Default> Default for Box<T> { fn default() -> Box<T> { Box::new(T::default()) } }
    impl<T> From<T> for Box<T> { fn from(value: T) -> Box<T> { Box::new(value) } }
    impl<I: Iterator> Iterator for Box<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { (**self).next() } }
}

pub mod cell {
    //! What is in a cell changes behind shared references: of what is taken out of one no more is known than of any value.

    pub struct UnsafeCell<T: ?Sized> { value: T }
    impl<T> UnsafeCell<T> {
        //@ ensures true
        pub const fn new(value: T) -> UnsafeCell<T>;
        //@ ensures true
        pub const fn into_inner(self) -> T;
    }
    impl<T: ?Sized> UnsafeCell<T> {
        pub const fn get(&self) -> *mut T;
        //@ ensures true
        pub const fn get_mut(&mut self) -> &mut T;
    }
    pub struct Cell<T: ?Sized> { value: UnsafeCell<T> }
    impl<T> Cell<T> {
        //@ ensures true
        pub const fn new(value: T) -> Cell<T>;
        pub fn set(&self, value: T) { self.replace(value); }
        //@ ensures true
        pub const fn replace(&self, value: T) -> T;
        //@ ensures true
        pub fn swap(&self, other: &Cell<T>);
        //@ ensures true
        pub const fn into_inner(self) -> T;
        pub const fn as_ptr(&self) -> *mut T;
        //@ ensures true
        pub const fn get_mut(&mut self) -> &mut T;
        //@ ensures true
        pub const fn get(&self) -> T where T: Copy;
        pub fn update(&self, f: impl FnOnce(T) -> T) where T: Copy { self.set(f(self.get())); }
        pub fn take(&self) -> T where T: Default { self.replace(T::default()) }
    }
    impl<T: Default> Default for Cell<T> { fn default() -> Cell<T> { Cell::new(T::default()) } }
    impl<T: Copy> Clone for Cell<T> { fn clone(&self) -> Cell<T> { Cell::new(self.get()) } }
    impl<T: PartialEq + Copy> PartialEq for Cell<T> { fn eq(&self, other: &Cell<T>) -> bool { self.get() == other.get() } }
    impl<T: Eq + Copy> Eq for Cell<T> {}
    impl<T: PartialOrd + Copy> PartialOrd for Cell<T> {
        fn partial_cmp(&self, other: &Cell<T>) -> Option<crate::cmp::Ordering> { self.get().partial_cmp(&other.get()) }
        fn lt(&self, other: &Cell<T>) -> bool { self.get() < other.get() }
        fn le(&self, other: &Cell<T>) -> bool { self.get() <= other.get() }
        fn gt(&self, other: &Cell<T>) -> bool { self.get() > other.get() }
        fn ge(&self, other: &Cell<T>) -> bool { self.get() >= other.get() }
    }
    impl<T: Ord + Copy> Ord for Cell<T> { fn cmp(&self, other: &Cell<T>) -> crate::cmp::Ordering { self.get().cmp(&other.get()) } }
    impl<T: Copy + core::fmt::Debug> core::fmt::Debug for Cell<T> {}
    impl<T> From<T> for Cell<T> { fn from(value: T) -> Cell<T> { Cell::new(value) } }
}

pub mod process {
    /// What a program tells who started it.
    #[derive(Clone, Copy, PartialEq, Eq, Default)] pub struct ExitCode(u8);
    impl ExitCode {
        pub const SUCCESS: ExitCode = ExitCode(0);
        pub const FAILURE: ExitCode = ExitCode(1);
    }
    impl From<u8> for ExitCode { fn from(code: u8) -> ExitCode { ExitCode(code) } }
    pub fn exit(code: i32) -> !;
    pub fn abort() -> !;
}

pub mod hint {
    //@ ensures true
    pub fn spin_loop();
    pub const fn black_box<T>(value: T) -> T { value }
    pub const unsafe fn unreachable_unchecked() -> !;
}

pub mod sync {
    pub mod atomic {
        use crate::marker::Integer;
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
        //@ requires !(order is Relaxed)
        pub fn fence(order: Ordering);
        //@ requires !(order is Relaxed)
        pub fn compiler_fence(order: Ordering);
        pub struct Atomic<T> { value: crate::cell::UnsafeCell<T> }
        unsafe impl<T> Sync for Atomic<T> {}
        impl<T: Copy> Atomic<T> {
            //@ ensures true
            pub const fn new(value: T) -> Atomic<T>;
            //@ requires !(order is Release || order is AcqRel)
            pub fn load(&self, order: Ordering) -> T;
            //@ requires !(order is Acquire || order is AcqRel)
            pub fn store(&self, value: T, order: Ordering);
            //@ ensures true
            pub fn swap(&self, value: T, order: Ordering) -> T;
            //@ requires !(failure is Release || failure is AcqRel)
            pub fn compare_exchange(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T>;
            //@ requires !(failure is Release || failure is AcqRel)
            pub fn compare_exchange_weak(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T>;
            pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<T, T> {
                let mut callee = f;
                // How often at most another comes first: of a cell that is made anew no more is known than its type.
                let mut rivals = Atomic::new(usize::MAX).load(Ordering::Relaxed);
                let mut found = self.load(fetch);
                //@ ghost let seen: Seq<T> = Seq::empty();
                loop
                //@ invariant crate::rounds::between(old(f), (), callee, (), seen)
                //@ decreases rivals
                {
                    //@ ghost seen = seen.push(found);
                    match callee(found) {
                        Some(new) if rivals == 0 => {
                            self.swap(new, set);
                            return Ok(found);
                        }
                        Some(new) => match self.compare_exchange_weak(found, new, set, fetch) {
                            Ok(_) => return Ok(found),
                            Err(other) => found = other,
                        }
                        None => return Err(found),
                    }
                    rivals -= 1;
                }
            }
            //@ ensures true
            pub fn get_mut(&mut self) -> &mut T;
            //@ ensures true
            pub const fn into_inner(self) -> T;
            pub const fn as_ptr(&self) -> *mut T;
        }
        impl<T: Integer> Atomic<T> {
            //@ ensures true
            pub fn fetch_add(&self, value: T, order: Ordering) -> T;
            //@ ensures true
            pub fn fetch_sub(&self, value: T, order: Ordering) -> T;
            //@ ensures true
            pub fn fetch_max(&self, value: T, order: Ordering) -> T;
            //@ ensures true
            pub fn fetch_min(&self, value: T, order: Ordering) -> T;
        }
        impl<T: Copy + core::ops::Not> Atomic<T> {
            //@ ensures true
            pub fn fetch_and(&self, value: T, order: Ordering) -> T;
            //@ ensures true
            pub fn fetch_or(&self, value: T, order: Ordering) -> T;
            //@ ensures true
            pub fn fetch_xor(&self, value: T, order: Ordering) -> T;
            //@ ensures true
            pub fn fetch_nand(&self, value: T, order: Ordering) -> T;
        }
        impl<T: Default + Copy> Default for Atomic<T> { fn default() -> Atomic<T> { Atomic::new(T::default()) } }
        impl<T: core::fmt::Debug> core::fmt::Debug for Atomic<T> {}
        pub type AtomicBool = Atomic<bool>;
        pub type AtomicU8 = Atomic<u8>;
        pub type AtomicU16 = Atomic<u16>;
        pub type AtomicU32 = Atomic<u32>;
        pub type AtomicU64 = Atomic<u64>;
        pub type AtomicUsize = Atomic<usize>;
        pub type AtomicI8 = Atomic<i8>;
        pub type AtomicI16 = Atomic<i16>;
        pub type AtomicI32 = Atomic<i32>;
        pub type AtomicI64 = Atomic<i64>;
        pub type AtomicIsize = Atomic<isize>;
        pub type AtomicPtr<T> = Atomic<*mut T>;
    }
}
