fn show<T: std::fmt::Debug>(name: &str, f: impl Fn(i8, i8) -> T) {
    print!("{name}:");
    for a in [-128i8, -7, -1, 0, 1, 5, 127] {
        for b in [-128i8, -3, -1, 1, 7, 127] {
            print!(" {:?}", f(a, b));
        }
    }
    println!();
}
fn showu<T: std::fmt::Debug>(name: &str, f: impl Fn(u16, u16) -> T) {
    print!("{name}:");
    for a in [0u16, 1, 255, 256, 40000, 65535] {
        for b in [0u16, 1, 3, 17, 65535] {
            print!(" {:?}", f(a, b));
        }
    }
    println!();
}
fn main() {
    show("ca", i8::checked_add);
    show("cs", i8::checked_sub);
    show("cm", i8::checked_mul);
    show("cd", i8::checked_div);
    show("cr", i8::checked_rem);
    show("cde", i8::checked_div_euclid);
    show("cre", i8::checked_rem_euclid);
    show("wa", i8::wrapping_add);
    show("ws", i8::wrapping_sub);
    show("wm", i8::wrapping_mul);
    show("wd", i8::wrapping_div);
    show("wr", i8::wrapping_rem);
    show("sa", i8::saturating_add);
    show("ss", i8::saturating_sub);
    show("sm", i8::saturating_mul);
    show("sd", i8::saturating_div);
    show("oa", i8::overflowing_add);
    show("os", i8::overflowing_sub);
    show("om", i8::overflowing_mul);
    show("od", i8::overflowing_div);
    show("or", i8::overflowing_rem);
    show("ad", i8::abs_diff);
    show("mid", i8::midpoint);
    show("ode", i8::overflowing_div_euclid);
    show("cmp", |a, b| (a.max(b), a.min(b), a.cmp(&b), a < b));
    show("bits", |a, b| {
        (
            (
                a & b,
                a | b,
                a ^ b,
                !a,
                a.count_ones(),
                a.leading_zeros(),
                a.trailing_zeros(),
                a.leading_ones(),
                0u8,
            ),
            (
                a.rotate_left(3),
                a.swap_bytes(),
                a.reverse_bits(),
                b.signum(),
                a.unsigned_abs(),
                a.is_negative(),
            ),
        )
    });
    show("sh", |a, b| {
        (
            a.wrapping_shl(b as u32),
            a.wrapping_shr(b as u32),
            a.checked_shl(b as u32),
            a.overflowing_shr(b as u32),
            a.unbounded_shl(b as u8 as u32),
            a.unbounded_shr(b as u8 as u32),
        )
    });
    show("pow", |a, b| {
        let e = (b as u8 % 6) as u32;
        (
            a.checked_pow(e),
            a.wrapping_pow(e),
            a.saturating_pow(e),
            a.overflowing_pow(e),
        )
    });
    show("neg", |a, _| {
        (
            a.checked_neg(),
            a.wrapping_neg(),
            a.overflowing_neg(),
            a.checked_abs(),
            a.wrapping_abs(),
            a.overflowing_abs(),
            a.saturating_abs(),
            a.saturating_neg(),
        )
    });
    show("uns", |a, b| {
        let u = b as u8;
        (
            a.checked_add_unsigned(u),
            a.checked_sub_unsigned(u),
            a.wrapping_add_unsigned(u),
            a.saturating_add_unsigned(u),
            a.saturating_sub_unsigned(u),
            a.overflowing_sub_unsigned(u),
        )
    });
    showu("u", |a, b| {
        (
            a.checked_add(b),
            a.checked_sub(b),
            a.saturating_mul(b),
            a.wrapping_sub(b),
            a.overflowing_mul(b),
            a.checked_next_multiple_of(b),
            a.is_multiple_of(b),
            a.abs_diff(b),
            a.midpoint(b),
        )
    });
    showu("us", |a, b| {
        let s = b as i16;
        (
            a.checked_add_signed(s),
            a.saturating_add_signed(s),
            a.wrapping_add_signed(s),
            a.overflowing_add_signed(s),
            a.checked_sub_signed(s),
            a.checked_signed_diff(b),
        )
    });
    showu("u1", |a, _| {
        (
            a.is_power_of_two(),
            a.checked_next_power_of_two(),
            a.isqrt(),
            a.checked_ilog2(),
            a.checked_ilog10(),
            a.to_be_bytes(),
            a.swap_bytes(),
            a.reverse_bits(),
            a.cast_signed(),
            u16::from_be(a),
        )
    });
    showu("lg", |a, b| (a.checked_ilog(b), if b > 0 { a.div_ceil(b) } else { 0 }));
    println!(
        "{:?}",
        [0u64, 1, u64::MAX].map(|x| (
            x as i8,
            x as u128 as i128,
            x as usize,
            x.leading_zeros(),
            x.wrapping_mul(x)
        ))
    );
    println!(
        "{:?}",
        [i64::MIN, -1, i64::MAX].map(|x| (x as u8, x as u128, x as i128, x >> 63, (x as u64) >> 63))
    );
    println!("{:?} {:?}", u128::MAX.checked_mul(2), i128::MIN.wrapping_abs());
    println!(
        "{:?}",
        (
            i128::MAX / 3,
            u128::MAX % 1_000_000_007,
            (1u128 << 100).trailing_zeros()
        )
    );
    println!(
        "{:?}",
        ["0", "-0", "+5", "-128", "128", "", "-", "1_0", " 1", "00127"].map(|s| s.parse::<i8>())
    );
    println!("{:?}", [2, 8, 16, 36].map(|r| u32::from_str_radix("101", r)));
    println!(
        "{:?}",
        ['a', 'Z', '9', 'é'].map(|c| (c.to_digit(36), c as u32, c.is_alphanumeric(), c.is_ascii_punctuation()))
    );
    println!("{:?}", char::from_u32(0x1F600).map(|c| c.len_utf8()));
    println!("{:?}", (b'a'..=b'e').map(char::from).collect::<Vec<_>>());
}
