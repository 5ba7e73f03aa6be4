//! Roles instead of names.

use crate::incident::{Agreement, Change, Fact, Incident, Log, Role, TurnKind, sort_few, sort_many};

use super::{
    copy,
    names::{given_names, is_role, several},
};

/// The people of an incident and the role that stands for each.
///
/// They are known from the fields that hold a person: roles taken, who decided and agreed, who logged, and the owner
/// and reviewers of the postmortem. A name that stands in none of these is not known for a name, and stays in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// What to look for and the role to put there, longest first.
    spellings: Vec<(String, String)>,
}

impl People {
    /// The people of `incident`, as far as its document names them by what they do. Owners of action items are not
    /// among them: an action item without its owner is a wish. Roles are numbered in the order in which people came
    /// into the incident.
    pub fn of(incident: &Incident) -> Self {
        Self::new(fields(incident))
    }

    /// Everybody who stands in a field for people, or ever stood there: owners of action items too, and under names
    /// that were put right since.
    pub fn everyone(log: &Log) -> Self {
        let incident = log.fold();
        let mut fields = fields(&incident);
        for (_, action) in incident.standing_actions() {
            fields.push((copy::ACTION_OWNER, action.owner.text().to_owned()));
        }
        let mut events: Vec<_> = log.events().collect();
        sort_many(&mut events, |one, other| one.key() < other.key());
        for event in events {
            past_fields(&event.change, &mut |people| {
                fields.push((copy::SOMEBODY, people.to_owned()))
            });
        }
        Self::new(fields)
    }

    /// The people of these fields, each with the word for whoever stands there; who stands in several is what the
    /// first says.
    fn new(fields: Vec<(&'static str, String)>) -> Self {
        let mut people: Vec<(&'static str, Vec<String>)> = Vec::new();
        for (role, field) in fields {
            for person in several(&field).filter(|person| !is_role(person)) {
                let is_one = |(_, known): &&mut (_, Vec<String>)| known.iter().any(|known| is_same(known, person));
                match people.iter_mut().find(is_one) {
                    Some((_, known)) if known.iter().any(|known| known == person) => {}
                    Some((_, known)) => known.push(person.to_owned()),
                    None => people.push((role, vec![person.to_owned()])),
                }
            }
        }
        let mut spellings = Vec::new();
        for (index, (role, known)) in people.iter().enumerate() {
            let same = |range: &[(&str, Vec<String>)]| range.iter().filter(|(other, _)| other == role).count();
            let role = if *role == copy::SOMEBODY {
                (*role).to_owned()
            } else if same(&people) > 1 || *role == copy::RESPONDER {
                copy::numbered(role, same(people.get(..=index).unwrap_or_default()))
            } else {
                copy::the(role)
            };
            for person in known {
                spell(person, &mut |spelling| spellings.push((spelling, role.clone())));
            }
        }
        // Longest first, so that nothing of "Priya Nair" is left; stable, so that the earlier of two namesakes wins.
        sort_many(&mut spellings, |(one, _), (other, _)| {
            one.chars().count() > other.chars().count()
        });
        Self { spellings }
    }

    /// The text with each person's role in place of the name, with a capital where a sentence begins.
    pub fn hide(&self, text: &str) -> String {
        self.replace(text, true)
    }

    /// The same for a field that holds people and nothing else.
    pub fn hide_field(&self, people: &str) -> String {
        self.replace(people, false)
    }

    fn replace(&self, text: &str, sentences: bool) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let before = text.get(..text.len() - rest.len()).unwrap_or_default();
            match self.found(before, rest) {
                Some((name, role)) => {
                    if is_handle(before) {
                        out.pop();
                    }
                    if sentences && begins_sentence(&out) {
                        out.push_str(&capitalised(role));
                    } else {
                        out.push_str(role);
                    }
                    rest = rest.get(name.len()..).unwrap_or_default();
                }
                None => {
                    out.push(c);
                    rest = rest.get(c.len_utf8()..).unwrap_or_default();
                }
            }
        }
        out
    }

    /// The name that `rest` begins with, if it stands there as a word of its own.
    fn found(&self, before: &str, rest: &str) -> Option<(&str, &str)> {
        self.spellings.iter().find_map(|(name, role)| {
            let (start, after) = rest.split_at_checked(name.len())?;
            let same = start == name || (is_handle(before) && start.eq_ignore_ascii_case(name));
            let apart = is_apart(before.chars().next_back(), name.chars().next())
                && is_apart(name.chars().next_back(), after.chars().next());
            (same && apart).then_some((name.as_str(), role.as_str()))
        })
    }
}

/// Every field that holds people, with the word for whoever stands there.
fn fields(incident: &Incident) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    let mut turns: Vec<_> = incident.turns.values().collect();
    sort_few(&mut turns, |turn| (turn.at.at, turn.created.key));
    for role in Role::ALL {
        for turn in &turns {
            if let TurnKind::Role(taken, person) = &turn.what
                && *taken == role
            {
                fields.push((copy::role_word(role), person.clone()));
            }
        }
    }
    let decisions = incident.numbered_decisions();
    for (.., decision) in &decisions {
        if let Agreement::By(people) = decision.agreement() {
            fields.push((copy::APPROVER, people.clone()));
        }
    }
    for (.., decision) in &decisions {
        fields.push((copy::DECISION_MAKER, decision.decided_by.text().to_owned()));
    }
    let mut writers: Vec<_> = incident.writers.values().collect();
    sort_few(&mut writers, |named| named.key());
    for named in writers {
        if let Some((name, _)) = named.get() {
            fields.push((copy::RESPONDER, name.clone()));
        }
    }
    fields.push((copy::POSTMORTEM_OWNER, incident.fact(Fact::PostmortemOwner).to_owned()));
    fields.push((copy::REVIEWER, incident.fact(Fact::PostmortemReviewers).to_owned()));
    fields
}

/// The fields of a change that hold people, whether or not they still hold.
fn past_fields(change: &Change, field: &mut dyn FnMut(&str)) {
    match change {
        Change::RoleTaken { person, .. } => field(person),
        Change::WriterNamed { name, .. } => field(name),
        Change::FactSet {
            fact: Fact::PostmortemOwner | Fact::PostmortemReviewers,
            text: Some(people),
        } => field(people),
        Change::DecisionMade(fields) | Change::DecisionCorrected { fields, .. } => {
            if let Some(Agreement::By(people)) = &fields.agreed_by {
                field(people);
            }
            field(fields.decided_by.as_deref().unwrap_or_default());
        }
        Change::ActionAdded(fields) | Change::ActionCorrected { fields, .. } => {
            field(fields.owner.as_deref().unwrap_or_default());
        }
        _ => {}
    }
}

/// The ways in which people write a name. Not in small letters unless it is more than one word: too many names are
/// words as well ("will", "mark", "said").
fn spell(person: &str, add: &mut dyn FnMut(String)) {
    for name in given_names(person).chain([person]) {
        add(name.to_owned());
        // Shorter ones are rather abbreviations.
        if name.chars().count() > 3 {
            add(name.to_uppercase());
        }
    }
    // Who signs as "alex" is "Alex" in texts.
    add(capitalised(person));
    if person.contains(' ') {
        add(person.to_lowercase());
    }
}

/// Whether two spellings mean one person: "Priya" is the "Priya Nair" who came before.
fn is_same(known: &str, person: &str) -> bool {
    let is_part = |part: &str, whole: &str| {
        let mut parts = given_names(part).peekable();
        parts.peek().is_some() && parts.all(|part| given_names(whole).any(|name| name == part))
    };
    known.to_lowercase() == person.to_lowercase() || is_part(known, person) || is_part(person, known)
}

/// Whether a word ends between the two. Scripts without capitals do not divide words, so there names are found
/// anywhere.
fn is_apart(left: Option<char>, right: Option<char>) -> bool {
    let in_word =
        |c: Option<char>| c.is_some_and(|c| c.is_lowercase() || c.is_uppercase() || c.is_numeric() || c == '_');
    !(in_word(left) && in_word(right))
}

/// Whether `before` ends with the `@` of a handle, rather than of an address.
fn is_handle(before: &str) -> bool {
    before
        .strip_suffix('@')
        .is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

fn begins_sentence(before: &str) -> bool {
    let said = before.trim_end();
    said.is_empty() || (said.len() < before.len() && said.ends_with(['.', '!', '?'])) || before.ends_with('\n')
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
