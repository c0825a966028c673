//! What happens.

use crate::system::System;

pub fn play() {
    let system = Box::new(System::boot());
    println!("boot: {} frames", system.core.frames.len());
}
