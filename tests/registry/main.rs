//! Registries and what is installed from them, or from anywhere else.

mod agent;
mod bare;
mod damage;
mod download;
mod home;
mod installing;
mod keys;
mod running;
mod scarcity;
mod serving;
mod storing;
mod updating;
mod web;
