#[cfg(test)]
mod tests {
    #[test]
    fn t() {
        undefined();
    }
}

#[cfg(target_os = "none")] //~ ERROR U0001: only `cfg(test)`
pub fn f() {}
