//! Orders of a grocer that reach no shop: half of it in German, mostly terse and in lower case, by three people of whom
//! one writes in whatever language comes first.

mod lines;
mod nachbereitung;

use tplus::incident::{
    Agreement, Audience, Change, DecisionFields, DecisionOptions, DetectedBy,
    EntryKind::{self, Communication, Note, Observation},
    Event, Milestone, Opened, Progress, Role, Severity,
};

use super::notes::{Notes, Page, option};
use lines::{ENDE, GEFUNDEN, MORGENS, NACHSENDEN, SUCHE};

const JÜRGEN: Page = Page(0x29_6dbf_4e03);
const JÜRGEN_LATER: Page = Page(0xd4_0a17_85fb);
const ÇIĞDEM: Page = Page(0x60_fe42_9a1c);
const MAREK: Page = Page(0xb7_35c8_d0e4);

type Line = (Page, &'static str, EntryKind, &'static str);

/// 50 entries, three decisions, three updates, seven action items.
pub fn events() -> Vec<Event> {
    // 2026-09-14
    let mut notes = Notes::of(0x71c_05ea_b3f8_264d, 1_789_344_000);
    let n = &mut notes;
    let more = Opened {
        detected: n.at("06:20").into(),
        impact: "Click & Collect: Bestellungen seit gestern abend nicht in den Märkten".into(),
        reference: "STÖ-0914".into(),
        services: "order-hub, markt-sync, Kassensystem".into(),
        zone: "Europe/Berlin".into(),
        ..Opened::default()
    };
    let title = "Abholbestellungen kommen in 212 Märkten nicht an";
    n.open(JÜRGEN, "06:26:09", Severity::P1, DetectedBy::Report, title, more);
    n.name(JÜRGEN, "06:26:10", "Jürgen");
    n.reach(JÜRGEN, "06:26:58", Milestone::Acknowledged, n.at("06:24").into());
    n.role(JÜRGEN, "06:27:15", Role::Commander, "Jürgen");
    log(n, &MORGENS);
    n.name(ÇIĞDEM, "06:58:30", "Çiğdem");
    n.progress(ÇIĞDEM, "06:59:02", Progress::Investigating);
    log(n, &SUCHE);
    entscheidung_papier(n);
    log(n, &GEFUNDEN);
    n.name(MAREK, "08:04:44", "marek");
    n.progress(MAREK, "08:05:10", Progress::Identified);
    n.reach(JÜRGEN, "08:06:20", Milestone::ImpactBegan, n.at("1:00").into());
    entscheidung_nachsenden(n);
    log(n, &NACHSENDEN);
    entscheidung_doppelte(n);
    log(n, &ENDE);
    schluss(n);
    nachbereitung::nachbereitung(n);
    notes.done()
}

fn log(n: &mut Notes, lines: &[Line]) {
    for (page, time, kind, text) in lines {
        n.entry(*page, time, *kind, text);
    }
}

fn entscheidung_papier(n: &mut Notes) {
    n.log(
        JÜRGEN,
        "07:33:20",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("07:31").into()),
            question: Some("Was tun die Märkte bis zur Lösung?".into()),
            options: Some(DecisionOptions::new([
                option(
                    "Listen als PDF per Mail",
                    "in 20 min machbar, jeder Markt hat einen Drucker",
                    "Personal muss von Hand picken, keine Kühlkontrolle",
                ),
                option(
                    "Abholung heute absagen",
                    "sauber, eine Mail",
                    "1.480 verärgerte Kunden, Ware läuft ab",
                ),
                option("warten", "kein Aufwand", "um 9 stehen die Leute da"),
            ])),
            chosen: Some(0),
            why: Some("Papier kann jeder. Und wir können es vor 8 Uhr verschicken.".into()),
            decided_by: Some("Jürgen".into()),
            agreed_by: Some(Agreement::By("Vertriebsleitung".into())),
            risk: Some("Doppelte Bereitstellung, wenn das System später nachliefert".into()),
            outcome: Some("Hat funktioniert; 31 Märkte hatten Doppelte, siehe D3".into()),
            ..DecisionFields::default()
        }),
    );
}

fn entscheidung_nachsenden(n: &mut Notes) {
    n.update(
        JÜRGEN,
        "08:08:31",
        Audience::Customers,
        Some("10:00"),
        "Wegen einer technischen Störung stehen Abholbestellungen heute später bereit. Ihre Bestellung ist nicht \
         verloren. Bitte kommen Sie ab 11 Uhr; Sie bekommen einen Gutschein über 5 €.",
    );
    n.log(
        ÇIĞDEM,
        "08:15:02",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("08:13").into()),
            question: Some("convert v2 messages back to v1 or read orders again from the shop database?".into()),
            options: Some(DecisionOptions::new([
                option(
                    "converter script v2 → v1",
                    "exact same order ids, nothing twice",
                    "decimal → integer, weighed goods (fruit!) are a problem",
                ),
                option(
                    "re-export from shop db",
                    "path exists for disaster case",
                    "tested last in 2024, sends mails to customers again",
                ),
            ])),
            chosen: Some(0),
            why: Some("only 64 orders with weighed goods, those we do by hand. nobody wants 1.480 mails".into()),
            decided_by: Some("Çiğdem".into()),
            agreed_by: Some(Agreement::By("Marek".into())),
            risk: Some("wrong quantity. dry run with 10 orders, compare sums to the cent".into()),
            ..DecisionFields::default()
        }),
    );
}

fn entscheidung_doppelte(n: &mut Notes) {
    n.log(
        JÜRGEN_LATER,
        "09:16:44",
        Change::DecisionMade(DecisionFields {
            at: Some(n.at("09:15").into()),
            question: Some("Doppelt gepackte Ware?".into()),
            options: Some(DecisionOptions::new([
                option(
                    "zurück ins Regal, Kühlware an die Tafel",
                    "",
                    "Kühlkette bei Kühlware nicht belegt",
                ),
                option("alles abschreiben", "einfach", "geschätzt 9.000 €"),
            ])),
            chosen: Some(0),
            decided_by: Some("Jürgen".into()),
            agreed_by: Some(Agreement::Nobody),
            ..DecisionFields::default()
        }),
    );
    n.name(JÜRGEN_LATER, "09:17:02", "Jürgen");
}

fn schluss(n: &mut Notes) {
    n.reach(JÜRGEN_LATER, "12:24:10", Milestone::Mitigated, n.at("09:34").into());
    n.progress(JÜRGEN_LATER, "12:24:31", Progress::Monitoring);
    n.update(
        JÜRGEN_LATER,
        "12:26:00",
        Audience::Internal,
        None,
        "Alle Märkte haben ihre Bestellungen. Bitte PDFs vernichten (Namen und Telefonnummern!). Doppelte Ware bis 14 \
         Uhr in der Liste eintragen. Danke an alle, die heute früh im Laden improvisiert haben.",
    );
    let zahl = n.entry(
        JÜRGEN_LATER,
        "13:05:37",
        Observation,
        "31 Märkte mit doppelter Ware, Wert 4.200 €, davon 640 € an die Tafel",
    );
    let falsch = n.entry(
        MAREK,
        "13:08:19",
        Observation,
        "found 3 more orders in dead letter queue!!",
    );
    n.reword(
        JÜRGEN_LATER,
        "13:11:44",
        zahl,
        "31 Märkte mit doppelter Ware, Wert 4.260 €, davon 640 € an die Tafeln in der Nähe",
    );
    n.withdraw(MAREK, "13:12:05", falsch);
    n.entry(
        MAREK,
        "13:13:30",
        Note,
        "the 3 in dead letter queue are test orders from may, forget it",
    );
    n.entry(
        JÜRGEN_LATER,
        "14:02:18",
        Communication,
        "Marktleitungen: keine offenen Fälle mehr. Schluss für heute.",
    );
    n.update(
        JÜRGEN_LATER,
        "14:04:45",
        Audience::Customers,
        None,
        "Die Störung bei Abholbestellungen ist behoben. Alle Bestellungen liegen bereit. Wir bitten um Entschuldigung \
         für das Warten.",
    );
    n.reach(JÜRGEN_LATER, "14:05:02", Milestone::Resolved, n.at("14:05").into());
}
