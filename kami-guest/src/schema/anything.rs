//! A schema of `true` becomes `{}`, which every client reads.

use schemars::Schema;
use schemars::transform::transform_subschemas;

pub(super) fn plain(schema: &mut Schema) {
    transform_subschemas(&mut plain, schema);
    if schema.as_bool() == Some(true) {
        schema.ensure_object();
    }
}
