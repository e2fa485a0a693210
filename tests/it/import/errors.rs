//! Texts that are no Jira export are refused with what is missing.

use roadcast::import::{Format, ImportError, detect, jira_csv};

#[test]
fn a_list_without_keys_is_refused_with_its_columns() {
    let error =
        detect("ID,Work Item Type,Title 1\n7,Epic,Refunds\n").expect_err("not a Jira export");
    let text = error.to_string();
    assert!(text.contains("ID, Work Item Type, Title 1"), "{text}");
    assert!(text.contains("Issue key"), "{text}");
}

#[test]
fn a_short_header_is_believed_only_with_keys_below_it() {
    assert_eq!(detect("Issue,Title\nPAY-1,Refunds\n"), Ok(Format::JiraCsv));
    assert!(detect("Issue,Title\nIt is broken,Refunds\n").is_err());
    assert!(detect("Key,Value\nlanguage,English\n").is_err());
}

#[test]
fn empty_files_say_that_they_are() {
    assert_eq!(jira_csv::read(""), Err(ImportError::Empty));
    assert_eq!(jira_csv::read("\u{feff}\n\n"), Err(ImportError::Empty));
    assert_eq!(jira_csv::read("Issue key,Summary\n"), Err(ImportError::NoRows));
    assert_eq!(
        jira_csv::read("Issue key,Summary\n,Refunds\n"),
        Err(ImportError::NoKeys { header: "Issue key".to_owned() })
    );
}

#[test]
fn other_formats_are_refused() {
    assert!(detect("\"ID\",\"Team\",\"Title\",\"Status\",\"Estimate\"\n\"ENG-1\",\"Eng\",\"x\",\"Todo\",\"2\"\n").is_err());
    assert!(
        detect("Work Item Type;Title 1 (Epic);Title 3 (Story);State\nEpic;Refunds;;New\n").is_err()
    );
    assert!(detect("{\"format\": \"roadcast\"}").is_err());
    assert!(detect("<?xml version=\"1.0\"?><Project/>").is_err());
}
