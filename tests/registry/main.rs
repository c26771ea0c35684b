//! Registries and what is installed from them, or from anywhere else.

mod agent;
mod attacks;
mod bare;
mod damage;
mod download;
mod finding;
mod from_web;
mod home;
mod installing;
mod keys;
mod operated;
mod operating;
mod over_http;
mod packages;
mod published;
mod publishing;
mod running;
mod scarcity;
mod serving;
mod signed;
mod storing;
mod updating;
mod verifying;
mod web;
