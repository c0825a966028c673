//! What the library drops, and in which order, when code that it calls panics: a clone, a comparison, a closure.
use std::cell::Cell;
#[derive(Debug)]
pub struct D(u32);
static mut LEFT: i32 = 1000;
fn tick(what: &str, n: u32) { println!("{} {}", what, n); unsafe { LEFT -= 1; if LEFT == 0 { panic!("boom {} {}", what, n); } } }
fn left(n: i32) { unsafe { LEFT = n; } }
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); } }
impl Clone for D { fn clone(&self) -> D { tick("clone", self.0); D(self.0 + 100) } }
impl PartialEq for D { fn eq(&self, o: &D) -> bool { tick("eq", self.0 * 1000 + o.0); self.0 / 10 == o.0 / 10 } }
impl Eq for D {}
impl PartialOrd for D { fn partial_cmp(&self, o: &D) -> Option<std::cmp::Ordering> { Some(self.cmp(o)) } }
impl Ord for D { fn cmp(&self, o: &D) -> std::cmp::Ordering { tick("cmp", self.0 * 1000 + o.0); self.0.cmp(&o.0) } }
impl Default for D { fn default() -> D { tick("default", 7); D(7) } }
#[derive(Clone)]
struct Pair { a: D, b: D }
fn mk(n: u32) -> D { tick("mk", n); D(n) }
fn many(n: u32) -> Vec<D> { let mut v = Vec::new(); let mut i = 0; while i < n { v.push(D(i + 1)); i += 1; } v }
fn show(v: &[D]) { for x in v { println!("has {}", x.0); } }

pub fn vec_clone() -> u32 {
    let _first = D(9999);
    let v = many(4);
    left(3);
    let w = v.clone();
    w.len() as u32
}

pub fn arr_clone() -> u32 {
    let _first = D(9999);
    let v = [D(1), D(2), D(3), D(4)];
    left(3);
    let w = v.clone();
    w.len() as u32
}

pub fn arr_clone_nested() -> u32 {
    let _first = D(9999);
    let v = [[D(1), D(2)], [D(3), D(4)]];
    left(4);
    let w = v.clone();
    w.len() as u32
}

pub fn tuple_clone() -> u32 {
    let _first = D(9999);
    let v = (D(1), D(2), D(3));
    left(3);
    let w = v.clone();
    w.0.0
}

pub fn struct_clone() -> u32 {
    let _first = D(9999);
    let v = Pair { a: D(1), b: D(2) };
    left(2);
    let w = v.clone();
    w.a.0
}

pub fn vec_struct_clone() -> u32 {
    let _first = D(9999);
    let v = vec![Pair { a: D(1), b: D(2) }, Pair { a: D(3), b: D(4) }];
    left(4);
    let w = v.clone();
    w.len() as u32
}

pub fn vec_macro() -> u32 {
    let _first = D(9999);
    let d = D(5);
    left(3);
    let w = vec![d; 5];
    w.len() as u32
}

pub fn vec_macro0() -> u32 {
    let _first = D(9999);
    let d = D(5);
    let w = vec![d; 0];
    println!("made");
    w.len() as u32
}

pub fn vec_macro_vec() -> u32 {
    let _first = D(9999);
    let w = { left(6); vec![vec![D(1), D(2)]; 4] };
    w.len() as u32
}

pub fn extend_from_slice() -> u32 {
    let _first = D(9999);
    let v = many(4);
    let mut w = many(2);
    left(3);
    w.extend_from_slice(&v);
    w.len() as u32
}

pub fn resize() -> u32 {
    let _first = D(9999);
    let mut w = many(2);
    left(3);
    w.resize(7, D(50));
    w.len() as u32
}

pub fn resize_small() -> u32 {
    let _first = D(9999);
    let mut w = many(4);
    w.resize(2, D(50));
    println!("x");
    w.len() as u32
}

pub fn resize_same() -> u32 {
    let _first = D(9999);
    let mut w = many(2);
    w.resize(2, D(50));
    println!("x");
    w.len() as u32
}

pub fn resize_ok() -> u32 {
    let _first = D(9999);
    let mut w = many(2);
    w.resize(4, D(50));
    println!("x");
    show(&w);
    w.len() as u32
}

pub fn resize_with() -> u32 {
    let _first = D(9999);
    let mut w = many(2);
    let mut k = 10;
    left(3);
    w.resize_with(7, || { k += 1; mk(k) });
    w.len() as u32
}

pub fn to_vec() -> u32 {
    let _first = D(9999);
    let v = [D(1), D(2), D(3), D(4)];
    left(3);
    let w = v.to_vec();
    w.len() as u32
}

pub fn from_slice() -> u32 {
    let _first = D(9999);
    let v = [D(1), D(2), D(3), D(4)];
    left(3);
    let w: Vec<D> = Vec::from(&v[..]);
    w.len() as u32
}

pub fn fill() -> u32 {
    let _first = D(9999);
    let mut v = [D(1), D(2), D(3), D(4)];
    left(3);
    v.fill(D(60));
    0
}

pub fn fill_ok() -> u32 {
    let _first = D(9999);
    let mut v = [D(1), D(2), D(3), D(4)];
    v.fill(D(60));
    println!("x");
    0
}

pub fn clone_from_slice() -> u32 {
    let _first = D(9999);
    let mut v = [D(1), D(2), D(3)];
    let w = [D(11), D(12), D(13)];
    left(3);
    v.clone_from_slice(&w);
    0
}

pub fn arr_map() -> u32 {
    let _first = D(9999);
    let v = [D(1), D(2), D(3), D(4)];
    left(3);
    let w = v.map(|d| mk(d.0 + 20));
    w.len() as u32
}

pub fn arr_map_ok() -> u32 {
    let _first = D(9999);
    let v = [D(1), D(2), D(3)];
    let w = v.map(|d| mk(d.0 + 20));
    w.len() as u32
}

pub fn from_fn() -> u32 {
    let _first = D(9999);
    left(3);
    let w: [D; 4] = std::array::from_fn(|i| mk(i as u32));
    w.len() as u32
}

pub fn collect() -> u32 {
    let _first = D(9999);
    let v = many(4);
    left(3);
    let w: Vec<D> = v.iter().map(|d| mk(d.0 + 30)).collect();
    w.len() as u32
}

pub fn collect_into() -> u32 {
    let _first = D(9999);
    let v = many(4);
    left(3);
    let w: Vec<D> = v.into_iter().map(|d| mk(d.0 + 30)).collect();
    w.len() as u32
}

pub fn collect_into_ok() -> u32 {
    let _first = D(9999);
    let v = many(3);
    let w: Vec<D> = v.into_iter().map(|d| mk(d.0 + 30)).collect();
    w.len() as u32
}

pub fn collect_filter() -> u32 {
    let _first = D(9999);
    let v = many(5);
    left(3);
    let w: Vec<D> = v.into_iter().filter(|d| { tick("f", d.0); d.0 % 2 == 1 }).collect();
    w.len() as u32
}

pub fn collect_filter_ok() -> u32 {
    let _first = D(9999);
    let v = many(5);
    let w: Vec<D> = v.into_iter().filter(|d| { tick("f", d.0); d.0 % 2 == 1 }).collect();
    w.len() as u32
}

pub fn collect_result() -> u32 {
    let _first = D(9999);
    let v = many(5);
    let w: Result<Vec<D>, D> = v.into_iter().map(|d| if d.0 == 3 { Err(d) } else { Ok(d) }).collect();
    println!("x {}", w.is_err());
    0
}

pub fn collect_option() -> u32 {
    let _first = D(9999);
    let v = many(5);
    let w: Option<Vec<D>> = v.into_iter().map(|d| if d.0 == 3 { None } else { Some(d) }).collect();
    println!("x {}", w.is_none());
    0
}

pub fn collect_box() -> u32 {
    let _first = D(9999);
    let v = many(4);
    left(3);
    let w: Box<[D]> = v.into_iter().map(|d| mk(d.0 + 30)).collect();
    w.len() as u32
}

pub fn box_slice_clone() -> u32 {
    let _first = D(9999);
    let v: Box<[D]> = many(4).into_boxed_slice();
    left(3);
    let w = v.clone();
    w.len() as u32
}

pub fn box_clone() -> u32 {
    let _first = D(9999);
    let v = Box::new(Pair { a: D(1), b: D(2) });
    left(2);
    let w = v.clone();
    w.a.0
}

pub fn option_clone() -> u32 {
    let _first = D(9999);
    let v = Some((D(1), D(2)));
    left(2);
    let w = v.clone();
    w.is_some() as u32
}

pub fn retain() -> u32 {
    let _first = D(9999);
    let mut v = many(6);
    left(4);
    v.retain(|d| { tick("r", d.0); d.0 % 2 == 0 });
    v.len() as u32
}

pub fn retain_ok() -> u32 {
    let _first = D(9999);
    let mut v = many(6);
    v.retain(|d| { tick("r", d.0); d.0 % 2 == 0 });
    println!("x");
    show(&v);
    v.len() as u32
}

pub fn retain_none() -> u32 {
    let _first = D(9999);
    let mut v = many(3);
    v.retain(|d| { tick("r", d.0); true });
    println!("x");
    show(&v);
    v.len() as u32
}

pub fn dedup() -> u32 {
    let _first = D(9999);
    let mut v = vec![D(1), D(2), D(11), D(12), D(13), D(3)];
    left(4);
    v.dedup();
    v.len() as u32
}

pub fn dedup_ok() -> u32 {
    let _first = D(9999);
    let mut v = vec![D(1), D(2), D(11), D(12), D(13), D(3)];
    v.dedup();
    println!("x");
    show(&v);
    v.len() as u32
}

pub fn dedup_by_key() -> u32 {
    let _first = D(9999);
    let mut v = vec![D(1), D(2), D(11), D(12), D(13), D(3)];
    v.dedup_by_key(|d| { tick("k", d.0); d.0 / 10 });
    println!("x");
    show(&v);
    v.len() as u32
}

pub fn dedup_by() -> u32 {
    let _first = D(9999);
    let mut v = vec![D(1), D(2), D(11), D(12), D(13), D(3)];
    v.dedup_by(|a, b| { tick("k", a.0 * 1000 + b.0); a.0 / 10 == b.0 / 10 });
    println!("x");
    show(&v);
    v.len() as u32
}

pub fn sort() -> u32 {
    let _first = D(9999);
    let mut v = vec![D(5), D(2), D(4), D(1)];
    left(3);
    v.sort();
    v.len() as u32
}

pub fn sort_ok() -> u32 {
    let _first = D(9999);
    let mut v = vec![D(5), D(2), D(4), D(1), D(3)];
    unsafe { LEFT = 1000000; } v.sort_by(|a, b| a.0.cmp(&b.0));
    println!("x");
    show(&v);
    v.len() as u32
}

pub fn sort_by_panic() -> u32 {
    let _first = D(9999);
    let mut v = vec![D(5), D(2), D(4), D(1), D(3)];
    let mut n = 0;
    v.sort_by(|a, b| { n += 1; if n == 4 { panic!("sorting"); } a.0.cmp(&b.0) });
    0
}

pub fn truncate() -> u32 {
    let _first = D(9999);
    let mut v = many(5);
    v.truncate(2);
    println!("x");
    v.len() as u32
}

pub fn clear() -> u32 {
    let _first = D(9999);
    let mut v = many(3);
    v.clear();
    println!("x");
    v.len() as u32
}

pub fn drain() -> u32 {
    let _first = D(9999);
    let mut v = many(6);
    { let mut d = v.drain(1..4); println!("got {}", d.next().unwrap().0); println!("mid"); } println!("after");
    show(&v);
    0
}

pub fn drain_panic() -> u32 {
    let _first = D(9999);
    let mut v = many(6);
    let mut n = 0;
    for d in v.drain(1..5) { n += d.0; if d.0 == 3 { panic!("in drain"); } } n
}

pub fn drain_all_rev() -> u32 {
    let _first = D(9999);
    let mut v = many(4);
    for d in v.drain(..).rev() { println!("r {}", d.0); } println!("x");
    v.len() as u32
}

pub fn drain_len() -> u32 {
    let _first = D(9999);
    let mut v = many(4);
    let d = v.drain(..2);
    println!("{}", d.len());
    drop(d);
    show(&v);
    0
}

pub fn into_iter_part() -> u32 {
    let _first = D(9999);
    let v = many(5);
    let mut it = v.into_iter();
    let a = it.next();
    let b = it.next_back();
    println!("part");
    drop(it);
    println!("{} {}", a.unwrap().0, b.unwrap().0);
    0
}

pub fn into_iter_panic() -> u32 {
    let _first = D(9999);
    let v = many(5);
    for d in v { println!("see {}", d.0); if d.0 == 3 { panic!("stop"); } } 0
}

pub fn arr_iter_panic() -> u32 {
    let _first = D(9999);
    let v = [D(1), D(2), D(3), D(4)];
    for d in v { println!("see {}", d.0); if d.0 == 2 { panic!("stop"); } } 0
}

pub fn vec_iter_clone() -> u32 {
    let _first = D(9999);
    let v = many(4);
    let mut it = v.into_iter();
    it.next();
    left(2);
    let w = it.clone();
    w.len() as u32
}

pub fn zip_panic() -> u32 {
    let _first = D(9999);
    let a = many(3);
    let b = many(3);
    for (x, y) in a.into_iter().zip(b) { println!("{} {}", x.0, y.0); if x.0 == 2 { panic!("zip"); } } 0
}

pub fn chain_panic() -> u32 {
    let _first = D(9999);
    let a = many(2);
    let b = many(2);
    for x in a.into_iter().chain(b) { println!("{}", x.0); if x.0 == 2 { panic!("chain"); } } 0
}

pub fn fold_panic() -> u32 {
    let _first = D(9999);
    let a = many(4);
    a.into_iter().fold(D(500), |acc, d| { tick("fold", d.0); if d.0 == 3 { panic!("fold"); } D(acc.0 + d.0) }).0
}

pub fn for_each() -> u32 {
    let _first = D(9999);
    let a = many(3);
    a.into_iter().for_each(|d| { println!("fe {}", d.0); if d.0 == 2 { panic!("fe"); } });
    0
}

pub fn any() -> u32 {
    let _first = D(9999);
    let a = many(4);
    let r = a.into_iter().any(|d| d.0 == 2);
    println!("{}", r);
    0
}

pub fn position() -> u32 {
    let _first = D(9999);
    let a = many(4);
    let r = a.into_iter().position(|d| d.0 == 3);
    println!("{:?}", r);
    0
}

pub fn max() -> u32 {
    let _first = D(9999);
    let a = many(4);
    left(2);
    let r = a.into_iter().max();
    println!("{:?}", r.map(|d| d.0));
    0
}

pub fn max_ok() -> u32 {
    let _first = D(9999);
    let a = vec![D(3), D(7), D(7), D(2)];
    let r = a.into_iter().max();
    println!("{:?}", r.map(|d| d.0));
    0
}

pub fn min_ok() -> u32 {
    let _first = D(9999);
    let a = vec![D(3), D(2), D(2), D(7)];
    let r = a.into_iter().min();
    println!("{:?}", r.map(|d| d.0));
    0
}

pub fn max_by_key() -> u32 {
    let _first = D(9999);
    let a = vec![D(3), D(7), D(7), D(2)];
    let r = a.into_iter().max_by_key(|d| { tick("key", d.0); d.0 });
    println!("{:?}", r.map(|d| d.0));
    0
}

pub fn last() -> u32 {
    let _first = D(9999);
    let a = many(3);
    let r = a.into_iter().last();
    println!("{:?}", r.map(|d| d.0));
    0
}

pub fn nth() -> u32 {
    let _first = D(9999);
    let a = many(4);
    let mut it = a.into_iter();
    let r = it.nth(2);
    println!("nth");
    println!("{:?}", r.map(|d| d.0));
    0
}

pub fn skip() -> u32 {
    let _first = D(9999);
    let a = many(4);
    let mut it = a.into_iter().skip(2);
    let r = it.next();
    println!("sk");
    println!("{:?}", r.map(|d| d.0));
    0
}

pub fn step_by() -> u32 {
    let _first = D(9999);
    let a = many(5);
    for d in a.into_iter().step_by(2) { println!("s {}", d.0); } 0
}

pub fn take() -> u32 {
    let _first = D(9999);
    let a = many(4);
    for d in a.into_iter().take(2) { println!("s {}", d.0); } println!("x");
    0
}

pub fn partition() -> u32 {
    let _first = D(9999);
    let a = many(5);
    let (x, y): (Vec<D>, Vec<D>) = a.into_iter().partition(|d| { tick("p", d.0); d.0 % 2 == 0 });
    println!("{} {}", x.len(), y.len());
    0
}

pub fn unzip() -> u32 {
    let _first = D(9999);
    let a = many(3);
    let (x, y): (Vec<D>, Vec<u32>) = a.into_iter().map(|d| { let n = d.0; (d, n) }).unzip();
    println!("{} {}", x.len(), y.len());
    0
}

pub fn extend() -> u32 {
    let _first = D(9999);
    let mut v = many(2);
    left(3);
    v.extend((0..5).map(|i| mk(i + 40)));
    0
}

pub fn extend_vec() -> u32 {
    let _first = D(9999);
    let mut v = many(2);
    let w = many(3);
    v.extend(w);
    println!("x");
    0
}

pub fn insert_oob() -> u32 {
    let _first = D(9999);
    let mut v = many(2);
    v.insert(5, D(77));
    0
}

pub fn push_ok() -> u32 {
    let _first = D(9999);
    let mut v = many(2);
    v.insert(1, D(77));
    show(&v);
    drop(v.remove(0));
    println!("x");
    v.swap_remove(0);
    println!("y");
    0
}

pub fn remove_oob() -> u32 {
    let _first = D(9999);
    let mut v = many(2);
    v.remove(5);
    0
}

pub fn option_map() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    left(1);
    let r = o.map(|d| mk(d.0 + 1));
    r.is_some() as u32
}

pub fn option_map_or() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.map_or(D(8), |d| mk(d.0 + 1));
    println!("x");
    r.0
}

pub fn option_unwrap_or() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.unwrap_or(D(8));
    println!("x");
    r.0
}

pub fn option_or() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.or(Some(D(8)));
    println!("x");
    r.unwrap().0
}

pub fn option_and() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.and(Some(D(8)));
    println!("x");
    r.unwrap().0
}

pub fn option_xor() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.xor(Some(D(8)));
    println!("x");
    r.is_none() as u32
}

pub fn option_zip() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.zip(None::<D>);
    println!("x");
    r.is_none() as u32
}

pub fn option_filter() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.filter(|d| d.0 > 3);
    println!("x");
    r.is_none() as u32
}

pub fn option_filter_panic() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    left(1);
    let r = o.filter(|d| { tick("flt", d.0); true });
    println!("x");
    r.is_none() as u32
}

pub fn option_insert() -> u32 {
    let _first = D(9999);
    let mut o = Some(D(3));
    o.insert(D(4));
    println!("x");
    let r = o.replace(D(5));
    println!("y");
    let g = o.get_or_insert_with(|| D(6));
    println!("{}", g.0);
    r.unwrap().0
}

pub fn option_ok_or() -> u32 {
    let _first = D(9999);
    let o = Some(D(3));
    let r = o.ok_or(D(8));
    println!("x");
    r.is_ok() as u32
}

pub fn option_take_if() -> u32 {
    let _first = D(9999);
    let mut o = Some(D(3));
    let r = o.take();
    println!("x");
    r.is_some() as u32
}

pub fn option_unwrap_or_default() -> u32 {
    let _first = D(9999);
    let o: Option<D> = None;
    left(1);
    o.unwrap_or_default().0
}

pub fn result_and_then() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Ok(D(3));
    let r = o.and_then(|d| { println!("at"); Err::<D, D>(D(d.0 + 1)) });
    println!("x");
    r.is_err() as u32
}

pub fn result_or_else() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Err(D(3));
    let r = o.or_else(|d| { println!("at"); Err::<D, D>(D(d.0 + 1)) });
    println!("x");
    r.is_err() as u32
}

pub fn result_unwrap() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Err(D(3));
    let r = o.unwrap();
    r.0
}

pub fn result_expect() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Err(D(3));
    let r = o.expect("wanted");
    r.0
}

pub fn result_unwrap_err() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Ok(D(3));
    let r = o.unwrap_err();
    r.0
}

pub fn result_expect_err() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Ok(D(3));
    let r = o.expect_err("wanted an error");
    r.0
}

pub fn result_ok() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Err(D(3));
    let r = o.ok();
    println!("x");
    r.is_none() as u32
}

pub fn result_unwrap_or_else() -> u32 {
    let _first = D(9999);
    let o: Result<D, D> = Err(D(3));
    left(1);
    let r = o.unwrap_or_else(|e| mk(e.0));
    r.0
}

pub fn mem_take() -> u32 {
    let _first = D(9999);
    let mut d = D(1);
    left(1);
    let r = std::mem::take(&mut d);
    r.0
}

pub fn mem_replace() -> u32 {
    let _first = D(9999);
    let mut d = D(1);
    let r = std::mem::replace(&mut d, D(2));
    println!("x");
    r.0
}

pub fn cell_set() -> u32 {
    let _first = D(9999);
    let c = Cell::new(D(1));
    c.set(D(2));
    println!("x");
    let r = c.replace(D(3));
    println!("y");
    let i = c.into_inner();
    println!("z");
    r.0 + i.0
}

pub fn default_arr() -> u32 {
    let _first = D(9999);
    left(3);
    let a: [D; 4] = Default::default();
    a.len() as u32
}

pub fn default_tuple() -> u32 {
    let _first = D(9999);
    left(2);
    let a: (D, D) = Default::default();
    a.0.0
}

pub fn cmp_max() -> u32 {
    let _first = D(9999);
    let a = D(3);
    let b = D(4);
    left(1);
    std::cmp::max(a, b).0
}

pub fn cmp_max_ok() -> u32 {
    let _first = D(9999);
    let a = D(3);
    let b = D(4);
    std::cmp::max(a, b).0
}

pub fn cmp_max_eq() -> u32 {
    let _first = D(9999);
    let a = D(3);
    let b = D(3);
    std::cmp::max(a, b).0
}

pub fn cmp_min_eq() -> u32 {
    let _first = D(9999);
    let a = D(3);
    let b = D(3);
    std::cmp::min(a, b).0
}

pub fn clamp() -> u32 {
    let _first = D(9999);
    let a = D(3);
    let r = a.clamp(D(1), D(2));
    println!("x");
    r.0
}

pub fn clamp_bad() -> u32 {
    let _first = D(9999);
    let a = D(3);
    let r = a.clamp(D(4), D(2));
    println!("x");
    r.0
}

pub fn once_with() -> u32 {
    let _first = D(9999);
    let v: Vec<D> = std::iter::repeat(D(4)).take(3).collect();
    println!("x");
    v.len() as u32
}

pub fn repeat_panic() -> u32 {
    let _first = D(9999);
    let it = std::iter::repeat(D(4));
    left(2);
    let v: Vec<D> = it.take(3).collect();
    println!("x");
    v.len() as u32
}

pub fn iter_from_fn() -> u32 {
    let _first = D(9999);
    let mut k = 0;
    let v: Vec<D> = std::iter::from_fn(|| { k += 1; if k < 4 { Some(mk(k)) } else { None } }).collect();
    v.len() as u32
}

pub fn successors() -> u32 {
    let _first = D(9999);
    let v: Vec<u32> = std::iter::successors(Some(1u32), |x| if *x < 50 { Some(x * 3) } else { None }).collect();
    println!("{:?}", v);
    0
}

pub fn cloned() -> u32 {
    let _first = D(9999);
    let v = many(4);
    left(3);
    let w: Vec<D> = v.iter().cloned().collect();
    w.len() as u32
}

pub fn peekable() -> u32 {
    let _first = D(9999);
    let v = many(4);
    let mut p = v.into_iter().peekable();
    println!("{:?}", p.peek().map(|d| d.0));
    let n = p.next();
    println!("{:?}", n.map(|d| d.0));
    p.peek();
    println!("x");
    0
}

pub fn flat_map() -> u32 {
    let _first = D(9999);
    let v = many(2);
    for d in v.into_iter().flat_map(|d| { let k = d.0; vec![D(k * 10), D(k * 10 + 1)] }) { println!("fm {}", d.0); if d.0 == 11 { panic!("fm"); } } 0
}

pub fn split_off() -> u32 {
    let _first = D(9999);
    let mut v = many(5);
    let w = v.split_off(2);
    println!("x");
    drop(v);
    println!("y");
    w.len() as u32
}

pub fn rotate() -> u32 {
    let _first = D(9999);
    let mut v = many(5);
    v.rotate_left(2);
    v.swap(0, 1);
    v.reverse();
    0
}

pub fn vec_eq() -> u32 {
    let _first = D(9999);
    let a = many(3);
    let b = many(3);
    left(2);
    (a == b) as u32
}

pub fn vec_cmp() -> u32 {
    let _first = D(9999);
    let a = many(3);
    let b = many(3);
    left(2);
    (a < b) as u32
}

pub fn contains() -> u32 {
    let _first = D(9999);
    let a = many(3);
    left(2);
    a.contains(&D(30)) as u32
}

pub fn binary_search() -> u32 {
    let _first = D(9999);
    let a = many(7);
    unsafe { LEFT = 100000 };
    println!("{:?}", a.binary_search_by(|d| { tick("bs", d.0); d.0.cmp(&3) }));
    0
}

pub fn splice_like() -> u32 {
    let _first = D(9999);
    let mut v = many(4);
    let t: Vec<D> = v.drain(1..3).collect();
    println!("x");
    v.extend(t);
    show(&v);
    0
}

pub fn box_drop_order() -> u32 {
    let _first = D(9999);
    let b = Box::new((D(1), Box::new(D(2)), [D(3), D(4)]));
    let (x, y, z) = *b;
    println!("{}", y.0);
    drop(z);
    x.0
}

pub fn assign_vec_elem() -> u32 {
    let _first = D(9999);
    let mut v = many(3);
    v[1] = mk(44);
    println!("x");
    0
}

pub fn try_op() -> u32 {
    let _first = D(9999);
    fn t(v: Vec<D>) -> Result<u32, D> { let mut n = 0; for d in v { let r: Result<D, D> = if d.0 == 3 { Err(d) } else { Ok(d) }; n += r?.0; } Ok(n) } println!("{}", t(many(5)).is_err());
    0
}
