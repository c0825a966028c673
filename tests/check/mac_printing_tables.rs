//! A report with `print!` and `println!`: columns, hex dump, bit fields.
struct Row {
    name: &'static str,
    base: u64,
    size: u32,
    enabled: bool,
}

const ROWS: [Row; 3] = [
    Row { name: "flash", base: 0x0800_0000, size: 1 << 20, enabled: true },
    Row { name: "sram", base: 0x2000_0000, size: 128 << 10, enabled: true },
    Row { name: "peripherals", base: 0x4000_0000, size: 0x1000, enabled: false },
];

fn hex_dump(data: &[u8], base: usize) {
    for (i, line) in data.chunks(8).enumerate() {
        print!("{:08x}: ", base + i * 8);
        for b in line {
            print!("{b:02x} ");
        }
        for _ in line.len()..8 {
            print!("   ");
        }
        print!("|");
        for b in line {
            let c = *b as char;
            print!("{}", if c.is_ascii_graphic() { c } else { '.' });
        }
        println!("|");
    }
}

fn fields(word: u32) {
    for (name, shift, width) in [("mode", 0, 2u32), ("speed", 2, 4), ("irq", 31, 1)] {
        let v = word >> shift & (1 << width) - 1;
        println!("  {name:<6}[{:>2}:{:<2}] = {v:0w$b}", shift + width - 1, shift, w = width as usize);
    }
}

fn main() {
    println!("{:<8}|{:^14}|{:>10}|{}", "name", "base", "size", "on");
    println!("{:-<8}+{:-^14}+{:->10}+--", "", "", "");
    for r in &ROWS {
        let Row { name, base, size, enabled } = r;
        println!("{name:<8.7}|{base:^#14x}|{:>10}|{}", size / 1024, if *enabled { "y" } else { "n" });
    }
    hex_dump(b"Hello, world\x00\xff\n", 0x1000);
    fields(0x8000_0036);
}
