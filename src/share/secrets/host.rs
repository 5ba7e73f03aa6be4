//! E-mail addresses, and hosts inside a company's network.

use super::{
    FindingKind::{Email, Host},
    Found, lists, pieces,
};

/// What names inside a network end with.
const INSIDE: &str = " internal local localdomain corp lan intra intranet private svc consul ";

/// What stands in the middle of such names.
const WITHIN: &str = " internal corp intra lan prod privatelink ";

/// Endings of files rather than hosts.
const FILES: &str = " yaml yml json toml conf cfg cnf ini env properties tf tfvars xml md txt log sql js ts py rb go rs \
    java kt sh html css csv png svg lock gz zip jar ";

/// What names in programs begin with, where names of hosts end.
const CODE: &str = " com org net io dev self this window document process module exports super e i settings ";

/// Hosts that a cloud gives names to, by the end of these.
const CLOUD: [&str; 7] = [
    ".rds.amazonaws.com",
    ".cache.amazonaws.com",
    ".redshift.amazonaws.com",
    ".elb.amazonaws.com",
    ".compute.amazonaws.com",
    ".database.windows.net",
    ".documents.azure.com",
];

/// Addresses to write to. The host of one inside the network is a finding of its own.
pub fn emails(found: &mut Found<'_>) {
    for (at, _) in found.text.match_indices('@') {
        let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
        let before = found.until(at);
        let name = before.len() - before.trim_end_matches(is_local).len();
        let rest = found.from(at + 1);
        let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let domain = rest.split(|c| !is_domain(c)).next().unwrap_or_default();
        let domain = domain.trim_end_matches(['.', '-']);
        let after = rest.get(domain.len()..).unwrap_or_default();
        let start = at - name;
        let local = before.get(start..).unwrap_or_default();
        let dots = local.len() - local.trim_start_matches(['.', '-']).len();
        let (start, local) = (start + dots, local.get(dots..).unwrap_or_default());
        // `git@host:path` is where a repository is.
        let is_login = after.starts_with(':') && !after.starts_with(": ") && after.len() > 1 || local == "git";
        let is_mail = !local.is_empty() && is_domain_name(domain) && !is_inside(domain) && !is_login;
        if is_mail {
            let length = local.len() + 1 + domain.len();
            found.add(start, found.from(start).get(..length).unwrap_or_default(), Email);
        }
    }
}

/// Whether it has a top level that is a word.
fn is_domain_name(domain: &str) -> bool {
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
        && top.chars().count() > 1
        && top.chars().all(char::is_alphabetic)
        && !lists(FILES, top)
}

/// Hosts that only those inside know.
pub fn internal(found: &mut Found<'_>) {
    for (at, word) in found.words() {
        let scheme = word.find("://").map_or(0, |scheme| scheme + "://".len());
        let authority = word.get(scheme..).unwrap_or_default();
        let authority = authority.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        for (start, name) in pieces(at + scheme, authority, &|c| matches!(c, ':' | '=' | '@' | '&' | '*')) {
            let name = name.trim_end_matches('.');
            let is_call = found.from(start + name.len()).starts_with('(');
            if is_inside(name) && !is_call {
                found.add(start, name, Host);
            }
        }
    }
}

fn is_inside(name: &str) -> bool {
    let name = name.to_lowercase();
    let labels: Vec<_> = name.split('.').collect();
    let is_label = |label: &&str| {
        let mut letters = label.chars();
        !label.is_empty() && letters.all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    if !labels.iter().all(is_label) {
        return false;
    }
    let [first, middle @ .., last] = &labels[..] else {
        return labels.iter().any(|label| is_numbered(label));
    };
    labels.iter().any(|label| is_numbered(label))
        || (lists(INSIDE, last) && !lists(CODE, first))
        || (middle.iter().any(|label| lists(WITHIN, label)) && is_domain_name(&name) && !lists(CODE, first))
        || CLOUD.iter().any(|cloud| name.ends_with(cloud))
}

/// Whether a label is an address: `ip-10-0-3-4`.
fn is_numbered(label: &str) -> bool {
    let Some(numbers) = label.strip_prefix("ip-") else {
        return false;
    };
    let mut count = 0;
    numbers.split('-').all(|number| {
        count += 1;
        number.parse::<u8>().is_ok()
    }) && count == 4
}
