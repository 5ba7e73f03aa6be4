use super::*;

const NOW: &str = "2026-03-24T14:20:00Z";

#[test]
fn clock_times() {
    let rows = [
        ("14:17 alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17", "2026-03-24T14:17:00Z", ""),
        ("  14:17 alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17\talert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17\nalert\nagain", "2026-03-24T14:17:00Z", "alert\nagain"),
        ("14:17:30 alert", "2026-03-24T14:17:30Z", "alert"),
        ("14:17:30.250 alert", "2026-03-24T14:17:30Z", "alert"),
        ("14:17:30,250 alert", "2026-03-24T14:17:30Z", "alert"),
        ("9:05 alert", "2026-03-24T09:05:00Z", "alert"),
        ("09:05 alert", "2026-03-24T09:05:00Z", "alert"),
        ("0:05 alert", "2026-03-24T00:05:00Z", "alert"),
        ("00:00 alert", "2026-03-24T00:00:00Z", "alert"),
        ("14:17, alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17: alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17:30: alert", "2026-03-24T14:17:30Z", "alert"),
        ("14:17. Alert", "2026-03-24T14:17:00Z", "Alert"),
        ("14:17; alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17 - alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17 \u{2013} alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17 -", "2026-03-24T14:17:00Z", ""),
        ("14:17 -v was missing", "2026-03-24T14:17:00Z", "-v was missing"),
        ("14:17 - 5m of errors", "2026-03-24T14:17:00Z", "5m of errors"),
        ("14:17 +1 from the lead", "2026-03-24T14:17:00Z", "+1 from the lead"),
        ("14:17 +1000 requests", "2026-03-24T14:17:00Z", "+1000 requests"),
        ("14:17 500 errors", "2026-03-24T14:17:00Z", "500 errors"),
        ("14:17 \u{1f525}", "2026-03-24T14:17:00Z", "\u{1f525}"),
        ("14:17 14:18", "2026-03-24T14:17:00Z", "14:18"),
    ];
    typed(&open(NOW, &Utc), &rows);
}

#[test]
fn twelve_hour_times() {
    let rows = [
        ("2:17 PM alert", "2026-03-24T14:17:00Z", "alert"),
        ("2:17pm alert", "2026-03-24T14:17:00Z", "alert"),
        ("2:17:30 pm alert", "2026-03-24T14:17:30Z", "alert"),
        ("2:17\u{202f}PM alert", "2026-03-24T14:17:00Z", "alert"),
        ("2:17 p.m. alert", "2026-03-24T14:17:00Z", "alert"),
        ("2:17 a.m. alert", "2026-03-24T02:17:00Z", "alert"),
        ("02:17 AM alert", "2026-03-24T02:17:00Z", "alert"),
        ("2pm alert", "2026-03-24T14:00:00Z", "alert"),
        ("2 pm alert", "2026-03-24T14:00:00Z", "alert"),
        ("2PM: alert", "2026-03-24T14:00:00Z", "alert"),
        ("12am alert", "2026-03-24T00:00:00Z", "alert"),
        ("12:00 am alert", "2026-03-24T00:00:00Z", "alert"),
        ("12:30am alert", "2026-03-24T00:30:00Z", "alert"),
        ("12pm alert", "2026-03-24T12:00:00Z", "alert"),
        ("12 am alert", "2026-03-24T00:00:00Z", "alert"),
        ("12 PM alert", "2026-03-24T12:00:00Z", "alert"),
        ("12:00 p.m. alert", "2026-03-24T12:00:00Z", "alert"),
        ("12:00:01 am alert", "2026-03-24T00:00:01Z", "alert"),
        ("12:30 am alert", "2026-03-24T00:30:00Z", "alert"),
        ("12:30 a.m. alert", "2026-03-24T00:30:00Z", "alert"),
        ("12:30 pm alert", "2026-03-24T12:30:00Z", "alert"),
        ("12:59:59 AM alert", "2026-03-24T00:59:59Z", "alert"),
        ("@12am alert", "2026-03-24T00:00:00Z", "alert"),
        ("yesterday 12am alert", "2026-03-23T00:00:00Z", "alert"),
        ("yesterday 12pm alert", "2026-03-23T12:00:00Z", "alert"),
        ("2026-03-24 12:30 am alert", "2026-03-24T00:30:00Z", "alert"),
        ("12:59 PM alert", "2026-03-24T12:59:00Z", "alert"),
        ("11:59 am alert", "2026-03-24T11:59:00Z", "alert"),
        ("1am alert", "2026-03-24T01:00:00Z", "alert"),
        ("11pm alert", "2026-03-23T23:00:00Z", "alert"),
        ("14:17 PM alert", "2026-03-24T14:17:00Z", "alert"),
        ("2:17 PM UTC alert", "2026-03-24T14:17:00Z", "alert"),
        ("2:17 AMD hosts down", "2026-03-24T02:17:00Z", "AMD hosts down"),
    ];
    typed(&open(NOW, &Utc), &rows);
}

#[test]
fn bare_digits_behind_an_at_sign() {
    let rows = [
        ("@1417 alert", "2026-03-24T14:17:00Z", "alert"),
        ("@0905 alert", "2026-03-24T09:05:00Z", "alert"),
        ("@905 alert", "2026-03-24T09:05:00Z", "alert"),
        ("@2 alert", "2026-03-24T02:00:00Z", "alert"),
        ("@14 alert", "2026-03-24T14:00:00Z", "alert"),
        ("@0 alert", "2026-03-24T00:00:00Z", "alert"),
        ("@2pm alert", "2026-03-24T14:00:00Z", "alert"),
        ("@14:17 alert", "2026-03-24T14:17:00Z", "alert"),
        ("@1417Z alert", "2026-03-24T14:17:00Z", "alert"),
        ("yesterday @2350 alert", "2026-03-23T23:50:00Z", "alert"),
    ];
    typed(&open(NOW, &Utc), &rows);
}

#[test]
fn times_before_now() {
    let rows = [
        ("-5m paged", "2026-03-24T14:15:00Z", "paged"),
        ("\u{2212}5m paged", "2026-03-24T14:15:00Z", "paged"),
        ("\u{2013}5m paged", "2026-03-24T14:15:00Z", "paged"),
        ("-5min paged", "2026-03-24T14:15:00Z", "paged"),
        ("-90s paged", "2026-03-24T14:18:30Z", "paged"),
        ("-1h paged", "2026-03-24T13:20:00Z", "paged"),
        ("-1h5m paged", "2026-03-24T13:15:00Z", "paged"),
        ("-1h05 paged", "2026-03-24T13:15:00Z", "paged"),
        ("-1h5m30s paged", "2026-03-24T13:14:30Z", "paged"),
        ("-2d paged", "2026-03-22T14:20:00Z", "paged"),
        ("-0m paged", "2026-03-24T14:20:00Z", "paged"),
        ("-15h paged", "2026-03-23T23:20:00Z", "paged"),
        ("5m ago paged", "2026-03-24T14:15:00Z", "paged"),
        ("5 m ago paged", "2026-03-24T14:15:00Z", "paged"),
        ("5 min ago: paged", "2026-03-24T14:15:00Z", "paged"),
        ("5 minutes ago paged", "2026-03-24T14:15:00Z", "paged"),
        ("1 minute ago", "2026-03-24T14:19:00Z", ""),
        ("90s Ago paged", "2026-03-24T14:18:30Z", "paged"),
        ("1h 5m ago paged", "2026-03-24T13:15:00Z", "paged"),
        ("1 hour 5 minutes ago paged", "2026-03-24T13:15:00Z", "paged"),
        ("2 days ago paged", "2026-03-22T14:20:00Z", "paged"),
    ];
    typed(&open(NOW, &Utc), &rows);
}

#[test]
fn times_from_t_plus_zero() {
    let rows = [
        ("T+8 logs", "2026-03-24T14:25:00Z", "logs"),
        ("t+8 logs", "2026-03-24T14:25:00Z", "logs"),
        ("T+0 alert", "2026-03-24T14:17:00Z", "alert"),
        ("T+8: logs", "2026-03-24T14:25:00Z", "logs"),
        ("T+8m logs", "2026-03-24T14:25:00Z", "logs"),
        ("T+90 logs", "2026-03-24T15:47:00Z", "logs"),
        ("T+90s logs", "2026-03-24T14:18:30Z", "logs"),
        ("T+1h logs", "2026-03-24T15:17:00Z", "logs"),
        ("T+1h05 logs", "2026-03-24T15:22:00Z", "logs"),
        ("T+1h5m logs", "2026-03-24T15:22:00Z", "logs"),
        ("T+1d02h logs", "2026-03-25T16:17:00Z", "logs"),
        ("T+00:17:42 logs", "2026-03-24T14:34:42Z", "logs"),
        ("T-3 release", "2026-03-24T14:14:00Z", "release"),
        ("t-3 release", "2026-03-24T14:14:00Z", "release"),
        ("T\u{2212}9 release", "2026-03-24T14:08:00Z", "release"),
        ("T\u{2212}00:05:00 release", "2026-03-24T14:12:00Z", "release"),
        ("T-15h release", "2026-03-23T23:17:00Z", "release"),
    ];
    typed(&open("2026-03-26T09:00:00Z", &Utc), &rows);
}

#[test]
fn a_stated_zone_wins_over_the_shown_one() {
    let rows = [
        ("14:17Z alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17z alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17 UTC alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17 utc alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17 GMT, alert", "2026-03-24T14:17:00Z", "alert"),
        ("14:17 +02:00 alert", "2026-03-24T12:17:00Z", "alert"),
        ("14:17+02:00 alert", "2026-03-24T12:17:00Z", "alert"),
        ("09:17 -05:00 alert", "2026-03-24T14:17:00Z", "alert"),
        ("10:47 \u{2212}03:30 alert", "2026-03-24T14:17:00Z", "alert"),
        ("20:02 UTC+5:45 alert", "2026-03-24T14:17:00Z", "alert"),
        ("10:47 UTC\u{2212}3:30 alert", "2026-03-24T14:17:00Z", "alert"),
        ("15:17 UTC+1 alert", "2026-03-24T14:17:00Z", "alert"),
        // Yesterday and tomorrow are those of the stated zone: 04:10 +14:00 is the 25th there.
        ("04:10 +14:00 alert", "2026-03-24T14:10:00Z", "alert"),
        ("23:50 -11:00 alert", "2026-03-24T10:50:00Z", "alert"),
        // Not a zone, so the shown one holds and nothing is lost.
        (
            "14:17 UTC-based job failed",
            "2026-03-24T08:32:00Z",
            "UTC-based job failed",
        ),
        ("14:17 Zookeeper down", "2026-03-24T08:32:00Z", "Zookeeper down"),
        ("14:17 +20:00 x", "2026-03-24T08:32:00Z", "+20:00 x"),
    ];
    typed(&open(NOW, &crate::time::table_zone::KATHMANDU), &rows);
}

#[test]
fn the_token_is_the_part_that_was_read() {
    let context = open(NOW, &Utc);
    let token = |line: &'static str| read_line(line, &context).token.map(|range| &line[range]);
    assert_eq!(token(" 2:17 PM UTC, alert"), Some("2:17 PM UTC"));
    assert_eq!(token("yesterday at 23:50 - paged"), Some("yesterday at 23:50"));
    assert_eq!(token("5 min ago: paged"), Some("5 min ago"));
    assert_eq!(token("11/12 14:17 deploy"), Some("11/12 14:17"));
    assert_eq!(token(" ~14:17: paged"), Some("~14:17"));
    assert_eq!(token("14:10 .. 14:20 UTC, errors"), Some("14:10 .. 14:20 UTC"));
    assert_eq!(token("14:10.. errors"), None);
    assert_eq!(token("deploy"), None);
}
