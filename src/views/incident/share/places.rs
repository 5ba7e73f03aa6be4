//! The places that a link is likely to go to, and how long one they take.

/// Somewhere that people put links.
pub struct Place {
    /// What it is called.
    pub name: &'static str,
    /// The characters that it takes whole, with a few to spare for words beside the link.
    pub most: usize,
    /// What it does to a longer one.
    pub over: &'static str,
}

/// By how much they take. The figures come from reports of people who lost links to them.
pub const PLACES: [Place; 4] = [
    Place {
        name: "Discord",
        most: 2_000,
        over: "Discord turns messages over 2,000 characters into a file.",
    },
    Place {
        name: "Slack",
        most: 3_900,
        over: "Slack cuts links at about 4,000 characters: send the file instead.",
    },
    Place {
        name: "Teams",
        most: 28_000,
        over: "Teams refuses messages over 28,000 characters.",
    },
    Place {
        name: "Jira",
        most: 32_000,
        over: "Jira fields end at 32,767 characters, and some browsers copy no longer an address.",
    },
];

/// What the meter shows, in characters: enough for the two places with the least room.
pub const METER: usize = 4_200;

/// How far along the meter so many characters come, for a style.
pub fn along(characters: usize) -> String {
    let hundredths = characters.min(METER) * 100 / METER;
    [&hundredths.to_string(), "%"].concat()
}
