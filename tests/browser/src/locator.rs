//! Finding things as assistive technology does: by role and accessible name.

use crate::keyboard::with_enter;
use crate::page::{PATIENCE, Page, pause};
use crate::role::Role;
use fantoccini::Locator as By;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::json;
use std::fmt;
use std::time::Instant;

/// One step on the way to an element.
#[derive(Clone)]
struct Step {
    role: Role,
    which: Which,
}

/// Which elements of a role.
#[derive(Clone)]
pub enum Which {
    Any,
    /// Exactly this accessible name.
    Named(String),
    /// Its accessible name contains this.
    Naming(String),
    /// Its visible text contains this.
    Showing(String),
    /// A heading of this level.
    Level(u8, String),
}

/// Says where an element is; it is looked for anew at every use, so it outlives re-rendering.
///
/// Whatever needs the element waits for it a bounded time, and fails when there is none or more than one.
#[derive(Clone)]
pub struct Locator<'page> {
    page: &'page Page,
    steps: Vec<Step>,
}

impl<'page> Locator<'page> {
    /// The whole page.
    pub(crate) fn of(page: &'page Page) -> Self {
        Self {
            page,
            steps: Vec::new(),
        }
    }

    /// Inside this, the elements of this role and description.
    pub(crate) fn step(mut self, role: Role, which: Which) -> Self {
        self.steps.push(Step { role, which });
        self
    }

    /// Clicks it, once it is enabled and nothing lies above it.
    #[track_caller]
    pub fn press(&self) {
        let driver = self.page.driver();
        self.act("press", |element| {
            if driver.wait(element.is_enabled())? {
                driver.wait(element.click()).map(Some)
            } else {
                Ok(None)
            }
        });
    }

    /// Replaces the text of a field by typing. A line break is the Enter key.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        let driver = self.page.driver();
        let text = with_enter(text);
        self.act("fill", |element| {
            driver.wait(element.clear())?;
            driver.wait(element.send_keys(&text)).map(Some)
        });
    }

    /// Chooses an option of a menu.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        self.clone().step(Role::Option, Which::Named(option.to_owned())).press();
    }

    /// The visible text.
    #[track_caller]
    pub fn text(&self) -> String {
        let driver = self.page.driver();
        self.act("read", |element| driver.wait(element.text()).map(Some))
    }

    /// Waits until its visible text contains `text`.
    #[track_caller]
    pub fn shows(&self, text: &str) {
        let driver = self.page.driver();
        self.act(&format!("find \"{text}\" in"), |element| {
            let shown = driver.wait(element.text())?.contains(text);
            Ok(shown.then_some(()))
        });
    }

    /// The value of a field.
    #[track_caller]
    pub fn value(&self) -> String {
        let driver = self.page.driver();
        self.act("read the value of", |element| {
            let value = driver.wait(element.prop("value"))?;
            Ok(Some(value.unwrap_or_default()))
        })
    }

    /// Whether a radio, checkbox, switch or option is on.
    #[track_caller]
    pub fn is_on(&self) -> bool {
        let driver = self.page.driver();
        self.act("read the state of", |element| {
            let aria = driver.wait(element.attr("aria-checked"))?;
            Ok(Some(
                aria.as_deref() == Some("true") || driver.wait(element.is_selected())?,
            ))
        })
    }

    /// Whether a person sees its middle: it is inside the viewport, and nothing lies above it.
    #[track_caller]
    pub fn is_in_sight(&self) -> bool {
        let script = "const [element] = arguments;
            const { left, top, width, height } = element.getBoundingClientRect();
            return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))";
        self.act("look for", |element| {
            let body = json!({ "script": script, "args": [element] });
            let seen = self.page.driver().post("execute/sync", body)?;
            Ok(Some(seen == true))
        })
    }

    /// Whether it can be used.
    #[track_caller]
    pub fn is_enabled(&self) -> bool {
        let driver = self.page.driver();
        self.act("read the state of", |element| {
            driver.wait(element.is_enabled()).map(Some)
        })
    }

    /// The value of an attribute of the element.
    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let driver = self.page.driver();
        self.act("read", |element| driver.wait(element.attr(name)).map(Some))
    }

    /// The visible texts of the list items inside, in their order on the page.
    #[track_caller]
    pub fn items(&self) -> Vec<String> {
        let driver = self.page.driver();
        let items = By::Css(Role::Listitem.candidates());
        self.act("read the items of", |list| {
            let items = driver.wait(list.find_all(items))?;
            items
                .iter()
                .map(|item| driver.wait(item.text()))
                .collect::<Result<Vec<_>, _>>()
                .map(Some)
        })
    }

    /// Waits until it is there.
    #[track_caller]
    pub fn appears(&self) {
        self.act("find", |_| Ok(Some(())));
    }

    /// Waits until it is gone.
    #[track_caller]
    pub fn disappears(&self) {
        self.page.wait_until(&format!("{self} is gone"), |_| !self.exists());
    }

    /// Whether it is there right now.
    pub fn exists(&self) -> bool {
        self.find().is_ok_and(|found| !found.is_empty())
    }

    /// Tries until the element is there, alone, and `action` is possible on it (`None`: not yet).
    #[track_caller]
    fn act<T>(&self, doing: &str, action: impl Fn(&Element) -> Result<Option<T>, CmdError>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let trouble = match self.find() {
                Ok(found) => match found.as_slice() {
                    [] => "it is not there".to_owned(),
                    [element] => match action(element) {
                        Ok(Some(value)) => return value,
                        Ok(None) => "it is not ready for that".to_owned(),
                        Err(error) => error.to_string(),
                    },
                    several => format!("there are {} of it", several.len()),
                },
                Err(error) => error.to_string(),
            };
            if Instant::now() > deadline {
                panic!("could not {doing} {self}: {trouble}");
            }
            pause();
        }
    }

    /// The elements that match right now.
    fn find(&self) -> Result<Vec<Element>, CmdError> {
        let mut scopes: Option<Vec<Element>> = None;
        for step in &self.steps {
            let mut found = Vec::new();
            for element in self.candidates(step.role, scopes.as_deref())? {
                if self.matches(step, &element)? && !found.iter().any(|other| same(other, &element)) {
                    found.push(element);
                }
            }
            scopes = Some(found);
        }
        Ok(scopes.unwrap_or_default())
    }

    fn candidates(&self, role: Role, scopes: Option<&[Element]>) -> Result<Vec<Element>, CmdError> {
        let driver = self.page.driver();
        let by = By::Css(role.candidates());
        let Some(scopes) = scopes else {
            return driver.wait(driver.client.find_all(by));
        };
        let mut all = Vec::new();
        for scope in scopes {
            all.extend(driver.wait(scope.find_all(by))?);
        }
        Ok(all)
    }

    /// The name first, which rules out most candidates; the role also tells what assistive technology cannot see.
    fn matches(&self, step: &Step, element: &Element) -> Result<bool, CmdError> {
        let driver = self.page.driver();
        let right = match &step.which {
            Which::Any => true,
            Which::Named(name) => driver.computed_name(element)? == *name,
            Which::Naming(part) => driver.computed_name(element)?.contains(part.as_str()),
            Which::Showing(text) => driver.wait(element.text())?.contains(text.as_str()),
            Which::Level(level, name) => {
                let tag = driver.wait(element.tag_name())?;
                let aria = driver.wait(element.attr("aria-level"))?;
                aria.unwrap_or_else(|| tag.trim_start_matches('h').to_owned()) == level.to_string()
                    && driver.computed_name(element)? == *name
            }
        };
        Ok(right && driver.computed_role(element)? == step.role.name())
    }
}

impl fmt::Display for Locator<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, step) in self.steps.iter().rev().enumerate() {
            if number > 0 {
                formatter.write_str(" in ")?;
            }
            match &step.which {
                Which::Any => write!(formatter, "the {}", step.role)?,
                Which::Named(name) => write!(formatter, "{} \"{name}\"", step.role)?,
                Which::Naming(part) => write!(formatter, "{} naming \"{part}\"", step.role)?,
                Which::Showing(text) => write!(formatter, "{} showing \"{text}\"", step.role)?,
                Which::Level(level, name) => write!(formatter, "{} {level} \"{name}\"", step.role)?,
            }
        }
        Ok(())
    }
}

fn same(one: &Element, other: &Element) -> bool {
    one.element_id() == other.element_id()
}
