// What every client does with the server, whatever it is made with. The tools are those of the guests `echo` and
// `kitchen`. Returns what the client saw; the test judges it.

import { spawnSync } from "node:child_process";

const MANY = {
  text: "abc",
  letter: "ß",
  flag: true,
  tiny: -128,
  large: -(2 ** 53 - 1),
  natural: 2 ** 53 - 1,
  ratio: 0.25,
  order: "ascending",
  place: { latitude: 56.5, longitude: 16.5, name: "Öland" },
  shapes: [{ kind: "circle", radius: 1.5 }, { kind: "square", side: 2.5 }],
  counts: { one: 1 },
  pair: [1, "one"],
};

export async function converse(client, call, told) {
  const seen = {};
  seen.server = client.getServerVersion();
  seen.tools = (await client.listTools()).tools.map((tool) => tool.name);
  seen.echo = await call({ name: "echo", arguments: { text: "héllo\n„wörld“" } });
  seen.structured = await call({ name: "many_args", arguments: MANY });
  seen.badArguments = await call({ name: "echo", arguments: { text: 5, unknown: true } });
  seen.failed = await call({ name: "fail", arguments: { message: "no luck today" } });
  seen.unknownTool = await failure(call({ name: "no_such_tool", arguments: {} }));
  seen.reported = await call({ name: "report", arguments: { steps: 3 } }, { onprogress: () => {} });
  seen.cancelled = await cancelled(call);
  seen.afterwards = await call({ name: "echo", arguments: { text: "still there" } });
  seen.changed = await changed(told);
  return seen;
}

// what a client is made with, to be told once the tools are others; it then asks for them by itself
export function watch() {
  let tell;
  const told = new Promise((resolve) => (tell = resolve));
  const onChanged = (error, tools) => tell(error ? { error: String(error) } : tools.map((tool) => tool.name));
  return { listChanged: { tools: { onChanged } }, told };
}

// uninstalls a tool while the server runs
async function changed(told) {
  const done = spawnSync(process.env.CARGO_KAMI, ["uninstall", "--quiet", "echo"]);
  return done.status === 0 ? await told : { error: String(done.stderr) };
}

// gives up once the tool has reported three times, which also shows that reports arrive
async function cancelled(call) {
  const controller = new AbortController();
  const reports = [];
  const onprogress = (report) => {
    if (reports.push(report) === 3) controller.abort("changed my mind");
  };
  const gaveUp = await failure(call({ name: "cancelled_loop", arguments: {} }, { onprogress, signal: controller.signal }));
  return { ...gaveUp, reports };
}

async function failure(promise) {
  try {
    return { unexpected: await promise };
  } catch (error) {
    return { code: error?.code, message: String(error?.message ?? error) };
  }
}

// closing is timed, because a client that has to kill the server hides it
export async function finish(client, seen) {
  const start = Date.now();
  await client.close();
  seen.closedMs = Date.now() - start;
  console.log(JSON.stringify(seen));
}
