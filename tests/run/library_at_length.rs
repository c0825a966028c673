fn main() {
    let a: u128 = 340282366920938463463374607431768211455;
    println!("{} {:x} {}", a, a >> 64, a.count_ones());
    let b: i128 = -170141183460469231731687303715884105728;
    println!("{b} {:?} {}", b.checked_neg(), b.wrapping_sub(1));
    println!("{} {} {} {}", -7 / 2, -7 % 2, (-7i32).div_euclid(2), (-7i32).rem_euclid(2));
    println!("{} {} {}", 300u32 as u8, -1i8 as u32, 200u8 as i8);
    println!("{} {} {}", u32::MAX as i32, i64::MIN as u64, 'é' as u8);
    println!("{:?} {:?} {:?}", 250u8.checked_add(6), 250u8.saturating_add(6), 250u8.overflowing_add(6));
    println!("{} {} {}", 1u32.rotate_left(31), 0x12345678u32.swap_bytes(), 0b1011u8.reverse_bits());
    println!("{} {} {}", 10u32.pow(9), 2i64.pow(40), 7u8.leading_zeros());
    println!("{:?} {:?}", "42".parse::<u32>(), "-42".parse::<i8>());
    println!("{:?} {:?} {:?}", u8::try_from(300i32).is_err(), i8::try_from(-128i64), u64::from(7u32));
    println!("{:?}", i32::from_str_radix("-7f", 16));
    println!("{:>8}|{:<8}|{:^8}|{:08.3}|{:+}|{:#x}|{:#010b}", 42, "ab", 'c', 5, 7, 255, 5);
    println!("{0:?} {0} {1:?} {1}", "q\"\n\t\\", '\'');
    println!("{:?} {:?}", [Some(1), None], (1, "x", 'y', true, ()));
    println!("{:#?}", (1, [Some("a")]));
    let w = 7; let p = 2;
    println!("[{:w$}] [{:>1$}] [{:.*}] [{:>w$.p$}]", 1, 5, p, "abcdef", "xyz");
    println!("{}", u64::MAX.wrapping_mul(u64::MAX).wrapping_add(5));
    println!("{:?}", (1u8..=5).rev().step_by(2).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5, 6, 7].chunks(3).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", [1, 5, 2].windows(2).map(|w| w[1] - w[0]).collect::<Vec<i32>>());
    let s = [3, 1, 4, 1, 5, 9, 2, 6];
    println!("{:?} {:?} {:?}", s.iter().max(), s.iter().min_by_key(|x| (**x - 4i32).abs()), s.iter().rev().position(|&x| x == 1));
    println!("{:?} {:?}", s.iter().zip(s.iter().skip(1)).filter(|(a, b)| a < b).count(), s.iter().enumerate().map(|(i, x)| i as i32 * x).sum::<i32>());
    let mut sorted = s; sorted.sort(); 
    println!("{:?} {:?} {:?}", sorted, sorted.binary_search(&4), sorted.binary_search(&7));
    println!("{:?}", sorted.iter().copied().fold((0, 1), |(a, b), x| (a + x, b * x)));
    let mut m = [[0i32; 4]; 4];
    for (i, row) in m.iter_mut().enumerate() { for (j, c) in row.iter_mut().enumerate() { *c = (i * 4 + j) as i32; } }
    let t: i32 = (0..4).map(|i| m[i][i]).sum();
    println!("{t} {:?}", m.iter().map(|r| r[1]).collect::<Vec<_>>());
    let (l, r) = s.split_at(3);
    println!("{l:?} {r:?} {:?} {:?}", s.first(), s.split_last());
    if let [a, .., z] = s { println!("{a} {z}"); }
    if let [x, rest @ ..] = &s[..] { println!("{x} {}", rest.len()); }
    let mut arr = [1, 2, 3, 4, 5];
    arr.rotate_left(2); arr.swap(0, 4);
    println!("{arr:?} {} {:?}", arr.contains(&3), arr.iter().rev().skip_while(|x| **x > 2).collect::<Vec<_>>());
    let text = "héllo wörld";
    println!("{} {} {:?}", text.len(), text.chars().count(), text.chars().rev().filter(|c| !c.is_ascii()).collect::<Vec<_>>());
    println!("{:?}", text.bytes().filter(|b| *b > 127).map(|b| format_hex(b)).collect::<Vec<_>>());
    println!("{} {}", text < "i", "abc" == "abc");
    let mut v = vec![5, 3, 8, 1];
    v.retain(|x| *x != 8); v.insert(1, 10); v.extend([7, 7].iter()); v.dedup(); v.truncate(4);
    println!("{v:?} {:?} {:?} {}", v.pop(), v.iter().any(|&x| x > 9), v.capacity() >= v.len());
    println!("{:?}", v.drain(0..1).collect::<Vec<_>>());
    println!("{:?} {:?}", v, v.iter().map(|x| x * 2).rev().collect::<Vec<i32>>());
    let nested = vec![vec![1], vec![], vec![2, 3]];
    println!("{:?} {:?}", nested.iter().flatten().collect::<Vec<_>>(), nested.iter().map(|v| v.len()).max());
    println!("{:?}", nested.concat_len());
    let o: Option<Option<u32>> = Some(None);
    println!("{:?} {:?} {:?}", o.flatten(), Some(3).filter(|x| x % 2 == 0).or(Some(9)), Some(2).zip(Some('a')));
    let res: Result<Vec<u32>, std::num::ParseIntError> = "1,2,x".split_commas();
    println!("{}", res.is_err());
}
fn format_hex(b: u8) -> (char, char) { let d = |n: u8| char::from_digit(n as u32, 16).unwrap(); (d(b >> 4), d(b & 15)) }
trait ConcatLen { fn concat_len(&self) -> usize; }
impl<T> ConcatLen for Vec<Vec<T>> { fn concat_len(&self) -> usize { self.iter().map(Vec::len).sum() } }
trait SplitCommas { fn split_commas(&self) -> Result<Vec<u32>, std::num::ParseIntError>; }
impl SplitCommas for str {
    fn split_commas(&self) -> Result<Vec<u32>, std::num::ParseIntError> {
        let mut out = Vec::new();
        let b = self.as_bytes();
        let mut start = 0;
        for i in 0..=b.len() {
            if i == b.len() || b[i] == b',' { out.push(self[start..i].parse()?); start = i + 1; }
        }
        Ok(out)
    }
}
