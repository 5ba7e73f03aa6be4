//! A map that costs little to download.

/// A map kept as a list in the order of its keys. The standard library's tree is made for more keys than an incident
/// has, and is built anew for every type it holds: 80 KB of the program before compression, where this takes 10.
///
/// Looking up takes logarithmic time. Adding a key behind all others takes constant time, which is the usual case:
/// records are sorted before they are added, and a writer's numbers rise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Map<K, V> {
    /// The place of a key: where it is, or where it belongs.
    fn place(&self, key: &K) -> Result<usize, usize> {
        match self.0.last() {
            Some((last, _)) if last < key => Err(self.0.len()),
            _ => self.0.binary_search_by(|(held, _)| held.cmp(key)),
        }
    }

    /// The value under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// Puts a value under a key, and gives back the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    /// The value under a key, which is put there first if none is.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let place = match self.place(&key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, V::default()));
                place
            }
        };
        &mut self.0[place].1
    }

    /// Takes the value under a key away.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.place(key).ok()?;
        Some(self.0.remove(place).1)
    }

    /// Whether a key is there.
    pub fn contains_key(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// Keys and values, by key.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&K, &V)> + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, by key.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &V> + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, by key, taken out.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.0.into_iter().map(|(_, value)| value)
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::default();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

/// Puts a short list in the order of a key, equal ones as they stand. For a few dozen items: it takes quadratic time,
/// and a fortieth of the code of the standard library's sort.
pub fn sort_few<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut place = end;
        while place > 0 && key(&items[place - 1]) > key(&items[place]) {
            items.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Puts a list of any length in order, equal ones as they stand. The sorting itself is there once for all types, where
/// the standard library's is built anew for each: 12 KB of the program before compression.
pub fn sort_many<T>(items: &mut [T], precedes: impl Fn(&T, &T) -> bool) {
    let mut places = places(items.len(), &|one, other| precedes(&items[one], &items[other]));
    for place in 0..items.len() {
        while places[place] != place {
            let to = places[place];
            items.swap(place, to);
            places.swap(place, to);
        }
    }
}

/// Where each of so many items belongs: a merge sort, by runs of 1, 2, 4 and so on.
fn places(count: usize, precedes: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for both in order.chunks(2 * run) {
            let (mut left, mut right) = both.split_at(run.min(both.len()));
            while let ([one, lefts @ ..], [other, rights @ ..]) = (left, right) {
                if precedes(*other, *one) {
                    merged.push(*other);
                    right = rights;
                } else {
                    merged.push(*one);
                    left = lefts;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        run *= 2;
    }
    let mut places = vec![0; count];
    for (place, item) in order.into_iter().enumerate() {
        places[item] = place;
    }
    places
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_the_standard_map_holds(steps in vec((0u8..20, any::<Option<u16>>()), 0..80)) {
            let (mut map, mut standard) = (Map::default(), BTreeMap::new());
            for (key, value) in steps {
                match value {
                    Some(value) => prop_assert_eq!(map.insert(key, value), standard.insert(key, value)),
                    None => prop_assert_eq!(map.remove(&key), standard.remove(&key)),
                }
                prop_assert_eq!(map.get(&key), standard.get(&key));
            }
            prop_assert!(map.iter().eq(standard.iter()));
            prop_assert_eq!(*map.or_default(7), *standard.entry(7).or_default());
        }

        #[test]
        fn sorting_keeps_the_order_of_equals(items in vec((0u8..5, any::<u8>()), 0..40)) {
            let (mut few, mut standard) = (items.clone(), items);
            sort_few(&mut few, |(key, _)| *key);
            standard.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(few, standard);
        }

        #[test]
        fn sorting_many_keeps_the_order_of_equals(items in vec((0u8..50, any::<u8>()), 0..200)) {
            let (mut many, mut standard) = (items.clone(), items);
            sort_many(&mut many, |(one, _), (other, _)| one < other);
            standard.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(many, standard);
        }
    }
}
