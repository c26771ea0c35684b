"""LangChain's adapters: tools for agents, revision 2025-11-25. Usage: adapters.py URL, or
adapters.py COMMAND [ARGUMENT]…

They call listed tools only, so nothing can be unknown; they cannot cancel, and hear of changes by way of the SDK below them."""

import asyncio
import json
import os
import sys

from langchain_mcp_adapters.callbacks import Callbacks
from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.tools import load_mcp_tools
from mcp import types

from conversation import MANY, PATIENCE, uninstall


async def converse(session, told: asyncio.Event) -> dict:
    """What an agent sees."""
    reports = []

    async def report(done: float, total: float | None, message: str | None, context) -> None:
        reports.append({"progress": done, "total": total, "message": message})

    listed = await load_mcp_tools(session, callbacks=Callbacks(on_progress=report))
    tools = {tool.name: tool for tool in listed}
    seen = {"tools": list(tools)}
    seen["echo"] = await call(tools["echo"], {"text": "héllo\n„wörld“"})
    seen["structured"] = await call(tools["many_args"], MANY)
    seen["badArguments"] = await call(tools["echo"], {"text": 5, "unknown": True})
    seen["failed"] = await call(tools["fail"], {"message": "no luck today"})
    seen["reported"] = await call(tools["report"], {"steps": 3})
    seen["reports"] = reports
    await uninstall()
    await told.wait()
    seen["changed"] = [tool.name for tool in await load_mcp_tools(session)]
    return seen


async def call(tool, arguments: dict) -> dict:
    """Calls a tool the way a model does."""
    message = await tool.ainvoke({"type": "tool_call", "id": "1", "name": tool.name, "args": arguments})
    return {"status": message.status, "content": message.content, "artifact": message.artifact}


def reached(command: str, *args: str) -> dict:
    """The way to the server."""
    if command.startswith("http://"):
        return {"transport": "streamable_http", "url": command}
    return {"transport": "stdio", "command": command, "args": list(args), "env": dict(os.environ)}


async def main(*server: str) -> None:
    told = asyncio.Event()

    async def hear(message) -> None:
        if isinstance(getattr(message, "root", None), types.ToolListChangedNotification):
            told.set()

    connection = reached(*server) | {"session_kwargs": {"message_handler": hear}}
    async with asyncio.timeout(PATIENCE):
        async with MultiServerMCPClient({"kami": connection}).session("kami") as session:
            seen = await converse(session, told)
    print(json.dumps(seen))


asyncio.run(main(*sys.argv[1:]))
