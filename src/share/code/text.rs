//! What comes next in a text: a mix of models that each look at some of what came before.
//!
//! Each context leads, by hash, to a slot with the history of the bit that comes next; what such a history comes to is
//! learnt for each kind of context. A mixer weighs what they say, with one set of weights by how much is known of what
//! came before and one by the bits of the byte so far. All start with what they learn from a text that stands in the
//! program, so that the first words of a link are no news.

use super::{
    coder::{Arithmetic, Chance},
    squash::{LIMIT, squash, stretches},
};

/// Slots of bit histories: 8 bits that tell contexts apart, 4 of how many zeros came, 4 of how many ones.
const SLOTS: usize = 1 << 20;
/// What is looked up: the last 1 to 4 bytes, the third and fourth last, the word so far, that and the word before, and
/// nothing at all.
const CONTEXTS: usize = 8;
/// Of these, the ones that count towards how much is known.
const COUNTED: usize = 4;
/// One input a context, one of the match, and one that is always there.
const INPUTS: usize = CONTEXTS + 2;
/// Sets of weights: how many of the counted contexts are known, times how long the match is.
const SETS: usize = 4 * (COUNTED + 1);
/// How long a match counts.
const LONGEST: usize = 31;
/// How many bytes must be the same for a match.
const SHORTEST: usize = 4;
/// Places of byte sequences.
const PLACES: usize = 1 << 14;
/// How many zeros or ones a history counts.
const MOST_SEEN: u16 = 15;

/// What everybody has learnt already.
const PRIME: &str = include_str!("../prime.txt");

/// The model. Learns from what it codes.
#[cfg_attr(test, derive(Clone))]
pub struct TextModel {
    slots: Box<[u16; SLOTS]>,
    stretch: Box<[i16; 4096]>,
    /// What a bit history comes to, by context.
    histories: Box<[[Chance; 256]; CONTEXTS]>,
    /// How sure a match is, by its length.
    matches: [Chance; LONGEST + 1],
    weights: Box<[[i32; INPUTS]; SETS]>,
    weights_by_bits: Box<[[i32; INPUTS]; 256]>,
    seen: Vec<u8>,
    /// Where the last bytes stood before, by their hash.
    places: Box<[u32; PLACES]>,
    /// Where the match goes on, and how long it is.
    follow: usize,
    length: usize,
    hashes: [u32; CONTEXTS],
    /// Of the word so far, and the one before it.
    word: u32,
    before: u32,
    /// The last eight bytes.
    recent: u64,
}

#[inline(always)]
fn hash(one: u32, other: u32) -> u32 {
    let mixed = one.wrapping_mul(0x9E37_79B1) ^ other.wrapping_mul(0x85EB_CA6B).rotate_left(13);
    (mixed ^ mixed >> 15).wrapping_mul(0x2C1B_3C6D)
}

/// On the heap without a stop on the stack, which is small in a browser.
fn boxed<T: Clone, const N: usize>(value: T) -> Box<[T; N]> {
    let Ok(array) = vec![value; N].into_boxed_slice().try_into() else {
        unreachable!("as many as asked for");
    };
    array
}

impl TextModel {
    /// A model that has learnt what everybody has.
    pub fn primed() -> Self {
        #[cfg(test)]
        return tests::primed();
        #[cfg(not(test))]
        Self::learnt()
    }

    fn learnt() -> Self {
        let mut model = Self::new();
        for byte in PRIME.bytes() {
            // A line there is a text here, which ends with a zero.
            let byte = if byte == b'\n' { 0 } else { byte };
            model.byte(byte, &mut |_, bit| bit);
        }
        model
    }

    fn new() -> Self {
        let mut histories = [Chance::new(1 << 15, 0); 256];
        for (state, chance) in histories.iter_mut().enumerate() {
            let (zeros, ones) = ((state >> 4) as u32, (state & 15) as u32);
            *chance = Chance::new((ones * 2 + 1) * 32_768 / (ones + zeros + 1), 12);
        }
        let mut matches = [Chance::new(1 << 15, 0); LONGEST + 1];
        for (length, chance) in (0..).zip(&mut matches) {
            *chance = Chance::new(65_536 - 32_768 / (1 + length), 4);
        }
        let mut weights = [12_000; INPUTS];
        weights[INPUTS - 1] = 0;
        Self {
            slots: boxed(0),
            stretch: stretches(),
            histories: boxed(histories),
            matches,
            weights: boxed(weights),
            weights_by_bits: boxed([0; INPUTS]),
            seen: Vec::new(),
            places: boxed(0),
            follow: 0,
            length: 0,
            hashes: [0; CONTEXTS],
            word: 0,
            before: 0,
            recent: 0,
        }
    }

    /// Codes a byte.
    pub fn code(&mut self, coder: &mut Arithmetic<'_>, byte: u8) -> u8 {
        self.byte(byte, &mut |chance, bit| coder.bit(chance, bit))
    }

    fn byte(&mut self, byte: u8, code: &mut dyn FnMut(u32, bool) -> bool) -> u8 {
        // The bits so far, after a one.
        let mut partial = 1_usize;
        let mut expected = (self.length > 0).then(|| usize::from(self.seen[self.follow]) | 256);
        // Of these, the last one to four.
        let mut path = 1_usize;
        let mut mixed = self.hashes;
        for place in (0..8).rev() {
            if place == 3 {
                path = 1;
                for mixed in &mut mixed {
                    *mixed = hash(*mixed, partial as u32);
                }
            }
            let mut inputs = [0; INPUTS];
            let mut slots = [0; CONTEXTS];
            let mut known = 0;
            for (at, place) in slots.iter_mut().enumerate() {
                *place = slot(&mut self.slots, mixed[at], path);
                let state = usize::from(self.slots[*place] & 255);
                if state > 0 {
                    inputs[at] = i32::from(self.stretch[self.histories[at][state].get() as usize >> 4]);
                    known += usize::from(at < COUNTED);
                }
            }
            expected = expected.filter(|byte| byte >> (place + 1) == partial);
            let length = self.length.min(LONGEST);
            let mut matched = 0;
            if let Some(byte) = expected {
                let odds = i32::from(self.stretch[self.matches[length].get() as usize >> 4]);
                inputs[CONTEXTS] = if byte >> place & 1 == 1 { odds } else { -odds };
                matched = 1 + usize::from(length >= 8) + usize::from(length >= 16);
            }
            inputs[INPUTS - 1] = 256;
            let weights = &mut self.weights[known * 4 + matched];
            let weights_by_bits = &mut self.weights_by_bits[partial & 255];
            let mut sum = 0;
            for at in 0..INPUTS {
                sum += i64::from(inputs[at]) * i64::from(weights[at] + weights_by_bits[at]);
            }
            let chance = squash((sum >> 16).clamp(-i64::from(LIMIT), i64::from(LIMIT)) as i32);
            let bit = code(chance as u32, byte >> place & 1 == 1);

            let error = if bit { 65_535 - chance } else { -chance };
            for at in 0..INPUTS {
                weights[at] += (inputs[at] * error * 2 + (1 << 19)) >> 20;
                weights_by_bits[at] += (inputs[at] * error * 10 + (1 << 19)) >> 20;
            }
            for (at, place) in slots.into_iter().enumerate() {
                let slot = &mut self.slots[place];
                let state = *slot & 255;
                if state > 0 {
                    self.histories[at][usize::from(state)].learn(bit, 895);
                }
                *slot = *slot & 0xff00 | after(state, bit);
            }
            if let Some(byte) = expected {
                let is_right = (byte >> place & 1 == 1) == bit;
                self.matches[length].learn(is_right, 255);
                if !is_right {
                    self.length = 0;
                }
            }
            partial = partial << 1 | usize::from(bit);
            path = path << 1 | usize::from(bit);
        }
        let byte = partial as u8;
        self.saw(byte);
        byte
    }

    fn saw(&mut self, byte: u8) {
        self.seen.push(byte);
        self.recent = self.recent << 8 | u64::from(byte);
        self.find_match();
        if byte.is_ascii_alphabetic() || byte >= 128 {
            self.word = hash(self.word, u32::from(byte.to_ascii_lowercase()));
        } else if byte == 0 {
            (self.before, self.word) = (0, 0);
        } else if self.word != 0 {
            (self.before, self.word) = (self.word, 0);
        }
        let recent = self.recent as u32;
        let word = hash(self.word, recent & 0xff);
        self.hashes = [
            hash(recent & 0xff, 1),
            hash(recent & 0xffff, 2),
            hash(recent & 0xff_ffff, 3),
            hash(recent, 4),
            hash(recent & 0xffff_0000, 6),
            hash(word, 7),
            hash(word, self.before),
            hash(0, 9),
        ];
    }

    fn find_match(&mut self) {
        if self.length > 0 {
            self.length += 1;
            self.follow += 1;
        }
        let last = hash(self.recent as u32, (self.recent >> 32) as u32 & 0xff);
        let place = &mut self.places[last as usize % PLACES];
        let end = self.seen.len();
        if self.length == 0 && *place > 0 {
            self.follow = *place as usize;
            let (then, now) = (self.seen[..self.follow].iter().rev(), self.seen.iter().rev());
            let same = then
                .zip(now)
                .take(LONGEST)
                .take_while(|(then, now)| then == now)
                .count();
            self.length = if same < SHORTEST { 0 } else { same };
        }
        *place = end as u32;
    }
}

/// Where the history of a context stands for a bit that comes after these. What belongs to four bits in a row stands
/// close together, since far memory is slow. Of two places, the one that is its own, else the one that has seen less.
#[inline(always)]
fn slot(slots: &mut [u16; SLOTS], mixed: u32, path: usize) -> usize {
    let tag = ((mixed >> 4) as u16 & 255) << 8;
    let place = ((mixed >> 12) as usize % SLOTS) ^ path;
    let other = place ^ 16;
    let (one, two) = (slots[place], slots[other]);
    if one & 0xff00 == tag {
        return place;
    }
    if two & 0xff00 == tag {
        return other;
    }
    let seen = |slot: u16| (slot & 15) + (slot >> 4 & 15);
    let place = if seen(two) < seen(one) { other } else { place };
    slots[place] = tag;
    place
}

/// A history after one more bit. What came of the other kind counts for less.
#[inline(always)]
fn after(state: u16, bit: bool) -> u16 {
    let (zeros, ones) = (state >> 4, state & 15);
    let less = |seen: u16| if seen > 2 { seen.div_ceil(2) + 1 } else { seen };
    if bit {
        less(zeros) << 4 | (ones + 1).min(MOST_SEEN)
    } else {
        (zeros + 1).min(MOST_SEEN) << 4 | less(ones)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use super::*;

    /// Learnt once: without optimisation it takes a second.
    pub fn primed() -> TextModel {
        static PRIMED: OnceLock<TextModel> = OnceLock::new();
        PRIMED.get_or_init(TextModel::learnt).clone()
    }

    fn coded(text: &[u8]) -> usize {
        let mut coder = Arithmetic::writing();
        let mut model = primed();
        for byte in text {
            model.code(&mut coder, *byte);
        }
        coder.finish().len()
    }

    #[test]
    fn what_people_write_in_an_incident_takes_little() {
        let text = "Error rate is back to baseline, watching the dashboard for another ten minutes";
        assert!(coded(text.as_bytes()) * 4 < text.len(), "{}", coded(text.as_bytes()));
    }

    #[test]
    fn what_was_written_before_takes_next_to_nothing() {
        let text = "qx7 zvvk 81 \u{17f}\u{2603} jjwp 0f3a".as_bytes();
        let (once, twice) = (coded(text), coded(&[text, text].concat()));
        assert!(twice < once + once / 3, "{once}, {twice}");
    }

    #[test]
    fn noise_grows_by_little() {
        let noise: Vec<u8> = (0..2_000_u32).map(|at| hash(at, 99) as u8).collect();
        assert!(coded(&noise) < noise.len() * 5 / 4);
    }
}
