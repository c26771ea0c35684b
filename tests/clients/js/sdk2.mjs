// The TypeScript SDK, version 2, in the era asked for. Usage: sdk2.mjs auto|legacy URL, or
// sdk2.mjs auto|legacy COMMAND [ARGUMENT]…

import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { converse, finish, watch } from "./converse.mjs";

const [mode, command, ...args] = process.argv.slice(2);
const { listChanged, told } = watch();
const client = new Client({ name: "kami-tests", version: "1.0.0" }, { versionNegotiation: { mode }, listChanged });
const transport = command.startsWith("http://")
  ? new StreamableHTTPClientTransport(new URL(command))
  : new StdioClientTransport({ command, args, env: process.env });
await client.connect(transport);
const protocol = client.getNegotiatedProtocolVersion();
const seen = await converse(client, (params, options) => client.callTool(params, options), told);
await finish(client, { protocol, ...seen });
