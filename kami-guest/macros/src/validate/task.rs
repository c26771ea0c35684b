//! Whether a tool may be called as a task.

use syn::Error;

use crate::options::Options;

#[derive(Clone, Copy)]
pub(crate) enum Task {
    Forbidden,
    Optional,
    Required,
}

pub(super) fn task(options: &Options) -> syn::Result<Task> {
    let Some(text) = &options.task else { return Ok(Task::Forbidden) };
    match text.value().as_str() {
        "forbidden" => Ok(Task::Forbidden),
        "optional" => Ok(Task::Optional),
        "required" => Ok(Task::Required),
        _ => {
            Err(Error::new(text.span(), "write `task = \"optional\"`, `task = \"required\"` or `task = \"forbidden\"`"))
        }
    }
}
