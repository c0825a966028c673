// A type parameter may stand for a type without values: that there is one is known where one is at hand.

use core::convert::Infallible;

//@ ensures result == (r is Ok)
fn is_fine<T, E>(r: &Result<T, E>) -> bool {
    match r {
        Ok(_) => true,
        Err(_) => false,
    }
}

//@ ensures r == Ok(result)
fn unpack<T>(r: Result<T, Infallible>) -> T {
    match r {
        Ok(x) => x,
        Err(never) => match never {},
    }
}

//@ requires items@.len() > 0
//@ ensures exists |x: T| items@.contains(x)
fn holds_something<T>(items: &[T]) {
    //@ assert items@.contains(items@[0]);
}

/*@ lemma fn of_a_value<T>(x: T)
  ensures exists |y: T| y == x
{}

lemma fn of_a_set<T>(s: Set<T>, t: Set<T>)
  requires forall |x: T| s.contains(x) <==> t.contains(x)
  ensures s == t
{}

lemma fn of_a_list<T>(l: List<T>)
  requires l is Node
  ensures exists |x: T| x == l->0
{}
@*/

enum List<T> {
    Nil,
    Node(T, Box<List<T>>),
}

//@ ensures result == (l is Node)
fn has_a_first<T>(l: &List<T>) -> bool {
    matches!(l, List::Node(..))
}

struct A {
    a: u8,
}

//@ ghost m: Map<A, int>
//@ requires m.dom().contains(x)
//@ ensures m.dom().contains(x)
fn of_any_key<A: Copy>(x: A) {}

//@ ghost m: Map<A, int>
//@ requires m.dom().contains(A { a: 3 })
//@ ensures result == 3
fn of_one_key() -> u8 {
    3
}

//@ ensures result
fn of_no_error() -> bool {
    let r: Result<u8, Infallible> = Ok(3);
    is_fine(&r) && unpack(r) == 3
}

fn main() {
    assert!(of_no_error());
    assert!(has_a_first(&List::Node(1, Box::new(List::Nil))));
    holds_something(&[1, 2]);
}
