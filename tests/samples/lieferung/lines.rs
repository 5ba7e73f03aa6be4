//! What was typed during the response, in the order of logging.

use tplus::incident::EntryKind::{Action, Change as Changed, Communication, Escalation, Note, Observation};

use super::{JÜRGEN, JÜRGEN_LATER, Line, MAREK, ÇIĞDEM};

pub const MORGENS: [Line; 11] = [
    (
        JÜRGEN,
        "06:29:31",
        Communication,
        "Markt 118 (Göttingen) rief an: Kühlregal für Abholer leer, im System null Bestellungen, drei Kunden an der Theke",
    ),
    (
        JÜRGEN,
        "06:31:55",
        Observation,
        "Webshop nimmt weiter an, 1.480 Bestellungen für heute, davon 1.480 im Status »übergeben«",
    ),
    (
        JÜRGEN,
        "06:34:12",
        Observation,
        "letzte Bestellung, die ein Markt bestätigt hat: gestern 22:57",
    ),
    (
        JÜRGEN,
        "06:36:40",
        Observation,
        "markt-sync läuft, keine Fehler im Log, nur ungewöhnlich wenig davon. 3 Zeilen pro Minute statt 400",
    ),
    (
        JÜRGEN,
        "06:39:08",
        Escalation,
        "Çiğdem aus dem Bett geklingelt, wählt sich ein",
    ),
    (
        JÜRGEN,
        "06:42:50",
        Observation,
        "Märkte 001 bis 040 haben Bestellungen! das sind die alten Kassen ohne neues Gateway",
    ),
    (
        JÜRGEN,
        "06:45:17",
        Communication,
        "Rundruf an alle Marktleitungen über die Frühschicht-Liste, bitte Abholer vertrösten, Gutschein 5 €",
    ),
    (
        JÜRGEN,
        "06:48:33",
        Note,
        "Presse hat noch nicht gefragt, PR weiß trotzdem Bescheid",
    ),
    (
        JÜRGEN,
        "06:51:02",
        Observation,
        "Filialtelefon überlastet, Hotline sagt 170 in der Warteschleife",
    ),
    (
        JÜRGEN,
        "06:54:26",
        Escalation,
        "Marek (gateway, krakow) angeschrieben, er ist erst ab 8 im dienst",
    ),
    (
        JÜRGEN,
        "06:57:41",
        Observation,
        "Zertifikate geprüft, alle noch gültig bis März. Das war es also diesmal nicht.",
    ),
];

pub const SUCHE: [Line; 10] = [
    (
        ÇIĞDEM,
        "07:01:15",
        Observation,
        "order-hub schreibt in topic markt.v2, markt-sync liest markt.v1. wer hat das umgestellt?",
    ),
    (
        ÇIĞDEM,
        "07:03:48",
        Observation,
        "git blame sagt: niemand. Der Name kommt aus einer Umgebungsvariable, default seit Juni v2",
    ),
    (
        ÇIĞDEM,
        "07:06:22",
        Observation,
        "variable fehlt seit dem Neustart um 01:00 nachts, vorher stand sie in der alten unit-datei",
    ),
    (
        JÜRGEN,
        "07:08:59",
        Observation,
        "1:00 nachts = Wartungsfenster Rechenzentrum Süd, angekündigt, laut Mail »ohne Auswirkung«",
    ),
    (
        ÇIĞDEM,
        "07:11:20",
        Observation,
        "zwischen 22:57 und 01:00 kam einfach keine Bestellung, also Beginn eher 01:00 als 22:57",
    ),
    (
        ÇIĞDEM,
        "07:14:37",
        Observation,
        "in markt.v2 liegen 1.512 nachrichten, nichts ist weg. retention 7 tage",
    ),
    (
        JÜRGEN,
        "07:17:03",
        Communication,
        "Hotline-Text geändert: Bestellung ist nicht verloren, bitte ab 11 Uhr kommen",
    ),
    (
        ÇIĞDEM,
        "07:20:45",
        Observation,
        "sync auf v2 zeigen geht nicht direkt, v2 hat ein anderes schema (menge als dezimalzahl statt ganzzahl)",
    ),
    (
        ÇIĞDEM,
        "07:24:10",
        Observation,
        "test mit einer nachricht: kasse liest 1.000 stück joghurt statt 1,000. autsch. sofort storniert",
    ),
    (
        JÜRGEN,
        "07:27:52",
        Note,
        "Markt 077 hat die Joghurts tatsächlich schon bereitgestellt. Entschuldigt und zurückgeräumt.",
    ),
];

pub const GEFUNDEN: [Line; 6] = [
    (
        ÇIĞDEM,
        "07:41:18",
        Action,
        "export der 1.512 bestellungen pro markt als pdf, versand über den newsletter-server weil der als einziger 212 anhänge kann",
    ),
    (
        JÜRGEN,
        "07:52:36",
        Communication,
        "PDFs sind raus. Rückmeldung aus den ersten Märkten: lesbar, danke, warum nicht immer so",
    ),
    (
        ÇIĞDEM,
        "07:56:03",
        Observation,
        "alte unit-datei im backup gefunden: MARKT_TOPIC=markt.v1, stand seit 2023 da und nirgends sonst",
    ),
    (
        JÜRGEN,
        "07:58:44",
        Observation,
        "Wartungsfenster: der Host wurde neu aufgesetzt, aus der Vorlage, nicht aus dem Backup",
    ),
    (
        MAREK,
        "08:02:10",
        Note,
        "hi all, i read the notes from top. v2 was for pilot that never started, nobody consume it",
    ),
    (
        MAREK,
        "08:03:55",
        Observation,
        "gateways are ok, they are just bored. no firmware involved, you can cross it out",
    ),
];

pub const NACHSENDEN: [Line; 11] = [
    (
        ÇIĞDEM,
        "08:19:26",
        Action,
        "MARKT_TOPIC=markt.v1 gesetzt, order-hub neu gestartet, neue bestellungen ab jetzt wieder richtig",
    ),
    (
        ÇIĞDEM,
        "08:21:47",
        Observation,
        "erste neue bestellung: markt 203 bestätigt nach 4 s",
    ),
    (
        MAREK,
        "08:29:33",
        Action,
        "converter is in my branch, 60 lines, reads v2 from offset 0, skips weighed goods to a csv",
    ),
    (
        MAREK,
        "08:37:09",
        Observation,
        "dry run 10 orders, sums are same to the cent. one has minus 0,15 for bottle deposit, also same",
    ),
    (
        ÇIĞDEM,
        "08:40:51",
        Note,
        "kurzer code-review zu dritt am telefon, eine zeile geändert (rundung)",
    ),
    (
        MAREK,
        "08:44:28",
        Action,
        "converter started for shops 041-100, 5 orders per second so the gateways dont choke",
    ),
    (
        JÜRGEN,
        "08:50:15",
        Observation,
        "Märkte bestätigen, Kassen piepen. Markt 066 meldet Papierstau vom Bondrucker, 40 Bons auf einmal",
    ),
    (
        MAREK,
        "08:53:40",
        Action,
        "rest of shops 101-212 started, slower, 2 per second",
    ),
    (
        ÇIĞDEM,
        "08:59:12",
        Observation,
        "64 gewogene bestellungen in der csv, verteile sie an die märkte per telefon mit der hotline",
    ),
    (
        JÜRGEN,
        "09:06:38",
        Observation,
        "Markt 118 ruft an: alles doppelt bereitgestellt, einmal vom PDF und einmal vom Bon",
    ),
    (
        MAREK,
        "09:11:57",
        Observation,
        "converter done, 1.448 of 1.448. 0 errors. csv 64. together 1.512, that matches",
    ),
];

pub const ENDE: [Line; 9] = [
    (
        JÜRGEN_LATER,
        "09:21:30",
        Communication,
        "Anweisung an die Märkte: Bon gilt, PDF wegwerfen. Trockenware zurück, Gekühltes getrennt stellen",
    ),
    (
        ÇIĞDEM,
        "09:34:05",
        Action,
        "64 von 64 gewogenen durchtelefoniert, zwei kunden wollten lieber stornieren",
    ),
    (
        MAREK,
        "09:41:22",
        Observation,
        "lag of markt-sync 0, acks 100 percent in last 20 min",
    ),
    (
        JÜRGEN_LATER,
        "09:48:50",
        Observation,
        "Hotline: 12 in der Warteschleife, normal für Montag",
    ),
    (
        ÇIĞDEM,
        "10:02:13",
        Changed,
        "Umgebungsvariable jetzt in der Vorlage und im Repo, Host zum Test noch einmal neu aufgesetzt: bleibt v1",
    ),
    (
        MAREK,
        "10:10:39",
        Action,
        "topic markt.v2 set to read only, so next time the hub falls over loudly and not quietly",
    ),
    (
        JÜRGEN_LATER,
        "10:31:56",
        Observation,
        "Abholquote bis jetzt 61 %, letzten Montag um diese Zeit 66 %. Die Leute kommen also.",
    ),
    (
        JÜRGEN_LATER,
        "11:45:20",
        Communication,
        "Vertrieb bedankt sich, möchte wissen, ob das vor Weihnachten noch einmal passiert",
    ),
    (
        ÇIĞDEM,
        "12:20:48",
        Observation,
        "stichprobe 50 bestellungen gegen kassenbons: alles stimmt, auch das pfand",
    ),
];
