"""The Python SDK, version 1: revision 2025-11-25. Usage: client.py URL, or client.py COMMAND [ARGUMENT]…"""

import asyncio
import json
import os
import sys
import time

import anyio
from mcp import ClientSession, McpError, StdioServerParameters, types
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client


PATIENCE = 60  # seconds, as long as the other SDKs wait for one answer

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


async def converse(session: ClientSession) -> dict:
    """What this client does with the server, and saw."""
    started = await session.initialize()
    seen = {"protocol": started.protocolVersion, "server": plain(started.serverInfo)}
    seen["tools"] = [tool.name for tool in (await session.list_tools()).tools]
    seen["echo"] = plain(await session.call_tool("echo", {"text": "héllo\n„wörld“"}))
    seen["structured"] = plain(await session.call_tool("many_args", MANY))
    seen["badArguments"] = plain(await session.call_tool("echo", {"text": 5, "unknown": True}))
    seen["failed"] = plain(await session.call_tool("fail", {"message": "no luck today"}))
    seen["unknownTool"] = await unknown_tool(session)
    seen["reported"] = plain(await session.call_tool("report", {"steps": 3}, progress_callback=ignore))
    seen["cancelled"] = await cancelled(session)
    seen["afterwards"] = plain(await session.call_tool("echo", {"text": "still there"}))
    return seen


async def unknown_tool(session: ClientSession) -> dict:
    try:
        return {"unexpected": plain(await session.call_tool("no_such_tool", {}))}
    except McpError as error:
        return {"code": error.error.code, "message": error.error.message}


async def ignore(*_) -> None:
    """Asks for reports, and leaves it to the record to show them."""


async def cancelled(session: ClientSession) -> dict:
    """Gives up once the tool has reported three times, which also shows that reports arrive."""
    reports = []
    enough = asyncio.Event()

    async def report(done: float, total: float | None, message: str | None) -> None:
        reports.append({"progress": done})
        if len(reports) == 3:
            enough.set()

    request = session._request_id  # this SDK tells nobody which id a request will have
    call = asyncio.create_task(session.call_tool("cancelled_loop", {}, progress_callback=report))
    await enough.wait()
    params = types.CancelledNotificationParams(requestId=request, reason="changed my mind")
    await session.send_notification(types.ClientNotification(types.CancelledNotification(params=params)))
    call.cancel()
    return {"message": "changed my mind", "reports": reports}


def plain(model) -> dict:
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


def reached(command: str, *args: str):
    """The way to the server."""
    if command.startswith("http://"):
        return streamable_http_client(command)
    return stdio_client(StdioServerParameters(command=command, args=list(args), env=dict(os.environ)))


async def main(command: str, *args: str) -> None:
    with anyio.fail_after(PATIENCE):
        async with reached(command, *args) as streams:
            async with ClientSession(*streams[:2]) as session:
                seen = await converse(session)
            start = time.monotonic()
    seen["closedMs"] = round((time.monotonic() - start) * 1000)
    print(json.dumps(seen))


asyncio.run(main(*sys.argv[1:]))
