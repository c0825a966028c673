//! A program of some size: A bitmap frame allocator with contiguous ranges and a guard.
pub const FRAMES: usize = 256;
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub struct Frame(usize);
#[derive(Clone, PartialEq, Debug)]
pub struct FrameRange {
    pub start: Frame,
    pub count: usize,
}
pub struct Bitmap {
    words: [u64; FRAMES / 64],
    hint: usize,
}
impl Default for Bitmap {
    fn default() -> Self {
        Self {
            words: Default::default(),
            hint: 0,
        }
    }
}
impl Bitmap {
    const BITS: usize = u64::BITS as usize;
    fn split(f: Frame) -> (usize, u64) {
        (f.0 / Self::BITS, 1 << (f.0 % Self::BITS))
    }
    pub fn is_set(&self, f: Frame) -> bool {
        let (w, m) = Self::split(f);
        self.words[w] & m != 0
    }
    pub fn set(&mut self, f: Frame, value: bool) -> bool {
        let (w, m) = Self::split(f);
        let old = self.words[w] & m != 0;
        if value {
            self.words[w] |= m;
        } else {
            self.words[w] &= !m;
        }
        old
    }
    pub fn frames(&self) -> impl_frames::Frames<'_> {
        impl_frames::Frames {
            map: self,
            at: 0..FRAMES,
        }
    }
    pub fn find(&mut self, count: usize, align: usize) -> Option<FrameRange> {
        assert!(align.is_power_of_two(), "bad alignment {align}");
        let starts = (self.hint..FRAMES)
            .chain(0..self.hint)
            .filter(|s| s % align == 0 && s + count <= FRAMES);
        'search: for start in starts {
            for f in start..start + count {
                if self.is_set(Frame(f)) {
                    continue 'search;
                }
            }
            (start..start + count).map(Frame).for_each(|f| {
                self.set(f, true);
            });
            self.hint = (start + count) % FRAMES;
            return Some(FrameRange {
                start: Frame(start),
                count,
            });
        }
        None
    }
    pub fn release(&mut self, range: &FrameRange) -> Result<usize, Frame> {
        let mut n = 0;
        for i in 0..range.count {
            let f = Frame(range.start.0 + i);
            if !self.set(f, false) {
                return Err(f);
            }
            n += 1;
        }
        Ok(n)
    }
}
mod impl_frames {
    use super::{Bitmap, Frame};
    use core::ops::Range;
    pub struct Frames<'m> {
        pub(super) map: &'m Bitmap,
        pub(super) at: Range<usize>,
    }
    impl Iterator for Frames<'_> {
        type Item = Frame;
        fn next(&mut self) -> Option<Frame> {
            let map = self.map;
            self.at.by_ref().map(Frame).find(|f| map.is_set(*f))
        }
    }
}
pub struct Held<'b> {
    map: &'b mut Bitmap,
    range: Option<FrameRange>,
}
impl<'b> Held<'b> {
    pub fn new(map: &'b mut Bitmap, n: usize) -> Option<Self> {
        let range = map.find(n, 1)?;
        Some(Held {
            map,
            range: Some(range),
        })
    }
    pub fn keep(mut self) -> FrameRange {
        self.range.take().expect("held")
    }
}
impl Drop for Held<'_> {
    fn drop(&mut self) {
        if let Some(r) = self.range.take() {
            let _ = self.map.release(&r);
        }
    }
}
pub fn demo() -> (usize, Option<Frame>) {
    let mut b = Bitmap::default();
    let kept = Held::new(&mut b, 4).map(Held::keep);
    {
        let _h = Held::new(&mut b, 8);
    }
    let n = b.frames().count();
    (n, kept.map(|k| k.start))
}
