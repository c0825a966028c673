fn main() {
    println!(
        "[{:5}] [{:<5}] [{:>5}] [{:^5}] [{:*^7}] [{:05}] [{:+}] [{:+05}]",
        42, 42, 42, 42, 42, 42, 42, -42
    );
    println!(
        "[{:#x}] [{:#010b}] [{:#o}] [{:X}] [{:08x}] [{:#06x}] [{:<#8x}|]",
        255, 5, 8, 48879, 0xbeefu16, 1, 10
    );
    println!("[{:x}] [{:b}] [{:o}]", -1i8, -2i8, -3i16);
    println!(
        "[{:10}] [{:<10}] [{:>10}] [{:^10}] [{:-^10}] [{:.2}] [{:8.3}]",
        "abc", "abc", "abc", "abc", "abc", "abcdef", "abcdef"
    );
    println!("[{:5}] [{:<5}] [{:>5}] [{:#?}]", 'x', 'y', 'z', 'w');
    println!("[{:5}] [{:?}] [{:<7?}|] [{:>7?}]", true, false, true, Some(1));
    let (w, p, v) = (8, 3, "world");
    println!(
        "[{:w$}] [{:>1$}] [{:.*}] [{:>w$.p$}] [{v:>10}] [{0:>1$}]",
        7, 9, 2, "hello", v
    );
    println!("{:?} {:?} {:?} {:?}", "a\"b\n\t\\", 'q', '\'', "é\u{0}\u{7f}");
    println!("{:?} {:?}", b"ab\x00", [1u8; 3]);
    println!("{:04} {:4?} {:02x?} {:#x?}", 5, [1, 2], [10, 255], [10]);
    println!("{:#?}", (1, "a", [Some(2), None]));
    println!("{:?} {:?}", (), ((1,), ((),)));
    println!("{{}} {{{}}}", 3);
    println!("{:>+6} {:<+6}| {:^+7}|", 5, 5, 5);
    println!("{} {} {}", u128::MAX, i128::MIN, usize::MAX);
    println!("{:?} {:?}", 1..=2, (..3, 4..));
    println!("{0} {1} {0} {name}", 1, 2, name = 3);
    let width = 6;
    println!("{:>width$} {:>1$}", 12, width, width = width);
    println!("{:?}", std::cmp::Ordering::Less);
    println!("{:>12?} {:<12?}|", std::cmp::Ordering::Less, Some("x"));
    print!("no newline");
    println!();
    eprintln!("err");
}
