//! A binary arithmetic coder: each bit costs what its probability says. Integers only, so that it comes to the same
//! everywhere.

/// Either side of the coder. Both take the same calls, so that a layout is written down once.
pub enum Coder<'a> {
    /// Takes in bits.
    Writing(Vec<u8>),
    /// Gives out the bits of these bytes, as if zeros without end came after them.
    Reading(&'a [u8]),
}

/// The coder and where it stands: the bits so far name a number between `low` and `high`.
pub struct Arithmetic<'a> {
    coder: Coder<'a>,
    low: u32,
    high: u32,
    /// Reading: the next 32 bits of the number.
    at: u32,
}

impl<'a> Arithmetic<'a> {
    /// A coder that writes.
    pub fn writing() -> Self {
        Self::new(Coder::Writing(Vec::new()))
    }

    /// A coder that reads.
    pub fn reading(bytes: &'a [u8]) -> Self {
        let mut coder = Self::new(Coder::Reading(bytes));
        for _ in 0..4 {
            coder.next_byte();
        }
        coder
    }

    fn new(coder: Coder<'a>) -> Self {
        Self {
            coder,
            low: 0,
            high: u32::MAX,
            at: 0,
        }
    }

    /// Whether it writes.
    pub fn is_writing(&self) -> bool {
        matches!(self.coder, Coder::Writing(_))
    }

    fn next_byte(&mut self) {
        if let Coder::Reading(bytes) = &mut self.coder {
            let byte = match bytes.split_first() {
                Some((first, rest)) => {
                    *bytes = rest;
                    *first
                }
                None => 0,
            };
            self.at = self.at << 8 | u32::from(byte);
        }
    }

    /// Codes a bit that is 1 with a probability of `chance` in 65,536, which is neither 0 nor 65,536. Gives back the
    /// bit: the one given where it writes, the one found where it reads.
    pub fn bit(&mut self, chance: u32, bit: bool) -> bool {
        let range = self.high - self.low;
        let middle = self.low + ((u64::from(range) * u64::from(chance)) >> 16) as u32;
        let bit = if self.is_writing() { bit } else { self.at <= middle };
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            if let Coder::Writing(bytes) = &mut self.coder {
                bytes.push((self.high >> 24) as u8);
            }
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
            self.next_byte();
        }
        bit
    }

    /// The bytes written, as few as tell all bits apart, without the zeros at their end.
    pub fn finish(self) -> Vec<u8> {
        let Coder::Writing(mut bytes) = self.coder else {
            return Vec::new();
        };
        // The number between both with the fewest bytes.
        let number = (0..4).find_map(|keep| {
            let below = u32::MAX >> (8 * keep);
            let number = self.low.checked_add(below)? & !below;
            (number <= self.high).then_some(number)
        });
        bytes.extend(number.unwrap_or(self.low).to_be_bytes());
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
        bytes
    }
}

/// How likely a bit is 1, learnt from the bits that came. 22 bits of probability, 10 of how many have been seen.
#[derive(Clone, Copy)]
pub struct Chance(u32);

impl Chance {
    /// As likely as `chance` in 65,536, until bits say otherwise; the more `weight`, the more bits it takes.
    pub const fn new(chance: u32, weight: u32) -> Self {
        Self(chance << 16 | weight)
    }

    /// In 65,536; neither 0 nor all.
    #[inline(always)]
    pub fn get(self) -> u32 {
        (self.0 >> 16).clamp(24, 65_512)
    }

    /// Learns from a bit; one of `limit` at most counts after many.
    #[inline(always)]
    pub fn learn(&mut self, bit: bool, limit: u32) {
        let seen = self.0 & 1023;
        let chance = (self.0 >> 10) as i32;
        let goal = if bit { (1 << 22) - 1 } else { 0 };
        // One over the number seen, and a half more.
        let share = RECIPROCALS[seen as usize];
        let chance = chance + (((i64::from(goal - chance)) * i64::from(share)) >> 16) as i32;
        self.0 = (chance as u32) << 10 | if seen < limit { seen + 1 } else { seen };
    }
}

/// 65,536 over a number and a half more.
static RECIPROCALS: [u32; 1024] = reciprocals();

const fn reciprocals() -> [u32; 1024] {
    let mut table = [0; 1024];
    let mut seen = 0;
    while seen < 1024 {
        table[seen] = 131_072 / (2 * seen as u32 + 3);
        seen += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn bits_come_back_whatever_their_chance(bits in vec((1u32..65_536, any::<bool>()), 0..400)) {
            let mut writing = Arithmetic::writing();
            for (chance, bit) in &bits {
                writing.bit(*chance, *bit);
            }
            let bytes = writing.finish();
            prop_assert_ne!(bytes.last(), Some(&0));
            let mut reading = Arithmetic::reading(&bytes);
            for (chance, bit) in &bits {
                prop_assert_eq!(reading.bit(*chance, false), *bit);
            }
        }
    }

    #[test]
    fn likely_bits_cost_next_to_nothing() {
        let mut writing = Arithmetic::writing();
        let mut chance = Chance::new(1 << 15, 0);
        for _ in 0..10_000 {
            writing.bit(chance.get(), true);
            chance.learn(true, 60);
        }
        assert!(writing.finish().len() < 16);
    }
}
