//! The host against real components, kind and unkind.

mod answers;
mod denials;
mod grants;
mod http;
mod limits;
mod loading;
mod predecessor;
mod sandbox;
mod watching;
mod web;
