//! IndexedDB as a medium: slower than local storage to answer, and what it acknowledges is on the disk.

pub(super) mod database;
mod look;

use std::{cell::RefCell, mem, rc::Rc, slice};

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, IdbDatabase};

use self::database::{Failure, Write};
pub use self::look::DurableLook;
use super::task::spawn;
use crate::store::{Medium, Outcome, Refusal};

/// The second copy. Everything is answered later, in the order submitted; reads that are asked for before one begins
/// share one answer.
pub struct DurableMedium {
    shared: Rc<Shared>,
}

/// What the medium and its tasks share. Borrowed neither while a task waits nor while `wake` runs.
struct Shared {
    state: RefCell<State>,
    wake: Box<dyn Fn()>,
}

struct State {
    stage: Stage,
    /// Submitted, and in no transaction yet.
    queue: Vec<Write>,
    /// Whether a task is writing, or about to.
    writing: bool,
    /// Whether a read was asked for and has not begun.
    read_wanted: bool,
    outcomes: Vec<Outcome>,
}

enum Stage {
    /// What is submitted waits.
    Opening,
    Open(IdbDatabase),
    /// What is submitted is refused, until a read opens the database again.
    Lost(Refusal),
}

impl DurableMedium {
    /// Starts opening the database. `wake` is called whenever outcomes are waiting; never from within a call of this
    /// medium.
    pub fn open(wake: impl Fn() + 'static) -> Self {
        let shared = Rc::new(Shared {
            state: RefCell::new(State {
                stage: Stage::Opening,
                queue: Vec::new(),
                writing: false,
                read_wanted: false,
                outcomes: Vec::new(),
            }),
            wake: Box::new(wake),
        });
        spawn(open(shared.clone()));
        Self { shared }
    }
}

impl Medium for DurableMedium {
    fn read_all(&mut self) {
        let mut state = self.shared.state.borrow_mut();
        state.read_wanted = true;
        match state.stage {
            Stage::Opening => {}
            Stage::Open(_) => spawn(read(self.shared.clone())),
            Stage::Lost(_) => {
                state.stage = Stage::Opening;
                spawn(open(self.shared.clone()));
            }
        }
    }

    fn submit(&mut self, key: &str, text: Option<&str>) {
        self.shared.state.borrow_mut().queue.push(Write {
            key: key.to_owned(),
            text: text.map(str::to_owned),
        });
        // Runs after this turn, so that what is submitted in one turn goes in one transaction.
        start_writing(&self.shared);
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        mem::take(&mut self.shared.state.borrow_mut().outcomes)
    }

    fn used_units(&mut self) -> Option<usize> {
        None
    }
}

impl Shared {
    fn database(&self) -> Result<IdbDatabase, Refusal> {
        match &self.state.borrow().stage {
            Stage::Open(database) => Ok(database.clone()),
            Stage::Lost(refusal) => Err(*refusal),
            // Nothing asks while it opens.
            Stage::Opening => Err(Refusal::Failed),
        }
    }

    /// Lets go of a database that is closing, or that somebody wants to delete or upgrade.
    fn lose(&self, database: &JsValue) {
        let mut state = self.state.borrow_mut();
        // An earlier one that closes at last is no news.
        if let Stage::Open(open) = &state.stage
            && AsRef::<JsValue>::as_ref(open) == database
        {
            open.close();
            state.stage = Stage::Lost(Refusal::Failed);
        }
    }

    async fn write(&self, database: &IdbDatabase, writes: &[Write]) -> Result<(), Refusal> {
        database::write(database, writes)
            .await
            .map_err(|failure| self.judge(database, &failure))
    }

    fn judge(&self, database: &IdbDatabase, failure: &Failure) -> Refusal {
        if failure.connection_lost {
            self.lose(database);
        }
        failure.refusal
    }

    fn answer(&self, outcomes: impl IntoIterator<Item = Outcome>) {
        self.state.borrow_mut().outcomes.extend(outcomes);
        (self.wake)();
    }
}

async fn open(shared: Rc<Shared>) {
    let stage = match database::open().await {
        Ok(database) => {
            let lost = losing(&shared);
            database.set_onclose(Some(&lost));
            database.set_onversionchange(Some(&lost));
            Stage::Open(database)
        }
        Err(refusal) => Stage::Lost(refusal),
    };
    shared.state.borrow_mut().stage = stage;
    start_writing(&shared);
    read(shared).await;
}

/// A listener for the ends of a database. It knows the database from the event alone: holding it would keep both alive.
fn losing(shared: &Rc<Shared>) -> Function {
    let shared = shared.clone();
    Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if let Some(database) = event.target() {
            shared.lose(&database);
        }
    })
    .into_js_value()
    .unchecked_into()
}

async fn read(shared: Rc<Shared>) {
    if !mem::take(&mut shared.state.borrow_mut().read_wanted) {
        return;
    }
    let read = match shared.database() {
        Ok(database) => database::read(&database)
            .await
            .map_err(|failure| shared.judge(&database, &failure)),
        Err(refusal) => Err(refusal),
    };
    shared.answer([Outcome::Read(read)]);
}

fn start_writing(shared: &Rc<Shared>) {
    let mut state = shared.state.borrow_mut();
    if !state.writing && !state.queue.is_empty() && !matches!(state.stage, Stage::Opening) {
        state.writing = true;
        spawn(write_queued(shared.clone()));
    }
}

/// Writes until nothing is queued, one transaction at a time, each with all that came in meanwhile.
async fn write_queued(shared: Rc<Shared>) {
    loop {
        let batch = {
            let mut state = shared.state.borrow_mut();
            if state.queue.is_empty() || matches!(state.stage, Stage::Opening) {
                state.writing = false;
                return;
            }
            mem::take(&mut state.queue)
        };
        let result = match shared.database() {
            Ok(database) => shared.write(&database, &batch).await,
            Err(refusal) => Err(refusal),
        };
        if batch.len() > 1
            && result.is_err()
            && let Ok(database) = shared.database()
        {
            // One bad write must not refuse its neighbours.
            for write in batch {
                let result = shared.write(&database, slice::from_ref(&write)).await;
                shared.answer([written(write, result)]);
            }
        } else {
            shared.answer(batch.into_iter().map(|write| written(write, result)));
        }
    }
}

fn written(write: Write, result: Result<(), Refusal>) -> Outcome {
    Outcome::Written { key: write.key, result }
}
