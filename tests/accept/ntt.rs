//! The number-theoretic transform of ML-KEM (FIPS 203, algorithm 9) as a whole, in place: seven layers of butterflies, each
//! with a power of 17 for each of its blocks.

/// 17 to the power of i with its seven bits reversed, modulo 3329.
pub const ZETAS: [u16; 128] = [
    1, 1729, 2580, 3289, 2642, 630, 1897, 848, 1062, 1919, 193, 797, 2786, 3260, 569, 1746, 296, 2447, 1339, 1476, 3046,
    56, 2240, 1333, 1426, 2094, 535, 2882, 2393, 2879, 1974, 821, 289, 331, 3253, 1756, 1197, 2304, 2277, 2055, 650,
    1977, 2513, 632, 2865, 33, 1320, 1915, 2319, 1435, 807, 452, 1438, 2868, 1534, 2402, 2647, 2617, 1481, 648, 2474,
    3110, 1227, 910, 17, 2761, 583, 2649, 1637, 723, 2288, 1100, 1409, 2662, 3281, 233, 756, 2156, 3015, 3050, 1703,
    1651, 2789, 1789, 1847, 952, 1461, 2687, 939, 2308, 2437, 2388, 733, 2337, 268, 641, 1584, 2298, 2037, 3220, 375,
    2549, 2090, 1645, 1063, 319, 2773, 757, 2099, 561, 2466, 2594, 2804, 1092, 403, 1026, 1143, 2150, 2775, 886, 1722,
    1212, 1874, 1029, 2110, 2935, 885, 2154,
];

/*@
spec const Q: int = 3329;
spec fn plus(a: u16, b: u16) -> u16 opaque { ((a + b) % Q) as u16 }
spec fn minus(a: u16, b: u16) -> u16 opaque { ((a - b) % Q) as u16 }
spec fn times(a: u16, b: u16) -> u16 opaque { (a * b % Q) as u16 }
spec fn reduced(p: Seq<u16>) -> bool { forall |i: int| 0 <= i < p.len() ==> p[i] < 3329 }
spec fn is_distance(half: int) -> bool { matches!(half, 1 | 2 | 4 | 8 | 16 | 32 | 64 | 128) }

/// An element after the layer whose butterflies join elements that are `half` apart.
spec fn element(p: Seq<u16>, half: int, i: int) -> u16 opaque {
    let zeta = ZETAS[128 / half + i / (2 * half)] in
    if i % (2 * half) < half { plus(p[i], times(zeta, p[i + half])) }
    else { minus(p[i - half], times(zeta, p[i])) }
}

spec fn layer(p: Seq<u16>, half: int) -> Seq<u16> { Seq::new(256, |i: int| element(p, half, i)) }

spec fn layers(p: Seq<u16>, half: int) -> Seq<u16>
    decreases half
{
    if half < 2 { p } else { layers(layer(p, half), half / 2) }
}

spec fn transformed(p: Seq<u16>) -> Seq<u16> { layers(p, 128) }

lemma fn butterfly(p: Seq<u16>, half: int, start: int, j: int)
    requires is_distance(half) && start % (2 * half) == 0 && start <= j < start + half
    ensures element(p, half, j) == plus(p[j], times(ZETAS[128 / half + start / (2 * half)], p[j + half]))
    ensures element(p, half, j + half) == minus(p[j], times(ZETAS[128 / half + start / (2 * half)], p[j + half]))
{
    reveal element;
}
@*/

//@ requires a < 3329 && b < 3329
//@ ensures result < 3329 && result == times(a, b)
fn mul(a: u16, b: u16) -> u16 {
    //@ reveal times;
    (a as u32 * b as u32 % 3329) as u16
}

//@ requires a < 3329 && b < 3329
//@ ensures result < 3329 && result == plus(a, b)
fn add(a: u16, b: u16) -> u16 {
    //@ reveal plus;
    (a + b) % 3329
}

//@ requires a < 3329 && b < 3329
//@ ensures result < 3329 && result == minus(a, b)
fn sub(a: u16, b: u16) -> u16 {
    //@ reveal minus;
    (a + 3329 - b) % 3329
}

//@ requires reduced(p@)
//@ ensures reduced(p@) && p@ == transformed(old(p@))
pub fn ntt(p: &mut [u16; 256]) {
    let mut k = 1;
    let mut half = 128;
    while half >= 2
    //@ invariant k * half == 128 && is_distance(half as int)
    //@ invariant reduced(p@) && layers(p@, half as int) == transformed(old(p@))
    //@ decreases half
    {
        //@ ghost let before = p@;
        let mut start = 0;
        while start < 256
        //@ invariant start <= 256 && start % (2 * half) == 0 && k == 128 / half + start / (2 * half)
        //@ invariant reduced(p@)
        //@ invariant forall |i: int| 0 <= i < start ==> p[i] == element(before, half as int, i)
        //@ invariant forall |i: int| start <= i < 256 ==> p[i] == before[i]
        //@ decreases 256 - start
        {
            let zeta = ZETAS[k];
            k += 1;
            for j in start..start + half
            //@ invariant reduced(p@)
            //@ invariant forall |i: int| 0 <= i < j || start + half <= i < j + half ==> p[i] == element(before, half as int, i)
            //@ invariant forall |i: int| j <= i < start + half || j + half <= i < 256 ==> p[i] == before[i]
            {
                //@ butterfly(before, half as int, start as int, j as int);
                let t = mul(zeta, p[j + half]);
                p[j + half] = sub(p[j], t);
                p[j] = add(p[j], t);
            }
            start += 2 * half;
        }
        //@ assert p@ == layer(before, half as int);
        half /= 2;
    }
}

fn main() {
    let mut p = [0; 256];
    for i in 0..256
    //@ invariant reduced(p@)
    {
        p[i] = (i * 13 % 3329) as u16;
    }
    ntt(&mut p);
    println!("{} {} {} {}", p[0], p[1], p[128], p[255]);
}
