//! Format strings: `{}`, `{:?}`, names, positions, fill, alignment, width, precision, sign, radix.
#[derive(Debug, Clone, PartialEq)]
struct Point {
    x: i32,
    y: Option<u8>,
}

#[derive(Debug)]
struct Tuple(u8, &'static str);

#[derive(Debug)]
struct Unit;

fn main() {
    let n = 42;
    let name = "uart";
    println!("{n} {} {0} {1:?} {name}", n + 1, name);
    println!("[{:5}] [{:<5}] [{:>5}] [{:^5}]", n, n, n, n);
    println!("[{:5}] [{:<5}] [{:>5}] [{:^6}]", "ab", "ab", "ab", "ab");
    println!("[{:*<6}] [{:->6}] [{:#^7}] [{:é^5}]", n, name, 'c', true);
    println!("[{:05}] [{:+}] [{:+05}] [{:<05}]", -n, n, n, n);
    println!("[{:x}] [{:X}] [{:o}] [{:b}]", 255, 0xabcdu16, 8, 5u8);
    println!("[{:#x}] [{:#X}] [{:#o}] [{:#b}]", 255, 0xabcdu16, 8, 5u8);
    println!("[{:08b}] [{:#010x}] [{:#06X}] [{:>#8x}]", 5, 4096, 171, 16);
    println!("[{:x}] [{:b}] [{:o}]", -1i8, -2i8, -1i16);
    println!("[{:.3}] [{:6.2}] [{:>6.2}] [{:.*}]", "abcdef", "abcdef", "abcdef", 1, "xyz");
    let (width, prec) = (7, 2);
    println!("[{:width$}] [{:>1$}] [{:>width$.prec$}] [{n:0width$}]", n, 6, name);
    println!("[{:w$.p$}] [{0:>w$}]", "hello", w = 8, p = 4);
    println!("{{}} {{{n}}} {a} {b:?} {a:>3}", a = 1, b = 'b');
    println!("{:?} {:?} {:?}", "q\"uo\\te\n", '\'', '\u{7f}');
    println!("{:?} {:?} {:?}", Point { x: -1, y: Some(3) }, Tuple(1, "t"), Unit);
    println!("{:?} {:?} {:?} {:?}", (), (1,), (1, 'a', true), [Some(1), None]);
    println!("{:?} {:?} {:02x?}", &[1u8, 2][..], vec![Ok::<u8, ()>(1), Err(())], [10u8, 255]);
    println!("{:5}|{:<5}|{:^7}|{:>4}", true, false, 'x', 'y');
    println!("{} {:?} {}", u128::MAX, i128::MIN, usize::BITS);
    println!("{:4}{:>4}{n:^4}|{}", 1, 2, -3);
    println!("{:?} {}", &&n, &&name);
    print!("no newline; ");
    print!("{}", 'e');
    println!();
    eprintln!("to stderr {n:>5}");
    println!("{:?} {:?}", Tuple(2, "u").0, Tuple(3, "v").1);
}
