//! The page's program. Trunk builds it for the browser; elsewhere it says so.

#[cfg(target_arch = "wasm32")]
fn main() {
    crosscheck::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This is the page, which runs in a browser. Build it with: trunk build --release");
}
