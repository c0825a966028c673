//# shows: broken(5, 3).start > 3
//# shows: { let mut r = Range { start: 1, end: 2 }; raise(&mut r, 9); r.start > r.end }
//! Invariants that do not hold where they have to.
pub struct Range { pub start: u64, pub end: u64 }
//@ invariant Range: self.start <= self.end
pub struct Two { pub a: Range, pub b: Option<Range> }

pub fn broken(a: u64, b: u64) -> Range { Range { start: a, end: b } } //~ ERROR V0018: the invariant of a type does not hold here
pub fn raise(r: &mut Range, by: u64) { r.start = by; } //~ ERROR V0018: the invariant of a type does not hold here
pub fn size(r: &Range) -> u64 { r.end - r.start }
pub fn caller() -> u64 { let r = Range { start: 3, end: 1 }; size(&r) } //~ ERROR V0018: the invariant of a type does not hold here
pub fn between(r: &mut Range) -> u64 { let e = r.end; r.end = 0; let s = size(r); r.end = e; s } //~ ERROR V0018: the invariant of a type does not hold here
pub fn in_a_field(t: &mut Two) { t.a.end = 0; } //~ ERROR V0018: the invariant of a type does not hold here
pub fn in_an_option(t: &mut Two) { if let Some(r) = &mut t.b { r.end = 0; } } //~ ERROR V0018: the invariant of a type does not hold here
pub fn of_elements(rs: &mut [Range; 3]) { rs[1].end = 0; } //~ ERROR V0018: the invariant of a type does not hold here
pub fn of_slices(rs: &mut [Range]) { if rs.len() > 0 { rs[0].end = 0; } } //~ ERROR V0018: the invariant of a type does not hold here
pub fn in_a_tuple(a: u64) -> (u64, Range) { (a, Range { start: a, end: 7 }) } //~ ERROR V0018: the invariant of a type does not hold here
pub fn only_in_the_loop(r: &mut Range, n: u64) {
    let mut i = 0;
    while i < n //~ ERROR V0018: the invariant of a type may not hold here
    //@ invariant i <= n
    //@ decreases n - i
    { r.start = 0; i += 1; }
}
pub fn keeps(rs: &mut [Range]) {}
pub fn nothing_else_is_known(r: &Range) {
    //@ assert r.start < r.end; //~ ERROR V0012: this assertion does not hold
}
pub fn of_the_result(r: Range) -> u64 {
    let q = broken(1, 2);
    //@ assert q.start == 1; //~ ERROR V0012: this assertion may not hold
    q.end - q.start
}
