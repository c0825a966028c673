#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[repr(u16)]
enum Lvl {
    #[default]
    Lo = 1,
    Mid = 300,
    Hi,
}
impl TryFrom<u16> for Lvl {
    type Error = (u16, &'static str);
    fn try_from(n: u16) -> Result<Self, Self::Error> {
        [Lvl::Lo, Lvl::Mid, Lvl::Hi]
            .into_iter()
            .find(|l| *l as u16 == n)
            .ok_or((n, "level"))
    }
}
impl From<Lvl> for u16 {
    fn from(l: Lvl) -> u16 {
        l as u16
    }
}
#[derive(Debug, Clone, PartialEq, PartialOrd, Default)]
struct Cfg {
    name: &'static str,
    lvl: Lvl,
    pair: (u8, [i8; 2]),
    nested: Option<Box<Cfg>>,
    flags: Flags,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Flags(u8);
impl std::ops::BitOr for Flags {
    type Output = Flags;
    fn bitor(self, o: Flags) -> Flags {
        Flags(self.0 | o.0)
    }
}
impl std::ops::BitOrAssign for Flags {
    fn bitor_assign(&mut self, o: Flags) {
        self.0 |= o.0;
    }
}
impl Flags {
    const A: Flags = Flags(1);
    const B: Flags = Flags(1 << 1);
    const ALL: Flags = Flags(Self::A.0 | Self::B.0);
    const fn has(self, o: Flags) -> bool {
        self.0 & o.0 == o.0
    }
}
fn depth(c: &Cfg) -> usize {
    1 + c.nested.as_deref().map_or(0, depth)
}
fn rename(c: &mut Cfg, n: &'static str) {
    let mut at = Some(c);
    while let Some(x) = at {
        x.name = n;
        at = x.nested.as_deref_mut();
    }
}
fn main() {
    let base = Cfg {
        name: "base",
        pair: (7, [-1, 1]),
        ..Default::default()
    };
    let mut c = Cfg {
        nested: Some(Box::new(Cfg {
            lvl: Lvl::Hi,
            ..base.clone()
        })),
        flags: Flags::A,
        ..base.clone()
    };
    c.flags |= Flags::B;
    println!("{:?} {} {}", c.flags == Flags::ALL, c.flags.has(Flags::B), depth(&c));
    println!("{:#?}", c);
    rename(&mut c, "new");
    println!("{} {}", c.nested.as_ref().unwrap().name, base.name);
    println!(
        "{:?} {:?} {:?}",
        base < c,
        base.partial_cmp(&base),
        Cfg {
            lvl: Lvl::Mid,
            ..base.clone()
        } > base
    );
    println!(
        "{:?} {:?} {} {}",
        Lvl::try_from(300),
        Lvl::try_from(2),
        u16::from(Lvl::Hi),
        Lvl::Hi as u8
    );
    let l: Result<Lvl, _> = 301u16.try_into();
    println!("{:?} {:?}", l, Lvl::default().max(Lvl::Mid));
    let Cfg {
        pair: (a, [.., z]),
        nested,
        ..
    } = &c;
    println!("{a} {z} {}", nested.is_some());
    if let Cfg {
        lvl: Lvl::Lo,
        nested: Some(inner),
        ..
    } = &c
    {
        if let Cfg {
            lvl: l @ (Lvl::Mid | Lvl::Hi),
            pair: (n @ 5..=9, _),
            ..
        } = &**inner
        {
            println!("{l:?} {n}");
        }
    }
    match (c.pair.0, c.flags, &c.nested) {
        (0, ..) => println!("zero"),
        (n, Flags(f), Some(b)) if n as usize > b.name.len() => println!("{f} {}", b.pair.0),
        _ => println!("rest"),
    }
    println!("{}", std::mem::size_of::<Lvl>());
    println!("{:?}", std::mem::replace(&mut c.nested, None).map(|b| b.lvl));
}
