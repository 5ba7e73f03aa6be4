//! Signals of one type for whatever they hold.
//!
//! The framework's code for signals is built anew for every type in one: a kilobyte and a half of the program before
//! compression. These keep their value behind a pointer that forgets its type, so that this code is there once. Yes or
//! no, numbers and texts, which the framework also takes as attributes, stay in its own signals.

use std::{any::Any, marker::PhantomData, sync::Arc};

use leptos::prelude::*;

/// A value that has forgotten its type, and how it compares with another of that type.
#[derive(Clone)]
pub struct AnyValue {
    held: Arc<dyn Any + Send + Sync>,
    equals: fn(&dyn Any, &dyn Any) -> bool,
}

impl AnyValue {
    /// Forgets the type.
    pub fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self {
            held: Arc::new(value),
            equals: |one, other| one.downcast_ref::<T>() == other.downcast_ref::<T>(),
        }
    }

    /// Gives the value its type back, which is the one that it was made with.
    pub fn typed<T: Send + Sync + 'static>(self) -> Arc<T> {
        typed(self.held)
    }
}

impl PartialEq for AnyValue {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.held, &other.held) || (self.equals)(&*self.held, &*other.held)
    }
}

/// Gives a value its type back. Only what holds this type asks for it.
fn typed<T: Send + Sync + 'static>(held: Arc<dyn Any + Send + Sync>) -> Arc<T> {
    held.downcast().unwrap_or_else(|_| unreachable!())
}

/// The ways to read, the same for both kinds.
macro_rules! reading {
    ($name:ident, $held:expr) => {
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T: Send + Sync + 'static> $name<T> {
            /// The value; whatever runs in here follows it.
            pub fn read(self) -> Arc<T> {
                typed($held(self.signal.get()))
            }

            /// The value, not followed.
            pub fn read_untracked(self) -> Arc<T> {
                typed($held(self.signal.get_untracked()))
            }

            /// The value, not followed; nothing where its owner is gone.
            pub fn try_read_untracked(self) -> Option<Arc<T>> {
                self.signal.try_get_untracked().map($held).map(typed)
            }

            /// Asks something of the value; whatever runs in here follows it.
            pub fn with<U>(self, ask: impl FnOnce(&T) -> U) -> U {
                ask(&self.read())
            }

            /// Asks something of the value, not followed.
            pub fn with_untracked<U>(self, ask: impl FnOnce(&T) -> U) -> U {
                ask(&self.read_untracked())
            }

            /// A copy of the value; whatever runs in here follows it.
            pub fn get(self) -> T
            where
                T: Clone,
            {
                T::clone(&self.read())
            }

            /// A copy of the value, not followed.
            pub fn get_untracked(self) -> T
            where
                T: Clone,
            {
                T::clone(&self.read_untracked())
            }
        }
    };
}

/// A value that is set, and tells those who follow it.
pub struct AnySignal<T> {
    signal: RwSignal<Arc<dyn Any + Send + Sync>>,
    holds: PhantomData<fn() -> T>,
}
reading!(AnySignal, |held| held);

impl<T: Send + Sync + 'static> AnySignal<T> {
    /// Holds this to begin with.
    pub fn new(value: T) -> Self {
        Self {
            signal: RwSignal::new(Arc::new(value)),
            holds: PhantomData,
        }
    }

    /// Replaces the value; to no effect where its owner is gone.
    pub fn set(self, value: T) {
        self.signal.try_set(Arc::new(value));
    }

    /// Changes the value; to no effect where its owner is gone.
    pub fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        self.try_update(change);
    }

    /// Changes the value, and gives back what came of it; nothing where its owner is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U>
    where
        T: Clone,
    {
        let mut value = T::clone(&*self.try_read_untracked()?);
        let outcome = change(&mut value);
        self.set(value);
        Some(outcome)
    }
}

impl<T: Default + Send + Sync + 'static> Default for AnySignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// A value that follows the signals it reads, and tells those who follow it only when it has changed.
pub struct AnyMemo<T> {
    signal: Memo<AnyValue>,
    holds: PhantomData<fn() -> T>,
}
reading!(AnyMemo, |value: AnyValue| value.held);

impl<T: PartialEq + Send + Sync + 'static> AnyMemo<T> {
    /// What `value` says.
    pub fn new(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        fn boxed(value: Arc<dyn Fn() -> AnyValue + Send + Sync>) -> Memo<AnyValue> {
            Memo::new(move |_| value())
        }
        Self {
            signal: boxed(Arc::new(move || AnyValue::new(value()))),
            holds: PhantomData,
        }
    }
}
