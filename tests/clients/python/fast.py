"""The client of fastmcp, version 4, in the era asked for. Usage: fast.py auto|legacy URL, or
fast.py auto|legacy COMMAND [ARGUMENT]…

It has no way of its own to listen for changes in the newest era; the SDK below it has one."""

import asyncio
import json
import os
import sys
import time

from fastmcp import Client
from fastmcp.client.messages import MessageHandler
from fastmcp.client.transports import StdioTransport, StreamableHttpTransport
from mcp import MCPError
from mcp.client.subscriptions import listen

from conversation import MANY, PATIENCE, uninstall


class Told(MessageHandler):
    """Hears of changes."""

    def __init__(self) -> None:
        self.event = asyncio.Event()

    async def on_tool_list_changed(self, message) -> None:
        self.event.set()


async def converse(client: Client, told: Told) -> dict:
    """What this client does with the server, and saw."""
    seen = {"protocol": client.protocol_version, "server": plain(client.server_info)}
    seen["tools"] = [tool.name for tool in await client.list_tools()]
    seen["echo"] = await call(client, "echo", {"text": "héllo\n„wörld“"})
    seen["structured"] = await call(client, "many_args", MANY)
    seen["badArguments"] = await call(client, "echo", {"text": 5, "unknown": True})
    seen["failed"] = await call(client, "fail", {"message": "no luck today"})
    seen["unknownTool"] = await unknown_tool(client)
    seen["reported"] = await call(client, "report", {"steps": 3}, progress_handler=ignore)
    seen["cancelled"] = await cancelled(client)
    seen["afterwards"] = await call(client, "echo", {"text": "still there"})
    seen["changed"] = await changed(client, told)
    return seen


async def call(client: Client, name: str, arguments: dict, **options) -> dict:
    return plain(await client.call_tool_mcp(name, arguments, **options))


async def unknown_tool(client: Client) -> dict:
    try:
        return {"unexpected": await call(client, "no_such_tool", {})}
    except MCPError as error:
        return {"code": error.error.code, "message": error.error.message}


async def ignore(*_) -> None:
    """Asks for reports, and leaves it to the record to show them."""


async def cancelled(client: Client) -> dict:
    """Gives up once the tool has reported three times: whoever stops waiting cancels."""
    reports = []
    enough = asyncio.Event()

    async def report(done: float, total: float | None, message: str | None) -> None:
        reports.append({"progress": done})
        if len(reports) == 3:
            enough.set()

    waiting = asyncio.create_task(client.call_tool_mcp("cancelled_loop", {}, progress_handler=report))
    await enough.wait()
    waiting.cancel("changed my mind")
    try:
        return {"unexpected": plain(await waiting)}
    except asyncio.CancelledError as error:
        return {"message": str(error), "reports": reports}


async def changed(client: Client, told: Told) -> list:
    if client.protocol_version < "2026":
        await uninstall()
        await told.event.wait()
    else:
        async with listen(client.session, tools_list_changed=True) as changes:
            await uninstall()
            await anext(changes)
    return [tool.name for tool in await client.list_tools()]


def plain(model) -> dict:
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


def reached(command: str, *args: str):
    """The way to the server."""
    if command.startswith("http://"):
        return StreamableHttpTransport(command)
    return StdioTransport(command, list(args), env=dict(os.environ), keep_alive=False)


async def main(mode: str, *server: str) -> None:
    told = Told()
    async with asyncio.timeout(PATIENCE):
        async with Client(reached(*server), mode=mode, message_handler=told) as client:
            seen = await converse(client, told)
            start = time.monotonic()
    seen["closedMs"] = round((time.monotonic() - start) * 1000)
    print(json.dumps(seen))


asyncio.run(main(*sys.argv[1:]))
