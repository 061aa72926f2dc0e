/** Drives a real MediaWiki as its editors and visitors do. Needs Debian's packages named in `scripts/mediawiki.sh`. */
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const script = join(import.meta.dirname, "../../scripts/mediawiki.sh");

const missing = missingPrograms();
if (missing.length > 0 && process.env["CI"] === "true")
  throw new Error(
    `under CI a real MediaWiki must be there, but ${missing.join(", ")} is missing: see scripts/mediawiki.sh`,
  );

/** `describe` where a MediaWiki can be started, else a skipped block whose title gives the reason. */
export function whenMediaWiki<Describe extends { skip: unknown }>(describe: Describe): Describe {
  return (missing.length === 0 ? describe : describe.skip) as Describe;
}

export const mediawikiReason = missing.length === 0 ? "" : ` (skipped: no ${missing.join(", ")})`;

/** A file goes as one. */
type Fields = Readonly<Record<string, string | Blob>>;

export interface Edited {
  readonly pageid: number;
  readonly newrevid: number;
}

/** What somebody does there; `admin` may do everything, a visitor is not logged in. */
export interface WikiUser {
  /** @param fields as `action=edit` names them */
  edit(title: string, fields: Fields): Promise<Edited>;
  /** Any other act that takes a token. @throws Error when the wiki refuses it, also inside of its answer */
  act(action: string, fields: Fields): Promise<Readonly<Record<string, unknown>>>;
  query(fields: Fields): Promise<Readonly<Record<string, never>>>;
}

export interface WikiSite {
  readonly url: string;
  readonly admin: WikiUser;
  readonly visitor: WikiUser;
  /** `Name@robot:password` of an account that reads what is hidden */
  readonly reader: string;
  /** Nobody reads the wiki without an account, or everybody does again. */
  close(on: boolean): void;
  stop(): Promise<void>;
}

/** Installs and starts a wiki of its own, in some seconds; `stop` takes it away again. */
export async function startMediaWiki(): Promise<WikiSite> {
  const dir = mkdtempSync(join(tmpdir(), "kanalarkiv-mw-"));
  const env = { ...process.env, MEDIAWIKI_PORT: String(await freePort()) };
  const call = async (command: string) => (await run(script, [command, dir], { env })).stdout;
  const stop = async () => {
    await call("down");
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const { url = "", admin = "", reader = "" } = JSON.parse(await call("up")) as Record<string, string>;
    const closed = join(dir, "closed");
    return {
      ...{ url, reader, stop },
      admin: await userAt(url, admin),
      visitor: await userAt(url, undefined),
      close: (on) => (on ? writeFileSync(closed, "") : rmSync(closed, { force: true })),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what the wiki answers is only looked into here
type Json = any;

async function userAt(url: string, account: string | undefined): Promise<WikiUser> {
  const cookies = new Map<string, string>();
  const call = async (body: FormData) => {
    body.set("format", "json");
    body.set("formatversion", "2");
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(`${url}/api.php`, { method: "POST", body, headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    const json = (await answer.json()) as Json;
    const error = json.error ?? json.revisiondelete?.items?.[0]?.errors?.[0];
    if (error) throw new Error(`${body.get("action")}: ${JSON.stringify(error)}`);
    return json;
  };
  const query = async (fields: Fields) => (await call(formOf({ action: "query", ...fields }))).query;
  const token = async (type: string) => (await query({ meta: "tokens", type })).tokens[`${type}token`];
  const act = async (action: string, fields: Fields) =>
    (await call(formOf({ action, token: await token("csrf"), ...fields })))[action];
  if (account !== undefined) {
    const [, lgname = "", lgpassword = ""] = /^([^:]*):(.*)$/.exec(account) ?? [];
    const { login } = await call(
      formOf({ action: "login", lgname, lgpassword, lgtoken: await token("login") }),
    );
    if (login.result !== "Success") throw new Error(`login: ${JSON.stringify(login)}`);
  }
  return {
    act,
    query,
    edit: (title, fields) => act("edit", { title, ...fields }),
  };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

function missingPrograms(): string[] {
  if (!existsSync("/usr/share/mediawiki/maintenance/install.php")) return ["mediawiki"];
  try {
    const modules = execFileSync("php", ["-m"], { encoding: "utf8" });
    return /^sqlite3$/im.test(modules) ? [] : ["php-sqlite3"];
  } catch {
    return ["php"];
  }
}
