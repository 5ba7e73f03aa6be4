//! What is typed and not logged yet, here and in pages that are gone.

use super::Session;
use crate::{
    incident::{IncidentId, Map, WriterId},
    session::message::{Effect, Env},
    store::{Draft, Key},
};

/// What the form for a new incident belongs to.
pub fn unborn() -> IncidentId {
    IncidentId::from_random(0)
}

/// How long a page counts as just opened, in milliseconds. The lock of a page that was reloaded or has crashed comes
/// free within a tenth of a second; a busy machine takes longer.
const FRESH_MILLIS: i64 = 5_000;

/// A field or form of an incident.
type Place = (IncidentId, String);

/// The drafts of this page and of others.
#[derive(Debug, Default)]
pub(super) struct Unsent {
    own: Map<Place, Draft>,
    others: Map<(IncidentId, String, WriterId), Draft>,
    /// The writers whose drafts were found. Their pages may still be open.
    watched: Vec<WriterId>,
    /// Those of them whose pages are gone.
    gone: Vec<WriterId>,
    /// Logged, and to be removed from what is stored once the events are.
    logged: Vec<Place>,
    /// Counts what came into fields of this page from others.
    adopted: u32,
}

/// A text that a page which is gone left unsent, where this page has another one in the same field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub incident: IncidentId,
    pub field: String,
    pub writer: WriterId,
    pub draft: Draft,
}

impl Unsent {
    pub(super) fn forget(&mut self, incident: IncidentId, writer: WriterId, field: &str) {
        self.others.remove(&(incident, field.to_owned(), writer));
    }

    /// Takes note of a draft; says whether nobody watches its writer yet.
    pub(super) fn found(&mut self, incident: IncidentId, writer: WriterId, field: String, draft: Draft) -> bool {
        self.others.insert((incident, field, writer), draft);
        let is_new = !self.watched.contains(&writer);
        if is_new {
            self.watched.push(writer);
        }
        is_new
    }

    /// Forgets everything of an incident, and gives back the keys it stood under.
    pub(super) fn drop_incident(&mut self, incident: IncidentId, me: WriterId) -> Vec<Key> {
        let own: Vec<_> = self.own.keys().filter(|(of, _)| *of == incident).cloned().collect();
        let others: Vec<_> = self.others.keys().filter(|(of, ..)| *of == incident).cloned().collect();
        let mut keys = Vec::new();
        for place in own {
            self.own.remove(&place);
            keys.push(Key::Draft(incident, me, place.1));
        }
        for place in others {
            self.others.remove(&place);
            keys.push(Key::Draft(incident, place.2, place.1));
        }
        keys
    }
}

impl Session {
    /// What stands in a field or form of an incident and is not logged.
    pub fn draft(&self, incident: IncidentId, field: &str) -> Option<&Draft> {
        self.unsent.own.get(&(incident, field.to_owned()))
    }

    /// How often unsent texts of other pages have come into fields of this one.
    pub fn adopted(&self) -> u32 {
        self.unsent.adopted
    }

    /// Unsent texts of pages that are gone, for fields in which something else stands here.
    pub fn offers(&self) -> Vec<Offer> {
        let gone = self
            .unsent
            .others
            .iter()
            .filter(|((.., writer), _)| self.unsent.gone.contains(writer));
        gone.map(|((incident, field, writer), draft)| Offer {
            incident: *incident,
            field: field.clone(),
            writer: *writer,
            draft: draft.clone(),
        })
        .collect()
    }

    pub(super) fn typed(
        &mut self,
        incident: IncidentId,
        field: String,
        texts: Vec<(String, String)>,
        env: Env,
    ) -> Vec<Effect> {
        let draft = Draft {
            at: env.now_millis,
            texts,
        };
        if !draft.is_blank() {
            let text = draft.write();
            self.unsent.own.insert((incident, field.clone()), draft);
            return vec![self.put(Key::Draft(incident, self.writer, field), Some(text))];
        }
        let place = (incident, field);
        if self.unsent.own.remove(&place).is_none() {
            return Vec::new();
        }
        self.unsent.logged.push(place);
        self.clear_logged(incident)
    }

    /// Removes drafts whose texts were logged, once nothing of their incident is waiting to be stored: until then the
    /// draft may be the only copy that outlives a crash.
    pub(super) fn clear_logged(&mut self, incident: IncidentId) -> Vec<Effect> {
        // What is typed for an incident that is still to come waits for whatever is under way.
        let waits = |event: &Option<(IncidentId, _)>| {
            event
                .as_ref()
                .is_some_and(|(of, _)| *of == incident || incident == unborn())
        };
        if self.under_way.values().any(|pending| waits(&pending.event))
            || self.refused.values().any(|(pending, _)| waits(&pending.event))
        {
            return Vec::new();
        }
        let (now, later) = std::mem::take(&mut self.unsent.logged)
            .into_iter()
            .partition::<Vec<_>, _>(|(of, _)| *of == incident);
        self.unsent.logged = later;
        now.into_iter()
            // Something new may stand there by now.
            .filter(|place| !self.unsent.own.contains_key(place))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|(incident, field)| self.put(Key::Draft(incident, self.writer, field), None))
            .collect()
    }

    /// The page of a writer is gone. What it had not logged comes into the same fields of a page that has just been
    /// opened, where they are empty. Elsewhere it is offered: a page that is being reloaded must find its own again,
    /// whatever other pages are open.
    pub(super) fn gone(&mut self, writer: WriterId, env: Env) -> Vec<Effect> {
        let is_new = env.now_millis.saturating_sub(self.loaded_at) < FRESH_MILLIS;
        if !self.unsent.gone.contains(&writer) {
            self.unsent.gone.push(writer);
        }
        let left = self.unsent.others.iter().filter(|((.., of), _)| *of == writer);
        let left: Vec<_> = left.map(|(key, draft)| (key.clone(), draft.clone())).collect();
        let mut effects = Vec::new();
        for ((incident, field, _), draft) in left {
            let place = (incident, field.clone());
            let own = self.unsent.own.get(&place);
            let is_settled =
                own.is_some_and(|own| is_part_of(&draft, own)) || self.was_logged(incident, writer, &draft);
            if !is_settled && (own.is_some() || !is_new) {
                continue;
            }
            self.unsent.forget(incident, writer, &field);
            if !is_settled {
                // First the copy, then the removal: whatever interrupts this, one of them is there.
                effects.push(self.put(Key::Draft(incident, self.writer, field.clone()), Some(draft.write())));
                self.unsent.own.insert(place, draft);
                self.unsent.adopted += 1;
            }
            effects.push(self.put(Key::Draft(incident, writer, field), None));
        }
        effects
    }

    pub(super) fn discard(&mut self, incident: IncidentId, field: String, writer: WriterId) -> Vec<Effect> {
        self.unsent.forget(incident, writer, &field);
        vec![self.put(Key::Draft(incident, writer, field), None)]
    }

    /// Whether what a draft says was logged later, so that only its removal was lost: a crash can come before it, and
    /// can bring back a draft that another page had taken over and logged.
    fn was_logged(&self, incident: IncidentId, writer: WriterId, draft: &Draft) -> bool {
        let Some(held) = self.held.get(&incident) else {
            return false;
        };
        let said = draft.said().trim();
        let later = |millis: u64| i64::try_from(millis).is_ok_and(|at| at >= draft.at);
        let mut events = held.log.events().filter(|event| later(event.stamp.0));
        events.any(|event| {
            let is_own = event.id.writer == writer;
            event.texts().iter().any(|(_, text)| says(text, said, is_own))
        })
    }
}

/// Whether a logged text says what was typed. A line may begin with a time or a slash word, which is not logged with it;
/// somebody else's text that ends likewise is another one.
fn says(logged: &str, typed: &str, is_own: bool) -> bool {
    const LONGEST_TIME: usize = 24;
    if typed.is_empty() || logged == typed || is_own && logged.contains(typed) {
        return true;
    }
    let Some(before) = typed.strip_suffix(logged) else {
        return false;
    };
    let is_time = before.len() <= LONGEST_TIME && before.contains(|char: char| char.is_ascii_digit() || char == '/');
    !logged.is_empty() && before.ends_with(char::is_whitespace) && (is_own || is_time)
}

/// Whether `later` goes on where `earlier` stopped, so that the earlier one has nothing that is not in it.
fn is_part_of(earlier: &Draft, later: &Draft) -> bool {
    let mut texts = earlier.texts.iter();
    earlier.at <= later.at && texts.all(|(name, text)| later.text(name).starts_with(text.as_str()))
}
