//! The document tree: blocks of inlines, and nothing of any markup language.

/// A document, from its title to its last line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document(pub Vec<Block>);

/// A part of a document that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of level 1 (the title) to 3.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list without numbers, one item after the other.
    List(Vec<Vec<Inline>>),
    /// A table.
    Table(Table),
}

/// A table. Every row has as many cells as the head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The headings of the columns.
    pub head: Vec<String>,
    /// The rows, cell by cell.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Literal text, of one line.
    Text(String),
    /// Literal text that stands out. Begins and ends a line or has a space beside it.
    Strong(String),
    /// A new line within the block.
    Break,
    /// A link that shows its own address, which is `http` or `https`.
    Link(String),
}

impl Inline {
    /// Literal text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Literal text that stands out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong(text.into())
    }
}
