//! Two pages on the same disks.

use super::{
    stories::{entries, in_use},
    world::World,
};

/// Lets both pages act in turn, the one that was opened later first.
fn both(first: &mut World, second: &mut World) {
    while second.tick() | first.tick() {}
}

#[test]
fn a_page_that_is_opened_while_another_writes_takes_nothing_for_damage_and_undoes_nothing() {
    for before in 0..14 {
        let mut writer = in_use(entries(1..=2), entries(1..=2));
        writer.rest();
        let mut steps = 0;
        let mut opened = None;
        let mut open = |writer: &World| {
            if steps == before {
                opened = Some(writer.another_page());
            } else if let Some(page) = &mut opened {
                // Slower to start than the other is to write.
                if (steps - before) % 3 == 0 {
                    page.tick();
                }
            }
            steps += 1;
        };
        for number in 3..=5 {
            writer.types("something");
            open(&writer);
            writer.log(number);
            open(&writer);
            writer.put(World::draft_key(), None);
            open(&writer);
            writer.tick();
            open(&writer);
            writer.rest();
            open(&writer);
        }
        let Some(mut page) = opened else { panic!("not opened") };
        both(&mut writer, &mut page);
        assert_eq!(page.recovered(), 0, "opened at {before}");
        writer.reopen();
        writer.assert_nothing_lost(false, "two pages");
        writer.assert_settled("two pages");
        // A draft that was both typed and logged while the page was opening may come back; its text is in the log then.
        if before % 5 > 1 {
            continue;
        }
        let draft = World::draft_key().to_string();
        assert_eq!(writer.near.text(&draft), None, "opened at {before}");
        assert_eq!(writer.deep.text(&draft), None, "opened at {before}");
    }
}

#[test]
fn two_pages_lose_none_of_each_others_entries() {
    let mut one = World::new();
    let mut two = one.another_page();
    for number in 0..20 {
        one.log(1 + 2 * number);
        two.log(2 + 2 * number);
        one.tick();
        two.tick();
    }
    both(&mut one, &mut two);
    one.reopen();
    assert_eq!(one.shelf().events.len(), 40);
    one.assert_settled("two pages");
}

#[test]
fn a_page_that_is_opened_does_not_put_an_old_draft_over_a_newer_one() {
    let mut writer = in_use(entries(1..=1), entries(1..=1));
    writer.rest();
    writer.types("one");
    writer.rest();
    let mut page = writer.another_page();
    writer.types("two");
    // The page reads what the deep copy still has, and is slow from then on.
    page.tick();
    writer.types("three");
    writer.rest();
    page.rest();
    let draft = World::draft_key().to_string();
    assert_eq!(writer.deep.text(&draft), writer.asked[&draft].text);
    writer.assert_agreement("an old draft");
}
