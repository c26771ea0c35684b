// The TypeScript SDK, version 2, in the era asked for. Usage: sdk2.mjs auto|legacy URL, or
// sdk2.mjs auto|legacy COMMAND [ARGUMENT]…

import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { converse, finish } from "./converse.mjs";

const [mode, command, ...args] = process.argv.slice(2);
const client = new Client({ name: "kami-tests", version: "1.0.0" }, { versionNegotiation: { mode } });
const transport = command.startsWith("http://")
  ? new StreamableHTTPClientTransport(new URL(command))
  : new StdioClientTransport({ command, args, env: process.env });
await client.connect(transport);
const protocol = client.getNegotiatedProtocolVersion();
const seen = await converse(client, (params, options) => client.callTool(params, options));
await finish(client, { protocol, ...seen });
