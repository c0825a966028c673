//! Panics, of the language and of its library: message and line.
use std::ops::{Add, Index};
fn b(x: i32) -> i32 { std::hint::black_box(x) }
fn u(x: u32) -> u32 { std::hint::black_box(x) }
fn n(x: usize) -> usize { std::hint::black_box(x) }
fn five() -> i32 { b(5) }
fn five_of(x: i32) -> i32 { 5 / x }
fn none<T>() -> Option<T> { None }
fn show(x: i32) { println!("{x}"); }
#[track_caller]
fn track(x: i32) { if x == 0 { panic!("tracked"); } }
struct S;
impl S { #[track_caller] fn tracked(&self, x: i32) { let _ = 1 / x; } }
impl Add<i32> for S { type Output = i32; fn add(self, x: i32) -> i32 { 7 / x } }
impl Index<usize> for S { type Output = i32; fn index(&self, i: usize) -> &i32 { &[1, 2, 3][i..][0] } }
pub fn case_0() {
    let a = five();
    let r = a.clamp(7, 3);
    show(r);
}
pub fn case_1() {
    let a = 5u8;
    let lo = b(7) as u8;
    show(a.clamp(lo, 3) as i32);
}
pub fn case_2() {
    let c = 'c';
    show(c.clamp('z', 'a') as i32);
}
pub fn case_3() {
    show(true.clamp(true, false) as i32);
}
pub fn case_4() {
    show((1, 2).clamp((3, 4), (0, 0)).0);
}
pub fn case_5() {
    let x = b(i32::MAX);
    show(x + 1);
}
pub fn case_6() {
    let x = b(i32::MIN);
    show(x - 1);
}
pub fn case_7() {
    let x = b(i32::MAX);
    show(x * 2);
}
pub fn case_8() {
    let x = b(0);
    show(5 / x);
}
pub fn case_9() {
    let x = b(0);
    show(5 % x);
}
pub fn case_10() {
    let x = b(-1);
    show(i32::MIN / x);
}
pub fn case_11() {
    let x = b(-1);
    show(i32::MIN % x);
}
pub fn case_12() {
    let x = b(40);
    show(1 << x);
}
pub fn case_13() {
    let x = b(40);
    show(1 >> x);
}
pub fn case_14() {
    let x = b(i32::MIN);
    show(-x);
}
pub fn case_15() {
    let mut x = b(i32::MAX);
    x += 1;
    show(x);
}
pub fn case_16() {
    let mut x = b(1);
    x <<= b(32);
    show(x);
}
pub fn case_17() {
    let x = b(i32::MIN);
    show(x.abs());
}
pub fn case_18() {
    let x = b(10);
    show(x.pow(20));
}
pub fn case_19() {
    let x = b(0);
    show(x.ilog2() as i32);
}
pub fn case_20() {
    let x = b(-3);
    show(x.ilog2() as i32);
}
pub fn case_21() {
    let x = b(0);
    show(x.ilog10() as i32);
}
pub fn case_22() {
    let x = b(1);
    show(5i32.ilog(x) as i32);
}
pub fn case_23() {
    let x = b(0);
    show(x.ilog(10) as i32);
}
pub fn case_24() {
    let x = b(-4);
    show(x.isqrt());
}
pub fn case_25() {
    let x = u(0);
    show(7u32.div_ceil(x) as i32);
}
pub fn case_26() {
    let x = u(0);
    show(7u32.next_multiple_of(x) as i32);
}
pub fn case_27() {
    let x = u(7);
    show(u32::MAX.next_multiple_of(x) as i32);
}
pub fn case_28() {
    let x = u(u32::MAX);
    show(x.next_power_of_two() as i32);
}
pub fn case_29() {
    let x = b(0);
    show(5i32.rem_euclid(x));
}
pub fn case_30() {
    let x = b(0);
    show(5i32.div_euclid(x));
}
pub fn case_31() {
    let x = b(-1);
    show(i32::MIN.div_euclid(x));
}
pub fn case_32() {
    let x = b(-1);
    show(i32::MIN.rem_euclid(x));
}
pub fn case_33() {
    let x = b(0);
    show(5i32.wrapping_div(x));
}
pub fn case_34() {
    let x = b(0);
    show(5i32.wrapping_rem(x));
}
pub fn case_35() {
    let x = b(0);
    show(5i32.overflowing_div(x).0);
}
pub fn case_36() {
    let x = b(0);
    show(5i32.saturating_div(x));
}
pub fn case_37() {
    let x = b(0);
    show(5i32.checked_div(x).unwrap());
}
pub fn case_38() {
    show(5i32.checked_div(b(0)).expect("divides"));
}
pub fn case_39() {
    let v = [1u8, 200, 100];
    show(v.iter().sum::<u8>() as i32);
}
pub fn case_40() {
    let v = [10u8, 200];
    show(v.iter().product::<u8>() as i32);
}
pub fn case_41() {
    let v = [10i64, 200];
    show(v.iter().copied().map(|x| x * i64::MAX).sum::<i64>() as i32);
}
pub fn case_42() {
    let x = b(300);
    show(u8::try_from(x).unwrap() as i32);
}
pub fn case_43() {
    let x = b(-1);
    show(u32::try_from(x).unwrap() as i32);
}
pub fn case_44() {
    let x: Result<u8, _> = b(300).try_into();
    show(x.unwrap() as i32);
}
pub fn case_45() {
    show("12x".parse::<u8>().unwrap() as i32);
}
pub fn case_46() {
    show("".parse::<i32>().unwrap());
}
pub fn case_47() {
    show("300".parse::<u8>().unwrap() as i32);
}
pub fn case_48() {
    show("-300".parse::<i8>().unwrap() as i32);
}
pub fn case_51() {
    show(i32::from_str_radix("12", 40).unwrap());
}
pub fn case_52() {
    show(i32::from_str_radix("1z2", 20).unwrap());
}
pub fn case_53() {
    show(char::from_digit(1, u(40)).unwrap() as i32);
}
pub fn case_54() {
    show('a'.to_digit(u(40)).unwrap() as i32);
}
pub fn case_55() {
    show('a'.to_digit(u(1)).unwrap() as i32);
}
pub fn case_56() {
    show('z'.to_digit(u(10)).unwrap() as i32);
}
pub fn case_57() {
    show(char::from_u32(u(0xD800)).unwrap() as i32);
}
pub fn case_58() {
    let c: char = u(0x110000).try_into().unwrap();
    show(c as i32);
}
pub fn case_59() {
    let c: u8 = 'é'.try_into().unwrap();
    show(c as i32);
}
pub fn case_60() {
    let c: u8 = '語'.try_into().unwrap();
    show(c as i32);
}
pub fn case_61() {
    let s = "héllo";
    show(s[..n(2)].len() as i32);
}
pub fn case_62() {
    let s = "héllo";
    show(s[n(2)..].len() as i32);
}
pub fn case_63() {
    let s = "héllo";
    show(s[n(9)..].len() as i32);
}
pub fn case_64() {
    let s = "héllo";
    show(s[..n(9)].len() as i32);
}
pub fn case_65() {
    let s = "héllo";
    show(s[n(3)..n(1)].len() as i32);
}
pub fn case_66() {
    let s = "héllo";
    show(s[n(0)..=n(1)].len() as i32);
}
pub fn case_67() {
    let s = "héllo";
    show(s[n(1)..n(20)].len() as i32);
}
pub fn case_68() {
    show(std::str::from_utf8(&[0x41, 0xff]).unwrap().len() as i32);
}
pub fn case_69() {
    show(std::str::from_utf8(&[0x41, 0xe2, 0x82]).unwrap().len() as i32);
}
pub fn case_70() {
    let v = [1, 2, 3];
    show(v[n(3)]);
}
pub fn case_71() {
    let v = [1, 2, 3];
    let s = &v[..];
    show(s[n(7)]);
}
pub fn case_72() {
    let v = vec![1, 2, 3];
    show(v[n(3)]);
}
pub fn case_73() {
    let mut v = vec![1, 2, 3];
    v[n(3)] = 4;
    show(0);
}
pub fn case_74() {
    let v = [1, 2, 3];
    show(v[n(2)..n(1)].len() as i32);
}
pub fn case_75() {
    let v = [1, 2, 3];
    show(v[n(4)..].len() as i32);
}
pub fn case_76() {
    let v = [1, 2, 3];
    show(v[..n(4)].len() as i32);
}
pub fn case_77() {
    let v = [1, 2, 3];
    show(v[..=n(3)].len() as i32);
}
pub fn case_78() {
    let v = [1, 2, 3];
    show(v[n(0)..=n(usize::MAX)].len() as i32);
}
pub fn case_79() {
    let v = [1, 2, 3];
    show(v[..=n(usize::MAX)].len() as i32);
}
pub fn case_80() {
    let v = [1, 2, 3];
    show(v[n(1)..n(4)].len() as i32);
}
pub fn case_81() {
    let v = [1, 2, 3];
    show(v[n(5)..n(4)].len() as i32);
}
pub fn case_82() {
    let v = [1, 2, 3];
    show(v[n(3)..=n(1)].len() as i32);
}
pub fn case_83() {
    let v = vec![1, 2, 3];
    show(v[n(4)..].len() as i32);
}
pub fn case_84() {
    let mut v = vec![1, 2, 3];
    show(v[n(2)..n(5)].iter_mut().count() as i32);
}
pub fn case_85() {
    let v = [1, 2, 3];
    show(v.split_at(n(4)).0.len() as i32);
}
pub fn case_86() {
    let mut v = [1, 2, 3];
    show(v.split_at_mut(n(4)).0.len() as i32);
}
pub fn case_87() {
    let mut v = [1, 2, 3];
    v.swap(0, n(3));
    show(0);
}
pub fn case_88() {
    let mut v = [1, 2, 3];
    v.swap(n(3), n(4));
    show(0);
}
pub fn case_89() {
    let mut v = [1, 2, 3];
    v.copy_from_slice(&[1, 2][..n(2)]);
    show(0);
}
pub fn case_90() {
    let mut v = [1, 2, 3];
    v.clone_from_slice(&[1, 2][..n(2)]);
    show(0);
}
pub fn case_91() {
    let mut v = [1, 2, 3];
    v.copy_within(n(1)..n(3), n(2));
    show(0);
}
pub fn case_92() {
    let mut v = [1, 2, 3];
    v.copy_within(n(2)..n(5), 0);
    show(0);
}
pub fn case_93() {
    let mut v = [1, 2, 3];
    v.copy_within(n(2)..n(1), 0);
    show(0);
}
pub fn case_94() {
    let mut v = [1, 2, 3];
    let mut w = [1, 2];
    v[..].swap_with_slice(&mut w);
    show(0);
}
pub fn case_95() {
    let mut v = [1, 2, 3];
    v.rotate_left(n(4));
    show(0);
}
pub fn case_96() {
    let mut v = [1, 2, 3];
    v.rotate_right(n(4));
    show(0);
}
pub fn case_97() {
    let v = [1, 2, 3];
    show(v.chunks(n(0)).count() as i32);
}
pub fn case_98() {
    let v = [1, 2, 3];
    show(v.windows(n(0)).count() as i32);
}
pub fn case_99() {
    let v = [1, 2, 3];
    show(v.chunks_exact(n(0)).count() as i32);
}
pub fn case_100() {
    let mut v = [1, 2, 3];
    show(v.chunks_mut(n(0)).count() as i32);
}
pub fn case_101() {
    let v = [1, 2, 3];
    show(v.iter().step_by(n(0)).count() as i32);
}
pub fn case_102() {
    let mut v = vec![1, 2];
    v.insert(n(3), 1);
    show(0);
}
pub fn case_103() {
    let mut v = vec![1, 2];
    v.remove(n(2));
    show(0);
}
pub fn case_104() {
    let mut v = vec![1, 2];
    v.swap_remove(n(2));
    show(0);
}
pub fn case_105() {
    let mut v = vec![1, 2];
    v.split_off(n(3));
    show(0);
}
pub fn case_106() {
    let mut v = vec![1, 2];
    v.drain(n(1)..n(3));
    show(0);
}
pub fn case_107() {
    let mut v = vec![1, 2];
    v.drain(n(2)..n(1));
    show(0);
}
pub fn case_108() {
    let mut v = vec![1, 2];
    v.drain(..=n(2));
    show(0);
}
pub fn case_109() {
    let mut v = vec![1, 2];
    v.drain(n(3)..);
    show(0);
}
pub fn case_110() {
    let mut v = vec![1, 2];
    v.drain(..=n(usize::MAX));
    show(0);
}
pub fn case_111() {
    let v: Vec<u64> = Vec::with_capacity(n(usize::MAX));
    show(v.len() as i32);
}
pub fn case_112() {
    let v: Vec<u64> = vec![1;
    n(usize::MAX)];
    show(v.len() as i32);
}
pub fn case_113() {
    let mut v: Vec<u64> = vec![1];
    v.reserve(n(usize::MAX));
    show(v.len() as i32);
}
pub fn case_114() {
    let mut v: Vec<u64> = vec![1];
    v.resize(n(usize::MAX), 3);
    show(v.len() as i32);
}
pub fn case_115() {
    let o: Option<i32> = none();
    show(o.unwrap());
}
pub fn case_116() {
    let o: Option<i32> = none();
    show(o.expect("has to be there: \"x\""));
}
pub fn case_117() {
    let o: Option<i32> = none();
    show(o.ok_or("no").unwrap());
}
pub fn case_118() {
    let o: Result<i32, i32> = Err(b(3));
    show(o.unwrap());
}
pub fn case_119() {
    let o: Result<i32, &str> = Err("a\nb");
    show(o.unwrap());
}
pub fn case_120() {
    let o: Result<i32, (i32, Option<u8>)> = Err((1, Some(2)));
    show(o.expect("wanted"));
}
pub fn case_121() {
    let o: Result<i32, i32> = Ok(b(3));
    show(o.unwrap_err());
}
pub fn case_122() {
    let o: Result<i32, i32> = Ok(b(3));
    show(o.expect_err("none"));
}
pub fn case_123() {
    assert!(b(1) == 2);
    show(0);
}
pub fn case_124() {
    assert!(b(1) == 2, "one is {}", 1);
    show(0);
}
pub fn case_125() {
    assert_eq!(b(1), 2);
    show(0);
}
pub fn case_126() {
    assert_eq!(b(1), 2, "with {:?}", Some(1));
    show(0);
}
pub fn case_127() {
    assert_ne!(b(1), 1);
    show(0);
}
pub fn case_128() {
    assert_ne!(b(1), 1, "same");
    show(0);
}
pub fn case_129() {
    debug_assert!(b(1) == 2);
    show(0);
}
pub fn case_130() {
    debug_assert_eq!(b(1), 2, "dbg");
    show(0);
}
pub fn case_131() {
    unreachable!();
    show(0);
}
pub fn case_132() {
    unreachable!("at {}", b(4));
    show(0);
}
pub fn case_133() {
    todo!();
    show(0);
}
pub fn case_134() {
    todo!("later {}", b(4));
    show(0);
}
pub fn case_135() {
    unimplemented!();
    show(0);
}
pub fn case_136() {
    unimplemented!("never {}", b(4));
    show(0);
}
pub fn case_137() {
    panic!();
    show(0);
}
pub fn case_138() {
    panic!("{:>5}|{:#x}|{:?}", b(4), 255, "q\"uote");
    show(0);
}
pub fn case_139() {
    let a: [i32;
    4] = [1, 2, 3][..n(3)].try_into().unwrap();
    show(a[0]);
}
pub fn case_140() {
    let x = std::num::NonZeroU8::new(u(0) as u8).unwrap();
    show(x.get() as i32);
}
pub fn case_142() {
    let w = std::num::Wrapping(b(5)) / std::num::Wrapping(b(0));
    show(w.0);
}
pub fn case_143() {
    let v: [i32;
    0] = [];
    show(*v.iter().max().unwrap());
}
pub fn case_144() {
    let mut it = (0..n(3)).map(|x| 10 / (2 - x));
    show(it.next().unwrap() as i32 + it.next().unwrap() as i32 + it.next().unwrap() as i32);
}
pub fn case_145() {
    let v = vec![1, 2, 3];
    show(v.iter().map(|x| v[*x as usize]).sum());
}
pub fn case_146() {
    show([3, 1].iter().enumerate().map(|(i, x)| [1, 2][i + *x as usize]).sum());
}
pub fn case_147() {
    let x = b(3);
    show(match x { 1 => 1, _ => unreachable!("x = {x}") });
}
pub fn case_148() {
    let mut r = n(0)..n(5);
    let k = r.len() - n(6);
    r.next();
    show(k as i32);
}
pub fn case_149() {
    let x = u(3);
    show((x - 4) as i32);
}
pub fn case_150() {
    let x = n(3);
    show((x - 4) as i32);
}
pub fn case_151() {
    let x = b(200) as u8;
    show((x + 100) as i32);
}
pub fn case_152() {
    let x = b(200) as u8;
    show((x * 2) as i32);
}
pub fn case_153() {
    let x = i128::MAX - b(0) as i128;
    show((x + 1) as i32);
}
pub fn case_154() {
    let x = b(-128) as i8;
    show((-x) as i32);
}
pub fn case_155() {
    let x = b(-128) as i8;
    show((x / -1) as i32);
}
pub fn case_156() {
    let x = b(-128) as i8;
    show(x.abs() as i32);
}
pub fn case_157() {
    let x = b(9) as u8;
    show((1u8 << x) as i32);
}
pub fn case_158() {
    let x = b(-1);
    show(1 << x);
}
pub fn case_159() {
    let x = u(2);
    show(2u8.pow(x * 4) as i32);
}
pub fn case_161() {
    let s: &[i32] = &[];
    show(s[n(0)]);
}
pub fn case_162() {
    let s: &[i32] = &[];
    show(*s.first().unwrap());
}
pub fn case_163() {
    let a = [[1, 2], [3, 4]];
    show(a[n(1)][n(2)]);
}
pub fn case_164() {
    let t = (vec![1], 2);
    show(t.0[n(1)]);
}
pub fn case_165() {
    let x = std::cell::Cell::new(b(1));
    show(10 / (x.get() - 1));
}
pub fn case_166() {
    let b2 = Box::new([1, 2]);
    show(b2[n(2)]);
}
pub fn case_167() {
    let f: fn(i32) -> i32 = five_of;
    show(f(0));
}
pub fn case_168() {
    show((|x: i32| 10 / x)(b(0)));
}
pub fn case_169() {
    track(b(0));
    show(0);
}
pub fn case_170() {
    let s = S;
    s.tracked(b(0));
    show(0);
}
pub fn case_171() {
    let s = S;
    show(s + b(0));
}
pub fn case_172() {
    let s = S;
    show(s[n(4)]);
}
pub fn case_173() {
    show(std::cmp::Ordering::Less.then(std::cmp::Ordering::Equal) as i32 + [1][n(1)]);
}
pub fn case_174() {
    let v = vec![0u8;
    3];
    show(u32::from_le_bytes(v[..].try_into().unwrap()) as i32);
}
pub fn case_175() {
    let mut it = [1, 2].iter();
    it.next();
    it.next();
    show(*it.next().unwrap());
}
pub fn case_176() {
    let mut it = [1, 2].chunks(2);
    it.next();
    show(it.next().unwrap()[0]);
}
pub fn case_179() {
    let x = n(0);
    show([1, 2, 3][x - 1]);
}
pub fn case_180() {
    let x = b(5);
    let y = if x > 3 { Some(x) } else { None };
    show(y.filter(|v| *v > 10).unwrap());
}
pub fn case_181() {
    show(i64::MAX.checked_add(1).map_or_else(|| [1][n(1)], |x| x as i32));
}
pub fn case_182() {
    let mut a = [5, 4];
    a.sort_by(|x, y| if x == y { std::cmp::Ordering::Equal } else { panic!("cmp {x} {y}") });
    show(a[0]);
}
pub fn case_183() {
    let x = b(7);
    let s = match x { 0..=5 => "low", n if n % 2 == 0 => "even", _ => panic!("odd: {:03}", x) };
    show(s.len() as i32);
}
pub fn case_184() {
    let x = u(1 << 31);
    show((x + x) as i32);
}
pub fn case_185() {
    let x = u(0);
    show((x - 1..x).len() as i32);
}
pub fn case_186() {
    show((b(i32::MIN)..0).map(|x| -x).next().unwrap());
}
