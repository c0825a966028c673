//! Values of half a million numbers are not tried by the hundred: what is false of them is reported all the same.
pub struct Memory {
    pub frames: [[u64; 512]; 1024],
}

/*@
lemma fn all_zero(m: Memory, i: int)
    requires 0 <= i < 1024
    ensures m.frames[i][0] == 0 //~ ERROR V0017: the proof does not show this
{}
@*/
