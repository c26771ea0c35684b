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

from conversation import MANY, PATIENCE, uninstall


async def converse(session: ClientSession, told: asyncio.Event) -> dict:
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
    await uninstall()
    await told.wait()
    seen["changed"] = [tool.name for tool in (await session.list_tools()).tools]
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
    told = asyncio.Event()

    async def hear(message) -> None:
        if isinstance(getattr(message, "root", None), types.ToolListChangedNotification):
            told.set()

    with anyio.fail_after(PATIENCE):
        async with reached(command, *args) as streams:
            async with ClientSession(*streams[:2], message_handler=hear) as session:
                seen = await converse(session, told)
            start = time.monotonic()
    seen["closedMs"] = round((time.monotonic() - start) * 1000)
    print(json.dumps(seen))


asyncio.run(main(*sys.argv[1:]))
