"""What all Python clients have in common."""

import asyncio
import os
import subprocess

PATIENCE = 60  # seconds, as long as the other SDKs wait for one answer


async def uninstall() -> None:
    """Changes what is served while the server runs."""
    command = [os.environ["CARGO_KAMI"], "uninstall", "--quiet", "echo"]
    await asyncio.to_thread(subprocess.run, command, check=True, stdout=subprocess.DEVNULL)


MANY = {
    "text": "abc",
    "letter": "ß",
    "flag": True,
    "tiny": -128,
    "large": -(2**53 - 1),
    "natural": 2**53 - 1,
    "ratio": 0.25,
    "order": "ascending",
    "place": {"latitude": 56.5, "longitude": 16.5, "name": "Öland"},
    "shapes": [{"kind": "circle", "radius": 1.5}, {"kind": "square", "side": 2.5}],
    "counts": {"one": 1},
    "pair": [1, "one"],
}
