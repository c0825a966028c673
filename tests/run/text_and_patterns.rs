fn main() {
    let t = "  héllo, wörld  ";
    println!("[{}] [{}] [{}]", t.trim(), t.trim_start(), t.trim_end());
    println!(
        "{} {} {}",
        t.contains('ö'),
        t.contains("wö"),
        t.contains(|c: char| c.is_ascii_digit())
    );
    println!(
        "{} {} {}",
        t.starts_with(' '),
        t.starts_with("  h"),
        t.ends_with([' ', 'x'])
    );
    println!("{} {}", t.contains(&['q', 'w']), t.contains(&['q', 'w'][..]));
    println!(
        "{:?} {:?} {:?} {:?}",
        t.find('l'),
        t.rfind('l'),
        t.find("lo"),
        t.rfind("zz")
    );
    println!("{:?} {:?}", t.find(char::is_alphabetic), "aaa".rfind("aa"));
    println!("{:?}", "a,b,,c,".split(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c,".split(',').rev().collect::<Vec<_>>());
    println!("{:?}", "abc".split("").collect::<Vec<_>>());
    println!("{:?}", "".split(',').collect::<Vec<_>>());
    println!("{:?}", "".split("").collect::<Vec<_>>());
    println!("{:?}", "a--b--c".split("--").collect::<Vec<_>>());
    println!("{:?}", "a,b,,c,".split_terminator(',').collect::<Vec<_>>());
    println!("{:?}", "a,b,,c,".split_terminator(',').rev().collect::<Vec<_>>());
    println!("{:?}", "a\nb\n\nc".split_inclusive('\n').collect::<Vec<_>>());
    println!("{:?}", "a\nb\n\nc\n".split_inclusive('\n').rev().collect::<Vec<_>>());
    println!("{:?}", "a=b=c".splitn(2, '=').collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        "a=b=c".rsplitn(2, '=').collect::<Vec<_>>(),
        "a=b=c".splitn(0, '=').count()
    );
    println!("{:?} {:?}", "a=b=c".split_once('='), "a=b=c".rsplit_once("="));
    println!("{:?}", "a==b=c".rsplit("=").collect::<Vec<_>>());
    println!("{:?}", "abcabca".matches("abc").collect::<Vec<_>>());
    println!("{:?}", "abcabca".match_indices('a').collect::<Vec<_>>());
    println!("{:?}", " a  bc\td\n".split_whitespace().collect::<Vec<_>>());
    println!("{:?}", " a  bc\td\n".split_ascii_whitespace().rev().collect::<Vec<_>>());
    println!("{:?}", "one\r\ntwo\n\nthree".lines().collect::<Vec<_>>());
    println!("{:?}", "one\r\ntwo\n\nthree\n".lines().rev().collect::<Vec<_>>());
    println!("{:?}", "héy".char_indices().collect::<Vec<_>>());
    println!("{:?}", "héy".char_indices().rev().collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", "héy".get(1..3), "héy".get(2..), "héy".get(..=0));
    println!("{:?} {}", "héy".split_at(3), "héy".is_char_boundary(2));
    println!(
        "{:?} {:?}",
        "prefix-x".strip_prefix("prefix-"),
        "x.rs".strip_suffix(".rs")
    );
    println!(
        "{} {} {}",
        "xxaxx".trim_matches('x'),
        "123abc".trim_start_matches(|c: char| c.is_numeric()),
        "abab!".trim_end_matches("!")
    );
    println!(
        "{:?} {:?} {:?}",
        "true".parse::<bool>(),
        "x".parse::<char>(),
        "no".parse::<bool>()
    );
    println!("{:?} {:?}", "".parse::<char>(), "xy".parse::<char>());
    println!(
        "{} {} {}",
        "no".parse::<bool>().unwrap_err(),
        "".parse::<char>().unwrap_err(),
        "xy".parse::<char>().unwrap_err()
    );
    let mut c = "abc".chars();
    c.next();
    println!("{}", c.as_str());
    println!("{} {}", char::MIN as u32, char::REPLACEMENT_CHARACTER);
    let mut b = [0u8; 4];
    println!("{}", 'é'.encode_utf8(&mut b));
    println!("{}", b[0]);
    println!("{}", '😀'.encode_utf8(&mut b).len());
    println!("{} {}", 'é'.len_utf16(), '😀'.len_utf16());
    for c in 'ß'.to_uppercase() {
        print!("{} ", c);
    }
    println!("{:?}", 'İ'.to_lowercase().collect::<Vec<_>>());
    println!("{:?}", 'a'.to_uppercase().next());
    println!("{:?}", unsafe { std::str::from_utf8_unchecked(&[104, 105]) });
    let words = "the quick brown fox".split(' ').map(|w| w.len()).collect::<Vec<_>>();
    println!("{:?}", words);
    let mut it = "k1=v1;k2=v2".split(';').map(|kv| kv.split_once('=').unwrap());
    println!("{:?} {:?} {:?}", it.next(), it.next(), it.next());
    println!("{:?}", "a b".cmp("a c"));
    println!("{}", "é" > "e");
    println!(
        "{:?}",
        "Hello".chars().map(|c| c.to_ascii_uppercase()).collect::<Vec<_>>()
    );
    let p: fn(char) -> bool = char::is_numeric;
    println!("{:?}", "ab1".find(p));
    println!("{:?}", "12".chars().filter_map(|c| c.to_digit(10)).sum::<u32>());
}
