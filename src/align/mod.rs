//! Which claims of different articles are the same fact, and which quotations the same utterance.
