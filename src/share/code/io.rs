//! Values to bits and back. Both ways take the same calls: writing, a value is coded; reading, it is replaced by what
//! was coded. So a layout is written down once, and cannot differ between the two.

use super::{
    coder::{Arithmetic, Chance},
    text::TextModel,
};

/// What a snapshot may come to: bytes of text, and a few for each thing that holds some.
const MOST: usize = 128 * 1024;
/// What each thing of a list counts for, whatever it holds.
const THING: usize = 8;

/// Why nothing came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It would come to more than a snapshot may.
    TooLarge,
    /// It is not what the other side wrote.
    Broken,
}

/// A yes or no that comes again and again, and is learnt. Each with how often in 256 it is a yes, as far as one can say
/// beforehand.
#[derive(Clone, Copy)]
pub struct Flag(pub usize, pub u8);

/// A number that comes again and again. Each with how many bits it usually takes.
#[derive(Clone, Copy)]
pub struct Number(pub usize, pub u8);

/// How many flags and numbers a layout may tell apart.
pub const FLAGS: usize = 96;
pub const NUMBERS: usize = 24;
/// A number has 0 to 64 bits.
const LENGTHS: usize = 65;

/// What is known of one number: for each length whether it ends there, and its two bits after the first.
#[derive(Clone)]
struct Learnt {
    ends: [Chance; LENGTHS],
    then: [[Chance; 4]; LENGTHS],
}

/// One pass over a snapshot, writing or reading.
pub struct Io<'a> {
    coder: Arithmetic<'a>,
    text: TextModel,
    flags: Vec<Option<Chance>>,
    numbers: Vec<Option<Box<Learnt>>>,
    /// Of everything that was coded.
    digest: u32,
    spent: usize,
    fault: Option<Fault>,
}

impl<'a> Io<'a> {
    /// A pass that writes.
    pub fn writing() -> Self {
        Self::new(Arithmetic::writing())
    }

    /// A pass that reads.
    pub fn reading(bytes: &'a [u8]) -> Self {
        Self::new(Arithmetic::reading(bytes))
    }

    fn new(coder: Arithmetic<'a>) -> Self {
        Self {
            coder,
            text: TextModel::primed(),
            flags: vec![None; FLAGS],
            numbers: vec![None; NUMBERS],
            digest: 0x811C_9DC5,
            spent: 0,
            fault: None,
        }
    }

    /// Whether it writes.
    pub fn is_writing(&self) -> bool {
        self.coder.is_writing()
    }

    /// Ends it, with a checksum of everything that was coded: the bytes where it wrote.
    pub fn finish(mut self) -> Result<Vec<u8>, Fault> {
        let mut sum = (self.digest ^ self.digest >> 16) & 0xffff;
        let expected = sum;
        self.bits(16, &mut sum);
        match self.fault {
            Some(fault) => Err(fault),
            None if sum != expected => Err(Fault::Broken),
            None => Ok(self.coder.finish()),
        }
    }

    /// Gives up. Whatever is read from now on is nothing.
    pub fn fail(&mut self, fault: Fault) {
        self.fault = self.fault.or(Some(fault));
    }

    /// Whether it was given up.
    pub fn has_failed(&self) -> bool {
        self.fault.is_some()
    }

    fn charge(&mut self, amount: usize) {
        self.spent += amount;
        if self.spent > MOST {
            self.fail(Fault::TooLarge);
        }
    }

    fn note(&mut self, value: u32) {
        self.digest = (self.digest ^ value).wrapping_mul(0x0100_0193).rotate_left(5);
    }

    /// Bits that nothing is known of, the highest first; 32 at most.
    fn bits(&mut self, count: u32, value: &mut u32) {
        let mut read = 0;
        for place in (0..count).rev() {
            read = read << 1 | u32::from(self.coder.bit(1 << 15, *value >> place & 1 == 1));
        }
        *value = read;
    }

    /// An id of random bits, 64 at most.
    pub fn random(&mut self, count: u32, value: &mut u64) {
        let (mut high, mut low) = ((*value >> 32) as u32, *value as u32);
        self.bits(count.saturating_sub(32), &mut high);
        self.bits(count.min(32), &mut low);
        self.note(high);
        self.note(low);
        *value = u64::from(high) << 32 | u64::from(low);
    }

    /// A yes or no.
    pub fn flag(&mut self, flag: Flag, value: &mut bool) {
        if self.has_failed() {
            *value = false;
            return;
        }
        let known = &mut self.flags[flag.0 % FLAGS];
        let mut chance = known.unwrap_or(Chance::new(u32::from(flag.1) << 8, 2));
        *value = self.coder.bit(chance.get(), *value);
        chance.learn(*value, 60);
        *known = Some(chance);
        self.note(u32::from(*value));
    }

    /// One of a few.
    pub fn choice<T: Copy + PartialEq>(&mut self, number: Number, all: &[T], value: &mut T) {
        let mut place = all.iter().position(|one| one == value).unwrap_or_default() as u64;
        self.number(number, &mut place);
        match usize::try_from(place).ok().and_then(|place| all.get(place)) {
            Some(one) => *value = *one,
            None => self.fail(Fault::Broken),
        }
    }

    /// How many there are of something, each of which counts towards the most that a snapshot may have.
    pub fn count(&mut self, number: Number, most: usize, value: &mut usize) {
        let mut count = *value as u64;
        self.number(number, &mut count);
        if count > most as u64 {
            self.fail(Fault::TooLarge);
            count = 0;
        }
        *value = count as usize;
        self.charge(THING * *value);
    }

    /// A number.
    pub fn number(&mut self, number: Number, value: &mut u64) {
        if self.has_failed() {
            *value = 0;
            return;
        }
        let learnt = self.numbers[number.0 % NUMBERS].get_or_insert_with(|| Box::new(Learnt::new(number.1)));
        let held = (64 - value.leading_zeros()) as usize;
        let mut length = LENGTHS - 1;
        for (place, chance) in learnt.ends.iter_mut().enumerate().take(LENGTHS - 1) {
            let ends = self.coder.bit(chance.get(), place == held);
            chance.learn(ends, 60);
            if ends {
                length = place;
                break;
            }
        }
        let mut read = u64::from(length > 0);
        let mut node = 1;
        for place in (0..length.saturating_sub(1)).rev() {
            let bit = *value >> place & 1 == 1;
            // The two after the first are learnt, the rest is noise.
            let bit = if node < 4 {
                let chance = &mut learnt.then[length][node];
                let bit = self.coder.bit(chance.get(), bit);
                chance.learn(bit, 60);
                node = node << 1 | usize::from(bit);
                bit
            } else {
                self.coder.bit(1 << 15, bit)
            };
            read = read << 1 | u64::from(bit);
        }
        *value = read;
        self.note(read as u32);
        self.note((read >> 32) as u32);
    }

    /// A number of either sign.
    pub fn signed(&mut self, number: Number, value: &mut i64) {
        let mut folded = (*value << 1 ^ *value >> 63) as u64;
        self.number(number, &mut folded);
        *value = (folded >> 1) as i64 ^ -((folded & 1) as i64);
    }

    /// A text.
    pub fn text(&mut self, value: &mut String) {
        if self.is_writing() {
            self.write_text(value);
        } else {
            *value = self.read_text();
        }
    }

    /// The end of a text is a zero, so a zero in it is written as two bytes that no text has.
    fn write_text(&mut self, text: &str) {
        for byte in text.bytes() {
            let bytes: &[u8] = if byte == 0 { &[0xc0, 0x80] } else { &[byte] };
            for byte in bytes {
                self.charge(1);
                if self.has_failed() {
                    return;
                }
                self.text.code(&mut self.coder, *byte);
                self.note(u32::from(*byte));
            }
        }
        self.text.code(&mut self.coder, 0);
    }

    fn read_text(&mut self) -> String {
        let mut bytes = Vec::new();
        while !self.has_failed() {
            let byte = self.text.code(&mut self.coder, 0);
            if byte == 0 {
                break;
            }
            self.charge(1);
            self.note(u32::from(byte));
            if byte == 0x80 && bytes.last() == Some(&0xc0) {
                bytes.pop();
                bytes.push(0);
            } else {
                bytes.push(byte);
            }
        }
        String::from_utf8(bytes).unwrap_or_else(|_| {
            self.fail(Fault::Broken);
            String::new()
        })
    }
}

impl Learnt {
    /// Lengths are expected to be about as usual.
    fn new(usual: u8) -> Self {
        let mut ends = [Chance::new(24_000, 1); LENGTHS];
        for chance in ends.iter_mut().take(usize::from(usual)) {
            *chance = Chance::new(4_000, 1);
        }
        Self {
            ends,
            then: [[Chance::new(32_768, 0); 4]; LENGTHS],
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    const FLAG: Flag = Flag(1, 200);
    const NUMBER: Number = Number(1, 7);

    /// One of each; reading, all of them are replaced.
    fn pass(io: &mut Io<'_>, values: &mut [(bool, u64, i64, String)]) {
        for (flag, number, signed, text) in values {
            io.flag(FLAG, flag);
            io.number(NUMBER, number);
            io.signed(Number(2, 3), signed);
            io.random(60, number);
            io.text(text);
        }
    }

    proptest! {
        #[test]
        fn values_come_back(values in vec((any::<bool>(), 0u64..1 << 60, any::<i64>(), any::<String>()), 0..4)) {
            let mut io = Io::writing();
            pass(&mut io, &mut values.clone());
            let bytes = io.finish().expect("small");
            let mut io = Io::reading(&bytes);
            let mut read = vec![(true, 77, -77, "other".to_owned()); values.len()];
            pass(&mut io, &mut read);
            prop_assert!(io.finish().is_ok());
            prop_assert_eq!(read, values);
        }
    }

    #[test]
    fn the_greatest_numbers_come_back() {
        let numbers = [0, 1, u64::MAX, 1 << 63, 1 << 32];
        let mut io = Io::writing();
        for mut number in numbers {
            io.number(NUMBER, &mut number);
        }
        let bytes = io.finish().expect("small");
        let mut io = Io::reading(&bytes);
        for number in numbers {
            let mut read = 5;
            io.number(NUMBER, &mut read);
            assert_eq!(read, number);
        }
    }

    #[test]
    fn a_zero_in_a_text_is_a_part_of_it() {
        let mut io = Io::writing();
        io.text(&mut "a\0b\0".to_owned());
        let bytes = io.finish().expect("small");
        let mut io = Io::reading(&bytes);
        let mut read = String::new();
        io.text(&mut read);
        assert_eq!(read, "a\0b\0");
    }

    #[test]
    fn more_than_may_be_is_refused_on_both_sides() {
        let mut io = Io::writing();
        io.text(&mut "ten bytes.".repeat(MOST / 10 + 1));
        assert_eq!(io.finish(), Err(Fault::TooLarge));
        let mut io = Io::reading(&[0xff; 40]);
        let mut count = 0;
        io.count(NUMBER, 3, &mut count);
        let fault = io.finish();
        assert!(fault.is_err() && count <= 3);
    }
}
