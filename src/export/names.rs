//! Which words of a person field are a name, and which already say a role.

/// Words that people write for who they are at work. A phrase made of them alone names nobody.
const WORK: &str = " a an the our on oncall on-call call duty primary secondary first second third line shift \
    incident commander scribe communications communication comms command lead leads leader tech technical team teams \
    squad group guild crew department engineer engineers engineering developer developers dev devs sre sres devops \
    ops operations operator operators manager managers management director head chief officer vp cto ceo cio ciso \
    coo cfo principal staff senior junior architect administrator administrators admin admins sysadmin dba qa \
    tester testers analyst product project owner owners support customer customers success service services desk \
    helpdesk security platform infrastructure infra network database databases data backend frontend web mobile api \
    release reliability site cloud checkout payment payments billing search legal pr press vendor provider partner \
    supplier responder responders approver reviewer reviewers decision maker of for from and or with in at who \
    everyone everybody all nobody none no-one someone unknown tbd n na n/a us we i me myself postmortem action \
    masked ";

/// Whether the phrase says a role, or nobody, rather than a name. Where that is in doubt it is a name: a role too many
/// does less harm than a name.
pub fn is_role(phrase: &str) -> bool {
    let is_number = |word: &str| word.bytes().all(|c| c.is_ascii_digit());
    let mut rest = words(phrase).filter(|word| !is_work(&word.to_lowercase()));
    // "Responder 2", but not 1337.
    rest.all(|word| is_number(word) && !is_number(phrase.trim()))
}

/// The words of a phrase that may stand for the whole of it, as "Priya" does for "Priya Nair": capitalised, or of a
/// script without capitals, and no word of work.
pub fn given_names(phrase: &str) -> impl Iterator<Item = &str> {
    words(phrase).filter(|word| {
        !word.starts_with(char::is_lowercase) && word.chars().count() > 1 && !is_work(&word.to_lowercase())
    })
}

/// The people of a field that may hold several.
pub fn several(field: &str) -> impl Iterator<Item = &str> {
    field
        .split([',', ';', '/', '&', '\n', '+'])
        .flat_map(|part| part.split(" and "))
        .map(|person| person.trim().trim_start_matches("and ").trim_start_matches('@'))
        .filter(|person| !person.is_empty())
}

fn words(phrase: &str) -> impl Iterator<Item = &str> {
    phrase
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

fn is_work(word: &str) -> bool {
    WORK.split_ascii_whitespace().any(|work| work == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_told_from_names() {
        for role in [
            "the team lead",
            "on-call engineer",
            "Payments team",
            "CTO",
            "Team Lead (payments)",
            "nobody",
            "responder 2",
            "the postmortem owner",
            "-",
        ] {
            assert!(is_role(role), "{role}");
        }
        for name in [
            "Priya",
            "alex",
            "Team lead Priya",
            "Priya (team lead)",
            "J. Doe",
            "1337",
            "priya@example.com",
            "王伟",
        ] {
            assert!(!is_role(name), "{name}");
        }
    }

    #[test]
    fn a_field_may_hold_several_people() {
        let people: Vec<_> = several("Priya Nair, Sandy and @alex; the team lead, and Jo").collect();
        assert_eq!(people, ["Priya Nair", "Sandy", "alex", "the team lead", "Jo"]);
    }

    #[test]
    fn part_of_a_name_may_stand_for_it() {
        let parts = |phrase| given_names(phrase).collect::<Vec<_>>();
        assert_eq!(parts("Priya Nair (team lead)"), ["Priya", "Nair"]);
        assert_eq!(parts("An van der Berg"), ["Berg"]);
        assert_eq!(parts("Anne-Marie O'Neill"), ["Anne-Marie", "O'Neill"]);
        assert_eq!(parts("alex"), [""; 0]);
    }
}
