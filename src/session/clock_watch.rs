//! Clocks that jump: what a device's clock says is compared with a clock that only ever runs on.

/// How far a clock may move by itself, in milliseconds: clocks are put right by little all the time.
const TOLERANCE_MILLIS: i64 = 2 * 60 * 1000;

/// A jump of the device's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockJump {
    /// Back, by so many seconds.
    Back(i64),
    /// Forward, by so many seconds.
    Forward(i64),
}

/// What both clocks read last.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClockWatch {
    last: Option<(i64, i64)>,
}

impl ClockWatch {
    /// Both clocks were read: the device's, and one that runs on steadily from wherever, in milliseconds. A jump since
    /// they were read before, each only once.
    pub fn look(&mut self, device: i64, steady: i64) -> Option<ClockJump> {
        let (device_before, steady_before) = self.last.replace((device, steady))?;
        let ran = steady.saturating_sub(steady_before);
        let jumped = device.saturating_sub(device_before).saturating_sub(ran);
        let seconds = (jumped / 1000).saturating_abs();
        match jumped {
            _ if jumped < -TOLERANCE_MILLIS => Some(ClockJump::Back(seconds)),
            _ if jumped > TOLERANCE_MILLIS => Some(ClockJump::Forward(seconds)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    /// The jumps that show when the clocks read these, in minutes.
    fn jumps(readings: &[(i64, i64)]) -> Vec<ClockJump> {
        let mut watch = ClockWatch::default();
        let look = |(device, steady): &(i64, i64)| watch.look(device * MINUTE, steady * MINUTE);
        readings.iter().filter_map(look).collect()
    }

    #[test]
    fn a_clock_that_runs_with_the_other_does_not_jump() {
        assert_eq!(jumps(&[(1000, 0), (1001, 1), (1002, 2)]), []);
        // A page in the background ticks late.
        assert_eq!(jumps(&[(1000, 0), (1090, 90)]), []);
    }

    #[test]
    fn a_jump_shows_once() {
        assert_eq!(jumps(&[(1000, 0), (989, 1), (990, 2)]), [ClockJump::Back(12 * 60)]);
        assert_eq!(jumps(&[(1000, 0), (1015, 1), (1016, 2)]), [ClockJump::Forward(14 * 60)]);
        let there_and_back = [(1000, 0), (990, 0), (1000, 0)];
        let both = [ClockJump::Back(600), ClockJump::Forward(600)];
        assert_eq!(jumps(&there_and_back), both);
    }

    #[test]
    fn two_minutes_are_no_jump() {
        assert_eq!(jumps(&[(1000, 0), (998, 0), (1000, 0)]), []);
    }

    #[test]
    fn any_numbers_can_be_compared() {
        let mut watch = ClockWatch::default();
        assert_eq!(watch.look(i64::MAX, i64::MIN), None);
        assert_eq!(watch.look(i64::MIN, i64::MAX), Some(ClockJump::Back(i64::MAX / 1000)));
    }
}
