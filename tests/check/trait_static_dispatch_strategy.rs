//! Static dispatch: strategies as type parameters, unit structs, a trait without `self`.
#![no_std]

pub trait Policy {
    fn victim<const N: usize>(ages: &[u32; N]) -> usize;
}

pub struct Oldest;
pub struct Youngest;
pub struct First;

impl Policy for Oldest {
    fn victim<const N: usize>(ages: &[u32; N]) -> usize {
        let mut best = 0;
        for i in 1..N {
            if ages[i] > ages[best] {
                best = i;
            }
        }
        best
    }
}

impl Policy for Youngest {
    fn victim<const N: usize>(ages: &[u32; N]) -> usize {
        ages.iter().enumerate().fold(0, |best, (i, a)| if *a < ages[best] { i } else { best })
    }
}

impl Policy for First {
    fn victim<const N: usize>(_: &[u32; N]) -> usize {
        0
    }
}

pub struct Cache<P: Policy, const WAYS: usize = 4> {
    tags: [Option<u64>; WAYS],
    ages: [u32; WAYS],
    policy: core::marker::PhantomData<P>,
}

impl<P: Policy, const WAYS: usize> Cache<P, WAYS> {
    pub const fn new() -> Self {
        Cache { tags: [None; WAYS], ages: [0; WAYS], policy: core::marker::PhantomData }
    }
    pub fn touch(&mut self, tag: u64) -> bool {
        for age in &mut self.ages {
            *age = age.saturating_add(1);
        }
        let hit = self.tags.iter().position(|t| *t == Some(tag));
        let way = hit.unwrap_or_else(|| P::victim(&self.ages));
        self.tags[way] = Some(tag);
        self.ages[way] = 0;
        hit.is_some()
    }
}

pub type Direct = Cache<First>;
