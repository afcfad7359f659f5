//! The page's second program: links and files (`errand`). Fetched when it is first asked for.

#[cfg(target_arch = "wasm32")]
mod courier {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    pub fn errand(asked: &[u8]) -> Vec<u8> {
        crosscheck::errand::done(asked)
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is the page's second program, which runs in a browser. Build it with: trunk build --release");
}
