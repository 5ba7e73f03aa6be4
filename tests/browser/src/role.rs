//! ARIA roles, and where to look for elements that may have them.

use std::fmt;

/// An ARIA role that the tests look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Alert,
    Banner,
    Button,
    Checkbox,
    Combobox,
    Dialog,
    Form,
    Group,
    Heading,
    Link,
    List,
    Listitem,
    Main,
    Menu,
    Menuitem,
    Menuitemradio,
    Navigation,
    Option,
    Radio,
    Radiogroup,
    Region,
    Searchbox,
    Status,
    Switch,
    Table,
    Textbox,
}

impl Role {
    /// Every role, for a listing of what is on the page.
    pub const ALL: [Self; 26] = [
        Self::Alert,
        Self::Banner,
        Self::Button,
        Self::Checkbox,
        Self::Combobox,
        Self::Dialog,
        Self::Form,
        Self::Group,
        Self::Heading,
        Self::Link,
        Self::List,
        Self::Listitem,
        Self::Main,
        Self::Menu,
        Self::Menuitem,
        Self::Menuitemradio,
        Self::Navigation,
        Self::Option,
        Self::Radio,
        Self::Radiogroup,
        Self::Region,
        Self::Searchbox,
        Self::Status,
        Self::Switch,
        Self::Table,
        Self::Textbox,
    ];

    /// The role as ARIA writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::Banner => "banner",
            Self::Button => "button",
            Self::Checkbox => "checkbox",
            Self::Combobox => "combobox",
            Self::Dialog => "dialog",
            Self::Form => "form",
            Self::Group => "group",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::List => "list",
            Self::Listitem => "listitem",
            Self::Main => "main",
            Self::Menu => "menu",
            Self::Menuitem => "menuitem",
            Self::Menuitemradio => "menuitemradio",
            Self::Navigation => "navigation",
            Self::Option => "option",
            Self::Radio => "radio",
            Self::Radiogroup => "radiogroup",
            Self::Region => "region",
            Self::Searchbox => "searchbox",
            Self::Status => "status",
            Self::Switch => "switch",
            Self::Table => "table",
            Self::Textbox => "textbox",
        }
    }

    /// A selector for every element that could have this role; the browser's own computation decides.
    pub fn candidates(self) -> &'static str {
        match self {
            Self::Alert => "[role~=alert]",
            Self::Banner => "header, [role~=banner]",
            Self::Button => {
                "button, summary, input[type=button], input[type=submit], input[type=reset], [role~=button]"
            }
            Self::Checkbox => "input[type=checkbox], [role~=checkbox]",
            Self::Combobox => "select, input[list], [role~=combobox]",
            Self::Dialog => "dialog, [role~=dialog]",
            Self::Form => "form, [role~=form]",
            Self::Group => "fieldset, details, optgroup, [role~=group]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role~=heading]",
            Self::Link => "a[href], area[href], [role~=link]",
            Self::List => "ul, ol, menu, [role~=list]",
            Self::Listitem => "li, [role~=listitem]",
            Self::Main => "main, [role~=main]",
            Self::Menu => "[role~=menu]",
            Self::Menuitem => "[role~=menuitem]",
            Self::Menuitemradio => "[role~=menuitemradio]",
            Self::Navigation => "nav, [role~=navigation]",
            Self::Option => "option, [role~=option]",
            Self::Radio => "input[type=radio], [role~=radio]",
            Self::Radiogroup => "[role~=radiogroup]",
            Self::Region => "section, [role~=region]",
            Self::Searchbox => "input[type=search], [role~=searchbox]",
            Self::Status => "output, [role~=status]",
            Self::Switch => "input[type=checkbox], [role~=switch]",
            Self::Table => "table, [role~=table]",
            Self::Textbox => {
                "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], \
                 textarea, [role~=textbox]"
            }
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
