//! The page's program. Trunk builds it for the browser; elsewhere it says so.

/// As fast as the standard library's, and half as long.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    crosscheck::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is the page, which runs in a browser. Build it with: trunk build --release");
}
