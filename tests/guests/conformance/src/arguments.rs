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
