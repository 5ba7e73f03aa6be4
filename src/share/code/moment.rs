//! When something happened, as far from when it was logged.

use super::{
    fields as f,
    io::{Fault, Flag, Io, Number},
};
use crate::incident::{Precision, Timestamp, When};

/// A moment and how sure it is.
pub fn when(io: &mut Io<'_>, base: Timestamp, when: &mut When) {
    let mut is_exact = when.precision == Precision::Exact;
    io.flag(f::IS_EXACT, &mut is_exact);
    let mut is_logged = when.at == base;
    io.flag(f::AT_LOGGED, &mut is_logged);
    if is_logged {
        when.at = base;
    } else {
        by_minute(io, f::AT_WHOLE_MINUTE, [f::MINUTES, f::OFFSET], base, &mut when.at);
    }
    if is_exact {
        when.precision = Precision::Exact;
        return;
    }
    let mut is_range = matches!(when.precision, Precision::Until(_));
    io.flag(f::IS_RANGE, &mut is_range);
    if is_range {
        let mut until = when.latest();
        by_minute(
            io,
            f::UNTIL_WHOLE_MINUTE,
            [f::MINUTES_LONG, f::SECONDS_LONG],
            when.at,
            &mut until,
        );
        // As everywhere, the end of a range is later than its beginning.
        if until <= when.at {
            io.fail(Fault::Broken);
        }
        when.precision = Precision::Until(until);
        return;
    }
    let mut is_about = when.precision == Precision::About;
    io.flag(f::IS_ABOUT, &mut is_about);
    when.precision = if is_about { Precision::About } else { Precision::Unread };
}

/// A moment near another, in whole minutes of the clock where it is one: that is what people type.
pub fn by_minute(io: &mut Io<'_>, flag: Flag, [minutes, seconds]: [Number; 2], base: Timestamp, at: &mut Timestamp) {
    let mut is_minute = at.0.rem_euclid(60) == 0;
    io.flag(flag, &mut is_minute);
    if is_minute {
        let of = base.0.div_euclid(60);
        let mut away = at.0.div_euclid(60).wrapping_sub(of);
        io.signed(minutes, &mut away);
        at.0 = of.wrapping_add(away).wrapping_mul(60);
    } else {
        moment(io, seconds, base, at);
    }
}

/// A moment near another, in seconds.
pub fn moment(io: &mut Io<'_>, number: Number, base: Timestamp, at: &mut Timestamp) {
    let mut away = at.0.wrapping_sub(base.0);
    io.signed(number, &mut away);
    at.0 = base.0.wrapping_add(away);
}
