//! What comes of each return type.

use kami::content::{Audio, Content, EmbeddedResource, Image, ResourceLink};
use kami::serde_json::{Value, json};

use crate::{call, tool};

/// A point.
#[kami::data]
struct Point {
    /// To the right.
    x: i32,
    y: Option<i32>,
}

/// One of two.
#[kami::data]
#[serde(tag = "kind")]
enum Either {
    Left { x: u8 },
    Right { y: u8 },
}

macro_rules! tools {
    ($($name:ident: $kind:ty = $value:expr;)+) => {
        $(
            /// Answers.
            #[kami::tool]
            fn $name() -> $kind {
                $value
            }
        )+
    };
}

tools! {
    give_text: String = "text".to_owned();
    give_constant: &'static str = "text";
    give_borrowed: std::borrow::Cow<'static, str> = "text".into();
    give_text_or_fail: Result<String, String> = Ok("text".to_owned());
    give_nothing_or_fail: kami::Result<()> = Ok(());
    give_image: Image = Image::new([1], "image/gif");
    give_audio: Audio = Audio::new([1], "audio/wav");
    give_link: ResourceLink = ResourceLink::new("a:b", "b");
    give_document: EmbeddedResource = EmbeddedResource::text("a:b", "text");
    give_pieces: Vec<Content> = vec!["text".into(), Image::new([1], "image/gif").into()];
    give_output: std::io::Result<kami::Output> = Ok(kami::Output::new().push("text"));
    give_point: Point = Point { x: 1, y: None };
    give_points: kami::Result<Vec<Point>> = Ok(vec![Point { x: 1, y: Some(2) }]);
    give_either: Either = Either::Right { y: 2 };
    give_number: f32 = 0.5;
    give_maybe: Option<bool> = None;
    give_any: Value = json!({ "a": 1 });
}

#[test]
fn test_answers_of_content_types_have_no_schema() {
    let check = |name: &str, wanted: &[Content]| {
        let output = call(name, json!({})).unwrap();

        assert_eq!((output.content(), output.data(), tool(name).output_schema()), (wanted, None, None), "{name}");
    };

    check("water", &[]);
    check("give_text", &["text".into()]);
    check("give_constant", &["text".into()]);
    check("give_borrowed", &["text".into()]);
    check("give_text_or_fail", &["text".into()]);
    check("give_nothing_or_fail", &[]);
    check("give_image", &[Image::new([1], "image/gif").into()]);
    check("give_audio", &[Audio::new([1], "audio/wav").into()]);
    check("give_link", &[ResourceLink::new("a:b", "b").into()]);
    check("give_document", &[EmbeddedResource::text("a:b", "text").into()]);
    check("give_pieces", &["text".into(), Image::new([1], "image/gif").into()]);
    check("give_output", &["text".into()]);
}

#[test]
fn test_answers_of_data_are_objects_with_their_text_and_schema() {
    let check = |name: &str, wanted: Value, schema: Value| {
        let output = call(name, json!({})).unwrap();

        assert_eq!(output.content(), [wanted.to_string().into()]);
        assert_eq!((output.data(), tool(name).output_schema()), (Some(wanted), Some(schema)), "{name}");
    };

    check("give_point", json!({ "x": 1, "y": null }), point());
    check(
        "give_points",
        json!({ "result": [{ "x": 1, "y": 2 }] }),
        wrapped(json!({ "type": "array", "items": point() })),
    );
    check("give_either", json!({ "result": { "kind": "Right", "y": 2 } }), wrapped(either()));
    check("give_number", json!({ "result": 0.5 }), wrapped(json!({ "type": "number" })));
    check("give_maybe", json!({ "result": null }), wrapped(json!({ "type": ["boolean", "null"] })));
    check("give_any", json!({ "result": { "a": 1 } }), wrapped(json!({})));
}

/// The schema of what is no object.
fn wrapped(schema: Value) -> Value {
    json!({ "type": "object", "properties": { "result": schema }, "required": ["result"] })
}

/// The schema of [`Point`].
fn point() -> Value {
    let number = |kind: Value| json!({ "type": kind, "minimum": i32::MIN, "maximum": i32::MAX });
    let mut x = number(json!("integer"));
    x["description"] = json!("To the right.");
    let properties = json!({ "x": x, "y": number(json!(["integer", "null"])) });
    json!({ "type": "object", "properties": properties, "required": ["x", "y"], "description": "A point." })
}

/// The schema of [`Either`].
fn either() -> Value {
    let side = |kind: &str, field: &str| {
        let number = json!({ "type": "integer", "minimum": 0, "maximum": 255 });
        let properties = json!({ "kind": { "type": "string", "const": kind }, field: number });
        json!({ "type": "object", "properties": properties, "required": ["kind", field] })
    };
    json!({ "oneOf": [side("Left", "x"), side("Right", "y")], "description": "One of two." })
}
