//! The engine for JavaScript: what scripts/package builds. Answers have the form of the command line's JSON.

#[cfg(target_arch = "wasm32")]
mod package {
    use crosscheck::text::Article;
    use crosscheck::{analyze, export};
    use wasm_bindgen::prelude::*;

    /// Compares articles, each `{name?, title?, outlet?, published?, url?, text}`.
    #[wasm_bindgen]
    pub fn compare(articles: JsValue) -> Result<JsValue, JsError> {
        let articles: Vec<Article> = serde_wasm_bindgen::from_value(articles).map_err(refused)?;
        given(&export::json::comparison(&analyze::compare(&articles), &articles, None))
    }

    /// Reads one article.
    #[wasm_bindgen]
    pub fn extract(text: &str) -> Result<JsValue, JsError> {
        given(&export::json::extraction(&analyze::extract(text), text, None))
    }

    /// The JSON as plain objects. JavaScript's own reader makes them several times as fast as they are made one field
    /// after the other across the edge.
    fn given(json: &str) -> Result<JsValue, JsError> {
        js_sys::JSON::parse(json).map_err(|_| JsError::new("the answer is no JSON"))
    }

    fn refused(error: serde_wasm_bindgen::Error) -> JsError {
        JsError::new(&format!("compare takes a list of articles, each with a text: {error}"))
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is the engine for JavaScript. Build it with: scripts/package");
}
