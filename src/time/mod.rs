//! Reading and writing time: the composer's time grammar, zones, durations, T+ offsets.
