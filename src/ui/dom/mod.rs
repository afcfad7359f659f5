//! Drawing. A region of the screen is a plain function from the state to a tree of nodes; the tree is laid over what
//! was drawn before, and only what differs is changed in the document. Focus, selection and scrolling stay, because
//! nodes stay. Nothing here is generic, so that a region costs the page little more than its words.

mod events;
mod node;
mod patch;

pub use events::{checked, element, listen, of_field, target, value};
pub use node::{El, V, el, key_of, later};
pub use patch::show;
