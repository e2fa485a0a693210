//! The JSON Schema of the newest version, generated from the wire types, so that the two cannot
//! differ. It is checked in as `public/schema/v1.json`. What only the whole plan can say (ids that
//! exist, values in order) is not in it: that is for `model::check`.

use schemars::generate::SchemaSettings;

use super::v1;

/// The schema as indented JSON text.
pub fn schema() -> String {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = generator.into_root_schema_for::<v1::File>();
    let mut text = serde_json::to_string_pretty(&schema)
        .expect("a schema has text keys and serializes without failing");
    text.push('\n');
    text
}
