//! A prompt is answered by the function of the program that has its symbol, as a linker would have it.

mod machine {
    #[repr(C)]
    pub struct Counters {
        pub flushed: [u64; 3],
        pub current: usize,
    }

    extern "C" {
        //@ requires counters.current < 3
        //@ ensures counters.current == old(counters).current
        //@ ensures counters.flushed[counters.current] == old(counters).flushed[counters.current] + 1
        pub fn flush(counters: &mut Counters);
        //@ ensures result == x / 2
        pub fn half(x: u32) -> u32;
    }
}

#[no_mangle]
pub extern "C" fn flush(counters: &mut machine::Counters) {
    println!("flush {} of {:?}", counters.current, counters.flushed);
    counters.flushed[counters.current] += 1;
}

#[no_mangle]
pub extern "C" fn half(x: u32) -> u32 {
    x >> 1
}

fn main() {
    let mut counters = machine::Counters { flushed: [0, 5, 0], current: 1 };
    for x in 0..4 {
        counters.current = x as usize % 3;
        unsafe { machine::flush(&mut counters) };
        println!("{}", unsafe { machine::half(x * 3) });
    }
    println!("{:?}", counters.flushed);
}
