//! Unsent texts of pages that are gone, where this page has something else in the same field.

use leptos::prelude::*;

use super::{click, copy, dynamic};
use crate::{
    app::{AnyMemo, App},
    incident::IncidentId,
    session::{Message, Offer},
};

/// The offers for an incident's fields that `takes` names. `below`: the field in which an offer finds room below what
/// stands there. `use_it` puts one in.
pub fn offers(
    app: App,
    incident: IncidentId,
    takes: fn(&str) -> bool,
    below: &'static str,
    use_it: impl Fn(&Offer) + Send + Sync + Clone + 'static,
) -> AnyView {
    let offers = AnyMemo::new(move || {
        let published = app.published.read();
        let offers = published.offers.iter();
        let mine = offers.filter(|offer| offer.incident == incident && takes(&offer.field));
        mine.cloned().collect::<Vec<_>>()
    });
    dynamic(move || {
        let one = |offer: Offer| {
            let discard = {
                let (field, writer) = (offer.field.clone(), offer.writer);
                move || app.send(Message::Discard(incident, field.clone(), writer))
            };
            let (discard_too, use_it) = (discard.clone(), use_it.clone());
            let label = if offer.field == below {
                copy::USE_IT
            } else {
                copy::USE_IT_INSTEAD
            };
            let words = copy::unsent(offer.draft.said());
            let use_it = move || {
                use_it(&offer);
                discard_too();
            };
            view! {
                <div class="offer card line small">
                    <p class="grow">{words}</p>
                    <button class="button small" type="button" on:click=click(use_it)>{label}</button>
                    <button class="button small quiet" type="button" on:click=click(discard)>{copy::DISCARD}</button>
                </div>
            }
            .into_any()
        };
        offers.get().into_iter().map(one).collect::<Vec<_>>().into_any()
    })
}
