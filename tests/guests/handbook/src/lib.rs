//! Nothing: all there is stands in `kami.toml`.

use kami as _;
