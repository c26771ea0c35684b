//! What schemas of arguments can say.

/// Answers with the region, which clients repeat in a header of the request.
#[kami::tool(read_only)]
fn test_custom_header(
    /// Where to run.
    #[schemars(extend("x-mcp-header" = "Region"))]
    region: String,
) -> String {
    region
}

/// Where somebody lives.
#[kami::data]
struct Address {
    street: Option<String>,
    city: Option<String>,
}

/// Answers with the way to somebody. Its schema is written by hand, with what types cannot say.
#[kami::tool(read_only, input_schema = include_str!("contact.json"))]
fn json_schema_2020_12_tool(
    name: Option<String>,
    address: Option<Address>,
    #[kami(rename = "contactMethod")] contact_method: Option<String>,
    phone: Option<String>,
    email: Option<String>,
) -> String {
    let place = address.and_then(|it| it.city.or(it.street));
    let parts = [name, place, contact_method, phone, email];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
