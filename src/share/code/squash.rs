//! Probabilities and their log odds, by table.

/// 65,536 / (1 + e^-x) for x from -8 to 8 by halves.
const CURVE: [i32; 33] = [
    22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4972, 7812, 11955, 17625, 24744, 32768, 40792, 47911, 53581,
    57724, 60564, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438, 65476, 65500, 65514,
];

/// The greatest log odds either way.
pub const LIMIT: i32 = 2047;

/// The probability, in 65,536, of log odds in 256ths.
pub fn squash(odds: i32) -> i32 {
    let odds = odds.clamp(-LIMIT, LIMIT) + 2048;
    let (place, part) = ((odds >> 7) as usize & 31, odds & 127);
    (CURVE[place] * (128 - part) + CURVE[place + 1] * part) >> 7
}

/// The log odds, in 256ths, of a probability in 4,096: what [`squash`] turns back.
pub fn stretches() -> Box<[i16; 4096]> {
    let mut table = Box::new([2047; 4096]);
    let mut next = 0;
    for odds in -2047..=2047_i16 {
        let end = (squash(i32::from(odds)) >> 4) as usize;
        while next <= end {
            table[next] = odds;
            next += 1;
        }
    }
    table
}
