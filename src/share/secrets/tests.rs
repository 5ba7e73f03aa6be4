//! What is found in lines as people write them during an incident, and what is not.

use super::{
    FindingKind::{Address, Email, Host, Token},
    *,
};
use crate::{
    incident::{Change, EntryFields, Event, EventId, IncidentId, Stamp, Timestamp, WriterId},
    share::LeftOut,
};

/// A line, and what is to be found in it.
const SECRETS: &[(&str, FindingKind, &str)] = &[
    (
        "Leaked key AKIAIOSFODNN7EXAMPLE in the log",
        Token,
        "AKIAIOSFODNN7EXAMPLE",
    ),
    ("temporary: ASIAY34FZKBOKMUTVV7A.", Token, "ASIAY34FZKBOKMUTVV7A"),
    (
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        Token,
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    ),
    (
        "someone pasted wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY into the channel",
        Token,
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    ),
    (
        "used ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        Token,
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    ),
    (
        "(gho_16C7e42F292c6912E7710c838347Ae178B4a)",
        Token,
        "gho_16C7e42F292c6912E7710c838347Ae178B4a",
    ),
    (
        "github_pat_11ABCDEFG0aBcDeFgHiJkL_mNoPqRsTuVwXyZ0123456789 was revoked",
        Token,
        "github_pat_11ABCDEFG0aBcDeFgHiJkL_mNoPqRsTuVwXyZ0123456789",
    ),
    (
        "bot xoxb-1234567890-abcdefGHIJ posts",
        Token,
        "xoxb-1234567890-abcdefGHIJ",
    ),
    (
        "xoxp-2345678901-2345678901-abc.",
        Token,
        "xoxp-2345678901-2345678901-abc",
    ),
    // Assembled, so that nobody who looks through sources for keys takes it for one.
    (
        concat!("charged with sk_", "live_4eC39HqLyjWDarjtT1zdp7dc"),
        Token,
        concat!("sk_", "live_4eC39HqLyjWDarjtT1zdp7dc"),
    ),
    (
        "sk-proj-Ab3dEf6hIj9lMn2pQr5t was in the env",
        Token,
        "sk-proj-Ab3dEf6hIj9lMn2pQr5t",
    ),
    ("glpat-Zx3vBn7mKq2wEr5tYu8i", Token, "glpat-Zx3vBn7mKq2wEr5tYu8i"),
    (
        "AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY",
        Token,
        "AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY",
    ),
    (
        "jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk expired",
        Token,
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    ),
    ("curl -H 'Authorization: Bearer abc123def456'", Token, "abc123def456"),
    ("bearer mF_9.B5f-4.1JqM works", Token, "mF_9.B5f-4.1JqM"),
    ("Authorization: Basic dXNlcjpwYXNz", Token, "dXNlcjpwYXNz"),
    ("password=hunter2", Token, "hunter2"),
    ("DB_PASSWORD=correcthorse", Token, "correcthorse"),
    ("spring.datasource.password=s3cr3t!", Token, "s3cr3t!"),
    ("Password: Winter2026!", Token, "Winter2026!"),
    ("the password is Tr0ub4dor&3", Token, "Tr0ub4dor&3"),
    ("Password: swordfish", Token, "swordfish"),
    ("passwd: 'open sesame'", Token, "open sesame"),
    ("{\"password\": \"swordfish\"}", Token, "swordfish"),
    ("pwd=letmein", Token, "letmein"),
    ("token: 8f3kd02mzp", Token, "8f3kd02mzp"),
    ("X-Api-Key: 7f9c2ba4e88f", Token, "7f9c2ba4e88f"),
    ("api_key=zaCELgL0imfnc8mVLWwsAaw", Token, "zaCELgL0imfnc8mVLWwsAaw"),
    ("apiKey: \"k3yk3yk3y\"", Token, "k3yk3yk3y"),
    ("client_secret=Gx7pQ2", Token, "Gx7pQ2"),
    ("GET /hook?token=abc123xyz&x=1 gave 500", Token, "abc123xyz"),
    (
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1==;Endpoint=x",
        Token,
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1==",
    ),
    ("?sv=2024&sig=pQ3rS5tU7vW9%2F", Token, "pQ3rS5tU7vW9%2F"),
    ("JSESSIONID=8A1D2F3C4B5E", Token, "8A1D2F3C4B5E"),
    (
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----\nwas in the repo",
        Token,
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----",
    ),
    (
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ\nand so on",
        Token,
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ",
    ),
    ("postgres://app:pa55word@db:5432/main", Token, "app:pa55word"),
    ("redis://:hunter2@cache:6379", Token, ":hunter2"),
    (
        "https://0123456789abcdef0123456789abcdef@o1.ingest.example/4",
        Token,
        "0123456789abcdef0123456789abcdef",
    ),
    (
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXX answers 404",
        Token,
        "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXX",
    ),
    (
        "salt 9c1185a5c5e9fc54612808977ee8f548b2258d31 leaked",
        Token,
        "9c1185a5c5e9fc54612808977ee8f548b2258d31",
    ),
    ("with kV7x2QmR9tBz4LpW8sYc3NfD", Token, "kV7x2QmR9tBz4LpW8sYc3NfD"),
    (
        "seen in the dump: q83vEjRWeJq83vEjRWeJq83vEjRWeA==",
        Token,
        "q83vEjRWeJq83vEjRWeJq83vEjRWeA==",
    ),
    (
        "session id 4bf92f3577b34da6a3ce929d0e0e4736",
        Token,
        "4bf92f3577b34da6a3ce929d0e0e4736",
    ),
    (
        "Customer jane.doe+shop@example.co.uk wrote in",
        Email,
        "jane.doe+shop@example.co.uk",
    ),
    ("mail ops@example.com.", Email, "ops@example.com"),
    ("<priya@example.org>", Email, "priya@example.org"),
    ("mailto:billing@example.net?subject=x", Email, "billing@example.net"),
    ("Frau Müller (jörg.müller@exämple.de)", Email, "jörg.müller@exämple.de"),
    ("10.0.3.4 is down", Address, "10.0.3.4"),
    ("Connected to 203.0.113.9:5432.", Address, "203.0.113.9"),
    ("blocked 198.51.100.0/24", Address, "198.51.100.0"),
    (
        "Release 2026.03.24-2 moved the database to 10.20.30.40",
        Address,
        "10.20.30.40",
    ),
    ("range 192.168.1.10-192.168.1.20", Address, "192.168.1.10"),
    ("http://172.16.4.5/health", Address, "172.16.4.5"),
    ("resolver 8.8.8.8 timed out", Address, "8.8.8.8"),
    (
        "2001:db8::8a2e:370:7334 unreachable",
        Address,
        "2001:db8::8a2e:370:7334",
    ),
    ("[2001:db8::1]:443 refused", Address, "2001:db8::1"),
    ("fe80::1%eth0", Address, "fe80::1"),
    (
        "from 2001:0db8:85a3:0000:0000:8a2e:0370:7334.",
        Address,
        "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
    ),
    ("db-1.payments.internal is slow", Host, "db-1.payments.internal"),
    ("https://grafana.corp/d/abc?from=1", Host, "grafana.corp"),
    (
        "checkout.prod.svc.cluster.local:8080",
        Host,
        "checkout.prod.svc.cluster.local",
    ),
    ("payments.default.svc refused connections", Host, "payments.default.svc"),
    ("ssh deploy@bastion.lan", Host, "bastion.lan"),
    ("printer.local", Host, "printer.local"),
    ("wiki.intra, see there", Host, "wiki.intra"),
    ("api.prod.example.com returns 502", Host, "api.prod.example.com"),
    ("ip-10-0-3-4 was drained", Host, "ip-10-0-3-4"),
    (
        "node ip-10-0-3-4.eu-west-1.compute.internal",
        Host,
        "ip-10-0-3-4.eu-west-1.compute.internal",
    ),
    (
        "orders.c9akciq32.eu-west-1.rds.amazonaws.com",
        Host,
        "orders.c9akciq32.eu-west-1.rds.amazonaws.com",
    ),
    ("jira.corp.example.com is down", Host, "jira.corp.example.com"),
    ("host=db.internal user=app", Host, "db.internal"),
];

/// Lines with nothing to find.
const HARMLESS: &[&str] = &[
    "Rolled back commit 9c1185a5c5e9fc54612808977ee8f548b2258d31",
    "reverted 9c1185a5c5e9fc54612808977ee8f548b2258d31",
    "image sha256:9c1185a5c5e9fc54612808977ee8f548b2258d319c1185a5c5e9fc54612808",
    "checkout@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "deploy 9c1185a went out",
    "trace id 4bf92f3577b34da6a3ce929d0e0e4736",
    "trace_id=4bf92f3577b34da6a3ce929d0e0e4736",
    "request 123e4567-e89b-12d3-a456-426614174000 failed",
    "volume pvc-123e4567-e89b-12d3-a456-426614174000 is full",
    "order 01ARZ3NDEKTSV4RRFFQ69G5FAV is stuck",
    "pod checkout-service-7d9f8b6c5d-x2v9q restarted",
    "restarted payments-validation-worker-5f6d8c9b7-abcde twice",
    "function checkout-prod-OrderHandler-1XKJ3P9ZQ8W2T times out",
    "PaymentValidationServiceClientV2 throws",
    "OAuth2ClientCredentialsTokenResponse was empty",
    "CHECKOUT_SERVICE_V2_ERRORS_5XX_RATE over 5 %",
    "src/main/java/com/example/Foo2BarClientFactory.java line 42",
    "/var/lib/docker/overlay2/4f5e6d7c8b9a0f1e2d3c4b5a69788796a5b4c3d2/merged",
    "https://example.com/d/000aqkff7x9q2w3e4r5t6y7u8i9o0p/checkout?from=1774361820000",
    "https://app.example/#/v/1.q83vEjRWeJq83vEjRWeJq83vEjRWeA9",
    "see event 000aqkff-7 of 00000000001a",
    "bearer of bad news",
    "Bearer authentication fails for everyone",
    "Basic auth is off, basic authentication too",
    "the token expired at 14:17",
    "token: expired",
    "token: CheckoutService",
    "tokens: 4096 of 6120",
    "max_token=4096",
    "password: reset for all customers",
    "Password reset e-mails are late",
    "password: rotated",
    "password=$DB_PASSWORD",
    "password: ${DB_PASSWORD}",
    "password=****",
    "password: <redacted>",
    "password=[masked]",
    "postgres://[masked]@db:5432/main",
    "postgres://app:[masked]@db:5432/main",
    "token=[masked]&x=1",
    "secret: payments-db-credentials",
    "api key: rotated",
    "the signature is wrong",
    "by design: 18 % of checkouts",
    "smoke tests pass: 1200 of 1200",
    "cache key: user:1234",
    "keyboard-interactive: off",
    "upgraded nginx from 1.18.0.1 to 1.19.0.2",
    "v1.2.3.4 is fine",
    "version 10.0.19.45 of the driver",
    "Chrome/120.0.6099.71 only",
    "nginx-1.18.0.2 packages",
    "agent 1.2.3.4-beta",
    "release 2.4.1.0 was rolled back",
    "rolled back to 2.4.1.0",
    "listens on 0.0.0.0 and 127.0.0.1",
    "mask 255.255.255.0",
    "OID 1.3.6.1.4.1",
    "300.1.2.3 is no address",
    "18.5 % at 14.17",
    "from 14:17:05 to 14:39:10",
    "MAC 00:1b:63:84:45:e6",
    "EUI 00:1b:63:84:45:e6:aa:bb",
    "std::net::TcpStream and dead::beef",
    "::1 works",
    "T+0:15:22",
    "git clone git@github.com:example/checkout.git",
    "@priya and @alex looked",
    "npm i left-pad@1.3.0 @types/node",
    "scp app@db-1:/tmp/dump .",
    "payments-db-2 is the primary",
    "payment-svc refused connections",
    "moved values.prod.yaml",
    "import com.example.internal.Foo",
    "org.example.internal",
    "this.internal is undefined",
    "foo.internal() throws",
    "/etc/rc.local was changed",
    ".env.local is not read",
    "internal status update to local teams",
    "www.example.com and status.example.org",
    "e.g. the local one",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
    "checkout-2026.03.24-2-build4711.tar.gz",
    "at 2026-11-24T14:17:05Z the error rate was 18 %",
    "[masked]@example.com",
    "支払いサービスが 500 を返す",
];

#[test]
fn what_looks_like_a_secret_is_found() {
    assert!(SECRETS.len() >= 60);
    for (line, kind, secret) in SECRETS {
        let found = found(line);
        assert!(found.contains(&(*secret, *kind)), "{line}: {found:?}");
        assert_eq!(
            found.first(),
            Some(&(*secret, *kind)),
            "{line}: something else comes first"
        );
    }
}

#[test]
fn what_does_not_is_left_alone() {
    assert!(HARMLESS.len() >= 60);
    let suspected = HARMLESS.iter().map(|line| (line, found(line)));
    let suspected: Vec<_> = suspected.filter(|(_, found)| !found.is_empty()).collect();
    assert!(suspected.is_empty(), "{suspected:#?}");
}

#[test]
fn a_masked_secret_is_no_finding() {
    for (line, ..) in SECRETS {
        let secrets: Vec<_> = found(line).into_iter().map(|(secret, _)| secret.to_owned()).collect();
        let masked = crate::share::masks::Masks::new(&secrets).hide(line);
        assert_eq!(found(&masked), [], "{masked}");
    }
}

#[test]
fn each_is_told_once_in_the_order_of_the_text() {
    let line = "mail b@example.com and a@example.com from 10.0.0.2";
    let texts = [line, "a@example.com again"];
    let events = (1..).zip(texts).map(|(number, text)| Event {
        id: EventId {
            writer: WriterId::from_random(1),
            number,
        },
        incident: IncidentId::from_random(1),
        stamp: Stamp(u64::from(number), 0),
        logged_at: Timestamp(0),
        change: Change::EntryLogged(EntryFields {
            text: Some(text.into()),
            ..EntryFields::default()
        }),
        foreign: None,
    });
    let snapshot = Snapshot {
        incident: IncidentId::from_random(1),
        parts: crate::export::Parts::default(),
        left_out: LeftOut::default(),
        events: events.collect(),
    };
    let told: Vec<_> = findings(&snapshot)
        .into_iter()
        .map(|it| (it.text, it.kind, it.count))
        .collect();
    let expected = [
        ("b@example.com", Email, 1),
        ("a@example.com", Email, 2),
        ("10.0.0.2", Address, 1),
    ];
    assert_eq!(told, expected.map(|(text, kind, count)| (text.to_owned(), kind, count)));
}

proptest::proptest! {
    #[test]
    fn anything_can_be_looked_through(text: String, bits: u64) {
        let odd = ["://", "@", "password=", "-----BEGIN PRIVATE KEY-----", "::", ".", "ip-", "Bearer ", "é", "eyJ", "\""];
        let joined: String = (0..8).map(|shift| odd[(bits >> (8 * shift)) as usize % odd.len()].to_owned() + &text).collect();
        for (secret, _) in found(&joined) {
            proptest::prop_assert!(joined.contains(secret));
        }
    }
}
