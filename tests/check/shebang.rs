#!/usr/bin/env murust
//! A file that can be run.
fn main() {
    println!("yes");
}
