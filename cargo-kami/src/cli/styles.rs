//! The colours of help texts: cargo's.

use clap::builder::{
    Styles,
    styling::{AnsiColor, Effects, Style},
};

/// The same colours as `cargo --help`.
pub(super) const fn cargo() -> Styles {
    Styles::styled()
        .header(bold(AnsiColor::BrightGreen))
        .usage(bold(AnsiColor::BrightGreen))
        .literal(bold(AnsiColor::BrightCyan))
        .placeholder(AnsiColor::Cyan.on_default())
        .error(bold(AnsiColor::BrightRed))
        .valid(bold(AnsiColor::BrightCyan))
        .invalid(bold(AnsiColor::BrightYellow))
}

const fn bold(color: AnsiColor) -> Style {
    color.on_default().effects(Effects::BOLD)
}
