//! Ten kernels of systems code, for the benchmark kernels.py: each is called with one number.

pub fn sieve(n: usize) -> u64 {
    let mut composite = vec![false; n + 1];
    let mut count = 0;
    for i in 2..=n {
        if !composite[i] {
            count += 1;
            let mut j = i * i;
            while j <= n {
                composite[j] = true;
                j += i;
            }
        }
    }
    count
}

pub fn matrix(n: usize) -> u64 {
    let mut a = vec![0u64; n * n];
    let mut b = vec![0u64; n * n];
    let mut c = vec![0u64; n * n];
    for i in 0..n * n {
        a[i] = (i as u64 * 7) % 11;
        b[i] = (i as u64 * 5) % 13;
    }
    for i in 0..n {
        for j in 0..n {
            let mut sum = 0;
            for k in 0..n {
                sum += a[i * n + k] * b[k * n + j];
            }
            c[i * n + j] = sum;
        }
    }
    let mut total = 0;
    for x in c.iter() {
        total += *x;
    }
    total
}

pub fn crc(n: usize) -> u64 {
    let mut table = [0u32; 256];
    for i in 0..256 {
        let mut value = i as u32;
        for _ in 0..8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
        }
        table[i] = value;
    }
    let mut crc = !0u32;
    for i in 0..n {
        let byte = (i * 31) as u8;
        crc = table[((crc ^ byte as u32) & 0xff) as usize] ^ (crc >> 8);
    }
    !crc as u64
}

pub fn sorting(n: usize) -> u64 {
    let mut items = Vec::new();
    let mut seed = 12345u32;
    for _ in 0..n {
        seed = seed.wrapping_mul(1664525).wrapping_add(1013904223);
        items.push(seed >> 8);
    }
    let mut gap = n / 2;
    while gap > 0 {
        for i in gap..n {
            let x = items[i];
            let mut j = i;
            while j >= gap && items[j - gap] > x {
                items[j] = items[j - gap];
                j -= gap;
            }
            items[j] = x;
        }
        gap /= 2;
    }
    items[n / 2] as u64
}

const SLOTS: usize = 64;

pub struct Ring {
    slots: [u64; SLOTS],
    head: usize,
    len: usize,
}

impl Ring {
    pub fn new() -> Ring {
        Ring { slots: [0; SLOTS], head: 0, len: 0 }
    }
    pub fn push(&mut self, value: u64) -> Result<(), u64> {
        if self.len == SLOTS {
            return Err(value);
        }
        let at = (self.head + self.len) % SLOTS;
        self.slots[at] = value;
        self.len += 1;
        Ok(())
    }
    pub fn pop(&mut self) -> Option<u64> {
        if self.len == 0 {
            return None;
        }
        let value = self.slots[self.head];
        self.head = (self.head + 1) % SLOTS;
        self.len -= 1;
        Some(value)
    }
}

pub fn ring(n: usize) -> u64 {
    let mut ring = Ring::new();
    let mut total = 0u64;
    for i in 0..n {
        if ring.push(i as u64).is_err() {
            while let Some(x) = ring.pop() {
                total += x;
            }
        }
    }
    total
}

const TABLES: usize = 64;

/// Page tables of 512 descriptors, one after the other.
pub struct Tables {
    entries: Vec<u64>,
}

impl Tables {
    fn entry(&self, table: usize, index: usize) -> u64 {
        self.entries[table * 512 + index]
    }
    pub fn walk(&self, ipa: u64) -> Option<u64> {
        let mut table = 0;
        let mut level = 1;
        while level < 4 {
            let shift = 12 + 9 * (3 - level);
            let index = ((ipa >> shift) & 0x1ff) as usize;
            let entry = self.entry(table, index);
            if entry & 1 == 0 {
                return None;
            }
            if level == 3 {
                return Some((entry & 0xffff_ffff_f000) | (ipa & 0xfff));
            }
            table = ((entry >> 12) & 0xffff) as usize;
            level += 1;
        }
        None
    }
}

pub fn walks(n: usize) -> u64 {
    let mut entries = vec![0u64; TABLES * 512];
    entries[0] = 1 << 12 | 3;
    for t in 0..32 {
        entries[512 + t] = ((t as u64 + 2) << 12) | 3;
        for i in 0..512 {
            entries[(t + 2) * 512 + i] = (((t * 512 + i) as u64) << 12) | 3;
        }
    }
    let tables = Tables { entries };
    let mut found = 0;
    for i in 0..n {
        let ipa = ((i * 4099) as u64) & 0xff_ffff;
        match tables.walk(ipa) {
            Some(pa) => found += pa & 0xff,
            None => found += 1,
        }
    }
    found
}

pub struct Node {
    key: u32,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

fn insert(tree: &mut Option<Box<Node>>, key: u32) -> bool {
    let mut at = tree;
    while let Some(node) = at {
        if key == node.key {
            return false;
        }
        at = if key < node.key { &mut node.left } else { &mut node.right };
    }
    *at = Some(Box::new(Node { key, left: None, right: None }));
    true
}

pub fn tree(n: usize) -> u64 {
    let mut root = None;
    let mut seed = 1u32;
    let mut count = 0;
    for _ in 0..n {
        seed = seed.wrapping_mul(1103515245).wrapping_add(12345);
        if insert(&mut root, seed >> 12) {
            count += 1;
        }
    }
    count
}

pub fn lcg(n: usize) -> u64 {
    let mut x = 88172645463325252u64;
    let mut i = 0;
    while i < n {
        x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        x ^= x >> 33;
        i += 1;
    }
    x
}

pub fn words(n: usize) -> u64 {
    let text = b"the quick brown fox jumps over the lazy dog, and then some more words follow";
    let mut total = 0u64;
    for _ in 0..n {
        let mut inside = false;
        for &c in text.iter() {
            let letter = c.is_ascii_alphabetic();
            if letter && !inside {
                total += 1;
            }
            inside = letter;
        }
    }
    total
}

fn ackermann(m: u32, n: u32) -> u32 {
    if m == 0 {
        n + 1
    } else if n == 0 {
        ackermann(m - 1, 1)
    } else {
        ackermann(m - 1, ackermann(m, n - 1))
    }
}

pub fn recursion(n: usize) -> u64 {
    ackermann(2, n as u32) as u64
}
