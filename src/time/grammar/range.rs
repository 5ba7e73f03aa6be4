//! A range, `14:10..14:20`: its end is read from its start, also where the start is in doubt.

use super::{
    Context, Doubt,
    resolve::{Moment, TypedTime, moment},
    token::Form,
};
use crate::incident::{Timestamp, When};

/// The range from `first` to `until`, in either order, or the doubt that leaves none. Of a doubt at each end the first is
/// said.
pub fn resolve(first: Result<Moment, Doubt>, until: &Form, context: &Context) -> Result<TypedTime, Doubt> {
    let whole = |start| whole(start, until, context);
    let first = first.map_err(|doubt| doubt.shaped(&whole))?;
    let TypedTime { when, doubt } = to_end(first.at, until, context)?;
    Ok(TypedTime {
        when,
        doubt: first.doubt.map(|doubt| doubt.shaped(&whole)).or(doubt),
    })
}

/// The range as it would be from another start; of two ends, to the nearer.
fn whole(start: Timestamp, until: &Form, context: &Context) -> When {
    match to_end(start, until, context) {
        Ok(range) => range.when,
        Err(doubt) => doubt
            .alternatives()
            .into_iter()
            .min_by_key(|range| range.latest().since(range.at))
            .unwrap_or(start.into()),
    }
}

fn to_end(start: Timestamp, until: &Form, context: &Context) -> Result<TypedTime, Doubt> {
    let shape = |end| When::between(start, end);
    moment(until, Some(start), context)
        .map(|end| end.shaped(&shape))
        .map_err(|doubt| doubt.shaped(&shape))
}
