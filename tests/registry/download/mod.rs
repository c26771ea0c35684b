//! Downloads from servers that mean well and others.

mod answers;
mod floods;
mod getting;
mod redirects;
mod trust;
