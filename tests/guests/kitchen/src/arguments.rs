//! Every kind of argument.

use std::collections::BTreeMap;

/// How to sort.
#[kami::data]
#[serde(rename_all = "lowercase")]
enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// What to draw.
#[kami::data]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Shape {
    /// A circle.
    Circle {
        /// Half its width.
        radius: f64,
    },
    /// A square.
    Square {
        /// Its width.
        side: f64,
    },
}

/// Where it is.
#[kami::data]
struct Place {
    /// Degrees north.
    latitude: f32,
    /// Degrees east.
    longitude: f32,
    /// What people call it.
    name: Option<String>,
}

/// Everything, as it arrived.
#[kami::data]
struct Everything {
    text: String,
    letter: char,
    flag: bool,
    tiny: i8,
    large: i64,
    natural: u64,
    ratio: f64,
    order: Order,
    place: Place,
    shapes: Vec<Shape>,
    counts: BTreeMap<String, u32>,
    pair: (u8, String),
    note: Option<String>,
    retries: u8,
    unit: String,
    free: kami::serde_json::Value,
}

/// Takes every kind of argument and gives them back.
#[kami::tool(read_only)]
#[expect(clippy::too_many_arguments, reason = "that is the point")]
fn many_args(
    /// A text of one to eight letters.
    #[schemars(length(min = 1, max = 8), regex(pattern = "^[a-z]+$"))]
    text: String,
    letter: char,
    flag: bool,
    tiny: i8,
    large: i64,
    /// A number that is not negative.
    natural: u64,
    /// A share of one.
    #[schemars(range(min = 0, max = 1))]
    ratio: f64,
    /// The order to use.
    order: Order,
    place: Place,
    shapes: Vec<Shape>,
    counts: BTreeMap<String, u32>,
    pair: (u8, String),
    note: Option<String>,
    #[kami(default = 3)] retries: u8,
    #[kami(default = "metre", rename = "unit-of-length")] unit: String,
    #[kami(default)] free: kami::serde_json::Value,
) -> Everything {
    Everything {
        text,
        letter,
        flag,
        tiny,
        large,
        natural,
        ratio,
        order,
        place,
        shapes,
        counts,
        pair,
        note,
        retries,
        unit,
        free,
    }
}

/// A list that may go on.
#[kami::data]
struct Chain {
    /// The number of this link.
    number: u32,
    /// The links after it.
    next: Option<Box<Chain>>,
}

/// Counts the links of a chain.
#[kami::tool(read_only)]
fn length(chain: Chain) -> u32 {
    chain.next.map_or(1, |next| 1 + length(*next))
}
