//! Where one can look for elements, and by what.

use crate::locator::{Locator, Which};
use crate::page::Page;
use crate::role::Role;

/// Where one can look for elements: the page, or inside another element.
pub trait Scope {
    /// The locator that the following ones are inside of.
    fn here(&self) -> Locator<'_>;

    /// The element of this role and exactly this accessible name.
    fn named(&self, role: Role, name: &str) -> Locator<'_> {
        self.here().step(role, Which::Named(name.to_owned()))
    }

    /// The element of this role whose accessible name contains `part`.
    fn naming(&self, role: Role, part: &str) -> Locator<'_> {
        self.here().step(role, Which::Naming(part.to_owned()))
    }

    /// The only element of this role.
    fn the(&self, role: Role) -> Locator<'_> {
        self.here().step(role, Which::Any)
    }

    /// The list item whose visible text contains `text`.
    fn item(&self, text: &str) -> Locator<'_> {
        self.here().step(Role::Listitem, Which::Showing(text.to_owned()))
    }

    fn heading(&self, level: u8, name: &str) -> Locator<'_> {
        self.here().step(Role::Heading, Which::Level(level, name.to_owned()))
    }

    fn button(&self, name: &str) -> Locator<'_> {
        self.named(Role::Button, name)
    }

    fn link(&self, name: &str) -> Locator<'_> {
        self.named(Role::Link, name)
    }

    fn textbox(&self, name: &str) -> Locator<'_> {
        self.named(Role::Textbox, name)
    }

    fn searchbox(&self, name: &str) -> Locator<'_> {
        self.named(Role::Searchbox, name)
    }

    fn radio(&self, name: &str) -> Locator<'_> {
        self.named(Role::Radio, name)
    }

    fn radiogroup(&self, name: &str) -> Locator<'_> {
        self.named(Role::Radiogroup, name)
    }

    fn combobox(&self, name: &str) -> Locator<'_> {
        self.named(Role::Combobox, name)
    }

    fn checkbox(&self, name: &str) -> Locator<'_> {
        self.named(Role::Checkbox, name)
    }

    fn switch(&self, name: &str) -> Locator<'_> {
        self.named(Role::Switch, name)
    }

    fn list(&self, name: &str) -> Locator<'_> {
        self.named(Role::List, name)
    }

    fn region(&self, name: &str) -> Locator<'_> {
        self.named(Role::Region, name)
    }

    fn form(&self, name: &str) -> Locator<'_> {
        self.named(Role::Form, name)
    }

    fn dialog(&self, name: &str) -> Locator<'_> {
        self.named(Role::Dialog, name)
    }
}

impl Scope for Page {
    fn here(&self) -> Locator<'_> {
        Locator::of(self)
    }
}

impl Scope for Locator<'_> {
    fn here(&self) -> Locator<'_> {
        self.clone()
    }
}
