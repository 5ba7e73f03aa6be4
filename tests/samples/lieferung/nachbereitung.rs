//! The postmortem, the day after.

use tplus::incident::{
    ActionKind::{self, Detect, Mitigate, Prevent, Process},
    Fact, Section,
};

use super::{super::notes::Notes, JÜRGEN_LATER, ÇIĞDEM};

pub fn nachbereitung(n: &mut Notes) {
    n.fact(ÇIĞDEM, "1+09:01:00", Fact::PostmortemOwner, "Çiğdem");
    n.fact(ÇIĞDEM, "1+09:01:30", Fact::PostmortemDue, "Fr 18.9.");
    for (time, section, text) in ABSCHNITTE {
        n.section(ÇIĞDEM, time, section, text);
    }
    let mut added = Vec::new();
    for (time, kind, what, owner, due) in MASSNAHMEN {
        added.push(n.action(ÇIĞDEM, time, kind, what, owner, due));
    }
    n.assign(JÜRGEN_LATER, "1+13:30:09", added[2], "Jürgen", "2026-09-30");
}

const ABSCHNITTE: [(&str, Section, &str); 9] = [
    (
        "1+09:14:20",
        Section::Summary,
        "Von 01:00 bis 09:34 (UTC) kamen 1.512 Abholbestellungen nicht in den Märkten an. Nach einem Wartungsfenster \
         fehlte eine Einstellung, order-hub schrieb in ein Topic, das niemand liest. Die Märkte arbeiteten mit \
         Papierlisten, danach wurden alle Bestellungen umgewandelt und nachgesendet.",
    ),
    (
        "1+09:22:51",
        Section::Impact,
        "172 von 212 Märkten, 1.512 Bestellungen, geschätzt 300 Kunden vor Ort ohne Ware. Doppelt bereitgestellt: \
         4.260 €. Gutscheine: 1.105 Stück.",
    ),
    (
        "1+09:30:15",
        Section::Trigger,
        "Host von order-hub um 01:00 im Rechenzentrum Süd aus der Vorlage neu aufgesetzt.",
    ),
    (
        "1+09:41:48",
        Section::Detection,
        "Ein Markt rief um 06:20 an, also mehr als fünf Stunden später. Es gibt einen Alarm auf Fehler in markt-sync, \
         aber es gab keine Fehler, nur Stille.",
    ),
    (
        "1+09:58:06",
        Section::Resolution,
        "setting put back 08:19, backlog converted v2 → v1 and sent until 09:11 (Marek), weighed goods by phone until 09:34.",
    ),
    (
        "1+10:26:33",
        Section::RootCause,
        "Die Einstellung MARKT_TOPIC stand nur in einer Datei auf dem Host, seit 2023, von Hand. Der Standardwert im Code \
         war seit Juni ein anderer, für einen Piloten, der nie begann. Beides zusammen fiel nie auf, weil der Host drei \
         Jahre lang nicht neu aufgesetzt wurde.\n\
         Dass niemand liest, merkt der Schreiber nicht: Für order-hub ist eine Bestellung »übergeben«, sobald sie im \
         Topic liegt, nicht wenn ein Markt sie bestätigt.",
    ),
    (
        "1+10:44:19",
        Section::ContributingFactors,
        "Nachts kaum Bestellungen, daher sah die Stille um 1 Uhr normal aus.\n\
         40 Märkte mit alten Kassen liefen weiter, im Gesamtbild waren die Zahlen nicht null.",
    ),
    (
        "1+10:52:40",
        Section::WentWell,
        "PDF nach 20 Minuten. Ruhige Telefonate. Marek hat vor seinem Dienst angefangen und die Notizen von oben \
         gelesen, niemand musste etwas zweimal erzählen.",
    ),
    (
        "1+11:03:27",
        Section::WentWrong,
        "Test mit echter Nachricht an echte Kasse: 1.000 Joghurts. Dafür gibt es eigentlich Markt 999.\n\
         Beim Nachsenden nicht an die Papierlisten gedacht.",
    ),
];

const MASSNAHMEN: [(&str, ActionKind, &str, &str, &str); 7] = [
    (
        "1+11:15:02",
        Prevent,
        "order-hub startet nicht ohne MARKT_TOPIC, kein Standardwert mehr",
        "Çiğdem",
        "2026-09-18",
    ),
    (
        "1+11:16:40",
        Detect,
        "Alarm: Bestellung nach 15 min nicht vom Markt bestätigt",
        "Çiğdem",
        "2026-09-25",
    ),
    (
        "1+11:18:11",
        Mitigate,
        "Papierlisten als Knopf im Shop-Backend, mit Sperre gegen späteres Nachsenden",
        "",
        "",
    ),
    (
        "1+11:20:25",
        Prevent,
        "alle hosts einmal aus der vorlage neu aufsetzen, einer pro woche",
        "Betrieb",
        "bis Weihnachten",
    ),
    (
        "1+11:22:09",
        Process,
        "Wartungsfenster: wer ist betroffen, fragt das Rechenzentrum vorher uns und nicht umgekehrt",
        "Jürgen",
        "2026-10-02",
    ),
    (
        "1+11:23:54",
        Mitigate,
        "keep converter in repo with test, delete v2 after",
        "Marek",
        "2026-09-22",
    ),
    ("1+11:25:30", Process, "Tests nur noch gegen Markt 999", "alle", ""),
];
