//! The device and the wishes of the person that a test plays.

/// What a page learns of the person's device and wishes.
#[derive(Clone, Debug)]
pub struct Device {
    pub viewport: Viewport,
    pub scheme: ColourScheme,
    /// An IANA name.
    pub time_zone: String,
    /// Whether pages may run scripts.
    pub scripting: bool,
}

/// Size of the page's viewport in CSS pixels, and whether it is a phone's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    pub width: u32,
    pub height: u32,
    /// A touch screen, and in Chromium a phone's treatment of `<meta name="viewport">`.
    pub phone: bool,
}

impl Viewport {
    pub const DESKTOP: Self = Self {
        width: 1280,
        height: 800,
        phone: false,
    };
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
        phone: true,
    };
}

/// What the page learns of the person's preferred colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourScheme {
    Light,
    Dark,
}
