//! Registries and what is installed from them, or from anywhere else.

mod download;
mod web;
