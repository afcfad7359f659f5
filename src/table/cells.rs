//! The cells of a row. A row has one for every article, and of thousands of articles only a few tell of a fact: the cells
//! that hold something are kept, the others are told to be empty.

use crate::text::sort;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// What each article says of a row, in the articles' order.
#[derive(Clone, PartialEq)]
pub struct Cells<T> {
    /// How many articles there are.
    len: u32,
    /// The places of the articles that say something, in their order.
    at: Vec<u32>,
    /// What each of these says: never nothing.
    filled: Vec<Vec<T>>,
}

impl<T> Cells<T> {
    /// So many cells, all empty.
    pub fn new(len: usize) -> Cells<T> {
        Cells { len: len as u32, at: Vec::new(), filled: Vec::new() }
    }

    /// How many articles there are, whether they say something or not.
    pub fn len(&self) -> usize {
        self.len as usize
    }

    /// Whether no article says anything.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// What one article says; nothing where it is silent.
    pub fn of(&self, article: usize) -> &[T] {
        self.at.binary_search(&(article as u32)).ok().and_then(|place| self.filled.get(place)).map_or(&[], Vec::as_slice)
    }

    /// Every article's cell. Where there are many articles, `filled` is what to read.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.len()).map(|article| self.of(article))
    }

    /// The cells that hold something, with their articles.
    pub fn filled(&self) -> impl ExactSizeIterator<Item = (usize, &[T])> {
        self.at.iter().zip(&self.filled).map(|(article, cell)| (*article as usize, cell.as_slice()))
    }

    /// All that is said, one thing after the other.
    pub fn each(&self) -> impl Iterator<Item = &T> {
        self.filled.iter().flatten()
    }

    /// The same with their articles, to be changed.
    pub fn each_mut(&mut self) -> impl Iterator<Item = (usize, &mut T)> {
        let cells = self.at.iter().zip(&mut self.filled);
        cells.flat_map(|(article, cell)| cell.iter_mut().map(|said| (*article as usize, said)))
    }

    /// Says one thing more of an article, behind what it says already.
    pub fn push(&mut self, article: usize, said: T) {
        let article = article as u32;
        self.len = self.len.max(article + 1);
        match self.at.binary_search(&article) {
            Ok(place) => self.filled[place].push(said),
            Err(place) => {
                self.at.insert(place, article);
                self.filled.insert(place, vec![said]);
            }
        }
    }

    /// Says all that other cells say behind what these say.
    pub fn append(&mut self, other: Cells<T>) {
        for (article, cell) in other.at.into_iter().zip(other.filled) {
            cell.into_iter().for_each(|said| self.push(article as usize, said));
        }
    }

    /// Keeps what is wanted.
    pub fn retain(&mut self, wanted: impl Fn(usize, &T) -> bool) {
        for (article, cell) in self.at.iter().zip(&mut self.filled) {
            cell.retain(|said| wanted(*article as usize, said));
        }
        let mut cells = self.filled.iter();
        self.at.retain(|_| cells.next().is_some_and(|cell| !cell.is_empty()));
        self.filled.retain(|cell| !cell.is_empty());
    }

    /// Each article's cell is put in order by itself.
    pub fn tidy(&mut self, tidy: impl Fn(&mut Vec<T>)) {
        self.filled.iter_mut().for_each(tidy);
    }

    /// How many there are and those that hold something, with their articles' places: to be handed over.
    pub fn parts(&self) -> (u32, &Vec<u32>, &Vec<Vec<T>>) {
        (self.len, &self.at, &self.filled)
    }

    /// Made again at the other end.
    pub fn of_parts(len: u32, at: Vec<u32>, filled: Vec<Vec<T>>) -> Cells<T> {
        Cells { len, at, filled }
    }
}

impl<T: Clone> Cells<T> {
    /// The same for other articles, of which there are `len`: `to` tells for each one here the places of those that say
    /// what it says.
    pub fn spread(&self, len: usize, to: &[Vec<usize>]) -> Cells<T> {
        let mut places: Vec<(usize, usize)> = Vec::new();
        for (place, &article) in self.at.iter().enumerate() {
            places.extend(to.get(article as usize).into_iter().flatten().map(|&to| (to, place)));
        }
        sort::all(&mut places);
        let filled = places.iter().map(|&(_, place)| self.filled[place].clone()).collect();
        Cells { len: len as u32, at: places.iter().map(|&(to, _)| to as u32).collect(), filled }
    }
}

/// From a cell for every article.
impl<T> FromIterator<Vec<T>> for Cells<T> {
    fn from_iter<I: IntoIterator<Item = Vec<T>>>(all: I) -> Cells<T> {
        let mut cells = Cells::new(0);
        for cell in all {
            if !cell.is_empty() {
                cells.at.push(cells.len);
                cells.filled.push(cell);
            }
            cells.len += 1;
        }
        cells
    }
}

impl<T> From<Vec<Vec<T>>> for Cells<T> {
    fn from(all: Vec<Vec<T>>) -> Cells<T> {
        all.into_iter().collect()
    }
}

/// Written with the empty ones, as a list of lists.
impl<T: Serialize> Serialize for Cells<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

impl<'a, T: Deserialize<'a>> Deserialize<'a> for Cells<T> {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Cells<T>, D::Error> {
        Vec::<Vec<T>>::deserialize(from).map(Cells::from)
    }
}

impl<T: fmt::Debug> fmt::Debug for Cells<T> {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cells_say_what_a_list_of_lists_says(all in proptest::collection::vec(proptest::collection::vec(0u8..9, 0..3), 0..9), article in 0usize..9, more in 0u8..9) {
            let mut cells = Cells::from(all.clone());
            let mut lists = all;
            prop_assert_eq!(serde_json::to_string(&cells).unwrap(), serde_json::to_string(&lists).unwrap());
            prop_assert!(cells.iter().eq(lists.iter().map(Vec::as_slice)));
            cells.push(article, more);
            lists.resize(lists.len().max(article + 1), Vec::new());
            lists[article].push(more);
            prop_assert_eq!(&cells, &Cells::from(lists.clone()));
            cells.retain(|at, said| at != article || *said != more);
            lists[article].retain(|said| *said != more);
            prop_assert_eq!(&cells, &Cells::from(lists.clone()));
            prop_assert!(cells.each().eq(lists.iter().flatten()));
            prop_assert_eq!(cells.len(), lists.len());
            let back: Cells<u8> = serde_json::from_str(&serde_json::to_string(&cells).unwrap()).unwrap();
            prop_assert_eq!(back, cells);
        }
    }
}
