// The official Inspector's command line, in the era asked for: one process for each request, as a person would do it.
// It shows neither progress nor changes, and nothing can be cancelled but with the process.
// Usage: inspector.mjs auto|legacy|modern URL, or inspector.mjs auto|legacy|modern COMMAND [ARGUMENT]…

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LAUNCHER = new URL("../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js", import.meta.url);

const [protocolEra, command, ...args] = process.argv.slice(2);
// it passes on no other variables than these
const env = { KAMI_HOME: process.env.KAMI_HOME };
const server = command.startsWith("http://") ? { type: "http", url: command } : { type: "stdio", command, args, env };
const home = mkdtempSync(join(tmpdir(), "kami-inspector-"));
const config = join(home, "servers.json");
writeFileSync(config, JSON.stringify({ mcpServers: { kami: { ...server, protocolEra } } }));

function inspect(...request) {
  // its own home, so that it neither finds nor leaves anything in the person's
  const env = { ...process.env, HOME: home, MCP_INSPECTOR_SECRET_STORE: "memory" };
  const options = ["--cli", "--config", config, "--server", "kami", "--format", "json", "--method", ...request];
  const done = spawnSync(process.execPath, [LAUNCHER.pathname, ...options], { env, encoding: "utf8" });
  return { exit: done.status, stdout: done.stdout, stderr: done.stderr };
}

console.log(
  JSON.stringify({
    list: inspect("tools/list", "--strict"),
    echo: inspect("tools/call", "--tool-name", "echo", "--tool-arg", "text=hello"),
    structured: inspect("tools/call", "--tool-name", "half", "--tool-arg", "number=8"),
    badArguments: inspect("tools/call", "--tool-name", "echo", "--tool-arg", "unknown=1"),
    failed: inspect("tools/call", "--tool-name", "fail", "--tool-arg", "message=no luck today"),
  }),
);
rmSync(home, { recursive: true });
