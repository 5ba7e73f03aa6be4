//! A list whose rows stay in the page as long as what they show is in the list.

use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use leptos::prelude::*;

use crate::app::AnyValue;

/// What a row shows, which is its key too: a row that shows something else is drawn anew, and no other is.
#[derive(Clone, PartialEq)]
struct Shown {
    value: AnyValue,
    hash: u64,
}

impl Eq for Shown {}

impl Hash for Shown {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

/// The rows of `items`, no two of them equal, each drawn by `row`.
pub fn keyed<T: Clone + Eq + Hash + Send + Sync + 'static>(
    items: impl Fn() -> Vec<T> + Send + Sync + 'static,
    row: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    fn boxed(
        items: Arc<dyn Fn() -> Vec<Shown> + Send + Sync>,
        row: Arc<dyn Fn(Shown) -> AnyView + Send + Sync>,
    ) -> AnyView {
        view! { <For each=move || items() key=Shown::clone children=move |shown| row(shown)/> }.into_any()
    }
    let shown = |item: T| Shown {
        hash: BuildHasherDefault::<DefaultHasher>::default().hash_one(&item),
        value: AnyValue::new(item),
    };
    boxed(
        Arc::new(move || items().into_iter().map(shown).collect()),
        Arc::new(move |shown| row(T::clone(&shown.value.typed()))),
    )
}
