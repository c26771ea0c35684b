// The TypeScript SDK, version 1: revision 2025-11-25. Usage: sdk1.mjs URL, or
// sdk1.mjs COMMAND [ARGUMENT]…

import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { converse, finish, watch } from "./converse.mjs";

const [command, ...args] = process.argv.slice(2);
const { listChanged, told } = watch();
const client = new Client({ name: "kami-tests", version: "1.0.0" }, { listChanged });
const transport = command.startsWith("http://")
  ? new StreamableHTTPClientTransport(new URL(command))
  : new StdioClientTransport({ command, args, env: process.env });
await client.connect(transport);
const seen = await converse(client, (params, options) => client.callTool(params, undefined, options), told);
await finish(client, seen);
