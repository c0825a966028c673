//! Memory that is written or given back while a shared reference to it is still looked at.
//# undefined: unsafe { after_its_end(Box::into_raw(Box::new(Pair { a: 1, b: 2 }))) }
//# shows: unsafe { given_by_a_call(&mut Pair { a: 1, b: 2 }) != 1 }
//# shows: unsafe { through_a_reference(&mut Pair { a: 1, b: 2 }) != 1 }

pub struct Pair {
    pub a: u32,
    pub b: u32,
}

fn first<'a>(x: &'a mut Pair) -> &'a u32 {
    &x.a
}

fn either(x: &u32, _: u32) -> u32 {
    *x
}

fn store<'a>(slot: &mut Option<&'a u32>, x: &'a mut u32) {
    *slot = Some(x);
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w
pub unsafe fn given_by_a_call(p: *mut Pair) -> u32 {
    let r = first(&mut *p);
    (*p).a = 5; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w
pub unsafe fn through_a_reference(p: *mut Pair) -> u32 {
    let t = &mut *p;
    let r = &t.a;
    (*p).a = 5; //~ ERROR V0022: nothing says that this memory may be accessed here
    *r
}

//@ requires p |-> ?v ** core::boxed(p)
pub unsafe fn after_its_end(p: *mut Pair) -> u32 {
    let t = &mut *p;
    let r = &t.a;
    drop(Box::from_raw(p)); //~ ERROR V0022: a box is made of memory that is not owned here as the memory of a box
    *r
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn given_back<'a>(p: *mut Pair) -> &'a u32 {
    let t = &mut *p;
    &t.a //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w
pub unsafe fn beside_another_argument(p: *mut Pair) -> u32 {
    let t = &mut *p;
    either(&t.a, {
        (*p).a = 5; //~ ERROR V0022: nothing says that this memory may be accessed here
        3
    })
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w
pub unsafe fn shared_and_kept(p: *mut Pair) -> u32 {
    let r = &(*p).a;
    (*p).a = 5; //~ ERROR V0023: this memory may be read here, and not written
    *r
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w
pub unsafe fn in_a_struct(p: *mut Pair) -> u32 {
    let r = (&(*p).a, 3);
    (*p).a = 5; //~ ERROR V0023: this memory may be read here, and not written
    *r.0
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w
pub unsafe fn in_a_closure(p: *mut Pair) -> u32 {
    let c = {
        let r = &(*p).a;
        move || *r
    };
    (*p).a = 5; //~ ERROR V0023: this memory may be read here, and not written
    c()
}

//@ requires p |-> ?v
//@ ensures exists |w: Pair| p |-> w
pub unsafe fn by_a_closure(p: *mut Pair) -> u32 {
    let look = || &(*p).a; //~ ERROR U0002: a reference to what a raw pointer points to, which leaves
    let r = look();
    (*p).a = 5;
    *r
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn stored_by_a_call(p: *mut u32) -> bool {
    let mut o = None;
    store(&mut o, &mut *p);
    *p = 5; //~ ERROR V0022: nothing says that this memory may be accessed here
    o.is_some()
}

//@ requires p |-> ?v ** n > 0
//@ ensures p |-> _
pub unsafe fn in_a_round_before(p: *mut u32, n: u32) -> u32 {
    let other = 3;
    let mut r = &other;
    let mut i = 0;
    while i < n //~ ERROR U0002: a reference made of a raw pointer in one round of a loop, and kept to the next,
    //@ invariant i <= n ** exists |x: u32| p |-> x
    //@ decreases n - i
    {
        *p = 5;
        r = &*p;
        i += 1;
    }
    *r
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn behind_another_reference<'a>(p: *mut u32, out: &mut &'a u32) {
    *out = &*p; //~ ERROR U0002: a reference to what a raw pointer points to, which leaves
}

pub struct Slot<'b, 'a> {
    slot: &'b mut Option<&'a mut Pair>,
}

impl<'b, 'a> Slot<'b, 'a> {
    fn put(self, r: &'a mut Pair) {
        *self.slot = Some(r);
    }
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn in_what_is_moved_away<'b, 'a>(p: *mut Pair, s: Slot<'b, 'a>) {
    s.put(&mut *p) //~ ERROR V0022: a permission is asked for that is not owned here
}

pub trait Sink<'a> {
    fn sink(&mut self, r: &'a mut Pair);
}

//@ requires p |-> ?v
//@ ensures p |-> _
pub unsafe fn in_a_type_that_may_be_any<'a, K: Sink<'a>>(p: *mut Pair, k: &mut K) {
    k.sink(&mut *p) //~ ERROR U0002: a reference to what a raw pointer points to, which leaves
}
