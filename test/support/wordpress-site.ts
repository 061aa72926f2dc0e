/** Drives a real WordPress as its editors and visitors do. Needs Debian's packages named in `scripts/wordpress.sh`. */
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const script = join(import.meta.dirname, "../../scripts/wordpress.sh");

const missing = missingPrograms();
if (missing.length > 0 && process.env["CI"] === "true")
  throw new Error(
    `under CI a real WordPress must be there, but ${missing.join(", ")} is missing: see scripts/wordpress.sh`,
  );

/** `describe` where a WordPress can be started, else a skipped block whose title gives the reason. */
export function whenWordPress<Describe extends { skip: unknown }>(describe: Describe): Describe {
  return (missing.length === 0 ? describe : describe.skip) as Describe;
}

export const wordpressReason = missing.length === 0 ? "" : ` (skipped: no ${missing.join(", ")})`;

export type CommentStatus = "approved" | "hold" | "spam" | "trash";
/** `horinger` and `intern` are types of posts of its own: `scripts/wordpress/mu-plugin.php`. */
export type Kept = Published | "comments" | "media" | "categories" | "tags";
export type Published = "posts" | "pages" | "blocks" | "horinger" | "intern";

export interface WordPressSite {
  /** the site's root, without a slash at the end */
  readonly url: string;
  /** `user:application password` of the administrator */
  readonly credentials: string;
  /** @returns `user:application password` of a new user with the role */
  newUser(name: string, role: "editor" | "author" | "subscriber"): Promise<string>;
  /** @returns the new post; `fields` as the REST API names them */
  publish(fields: Readonly<Record<string, unknown>>, as?: Published): Promise<Made>;
  edit(what: Kept, id: number, fields: Readonly<Record<string, unknown>>): Promise<Made>;
  upload(
    fileName: string,
    bytes: Uint8Array,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<UploadedFile>;
  /** @returns the id of a new category or tag */
  label(what: "categories" | "tags", name: string): Promise<number>;
  /** by an editor, through the REST API; approved at once */
  comment(
    on: { readonly post: number; readonly parent?: number },
    text: string,
    credentials?: string,
  ): Promise<Made>;
  /** by somebody who is not logged in, through the form; held until it is moderated */
  visit(on: { readonly post: number; readonly parent?: number }, name: string, text: string): Promise<Made>;
  moderate(comment: number, status: CommentStatus): Promise<void>;
  trash(what: Kept, id: number): Promise<void>;
  /** Deletes for good, past the trash. */
  destroy(what: Kept, id: number): Promise<void>;
  /** Settings as `/wp/v2/settings` names them. */
  settings(fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** Takes the pretty permalinks away, and with them `/wp-json/`, or gives them back. */
  plainPermalinks(on: boolean): void;
  /** Gives the site a type of posts that the public sees and the REST API does not give, or takes it away. */
  unlistedType(on: boolean): void;
  /** As long as WordPress is being updated, every address answers 503. */
  maintenance(on: boolean): void;
  stop(): Promise<void>;
}

export interface Made {
  readonly id: number;
  readonly link: string;
}

export interface UploadedFile {
  readonly id: number;
  readonly url: string;
}

/** Installs and starts a site of its own, in about three seconds; `stop` takes it away again. */
export async function startWordPress(): Promise<WordPressSite> {
  const dir = mkdtempSync(join(tmpdir(), "kanalarkiv-wp-"));
  const env = { ...process.env, WORDPRESS_PORT: String(await freePort()) };
  const call = async (command: string) => (await run(script, [command, dir], { env })).stdout;
  const stop = async () => {
    await call("down");
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const { url, user, appPassword } = JSON.parse(await call("up")) as Record<string, string>;
    return siteAt(join(dir, "site"), String(url), `${user}:${appPassword}`, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function siteAt(folder: string, url: string, credentials: string, stop: () => Promise<void>): WordPressSite {
  const rest = restOf(url, credentials);
  const commentAs = (on: object, text: string, by = credentials) =>
    restOf(url, by)<Made>("POST", "/wp/v2/comments", { ...on, content: text });
  return {
    url,
    credentials,
    stop,
    newUser: (name, role) => newUser(rest, name, role),
    publish: (fields, as = "posts") => rest("POST", `/wp/v2/${as}`, { status: "publish", ...fields }),
    edit: (what, id, fields) => rest("POST", `/wp/v2/${what}/${id}`, fields),
    upload: (fileName, bytes, fields) => upload(rest, fileName, bytes, fields),
    label: async (what, name) => (await rest<Made>("POST", `/wp/v2/${what}`, { name })).id,
    comment: commentAs,
    visit: (on, name, text) => visit(url, on, name, text),
    moderate: async (comment, status) => {
      await rest("POST", `/wp/v2/comments/${comment}`, { status });
    },
    trash: async (what, id) => {
      await rest("DELETE", `/wp/v2/${what}/${id}`);
    },
    destroy: async (what, id) => {
      await rest("DELETE", `/wp/v2/${what}/${id}?force=true`);
    },
    settings: async (fields) => {
      await rest("POST", "/wp/v2/settings", fields);
    },
    plainPermalinks: (on) => place(join(folder, "wp-content/plain-permalinks"), on),
    unlistedType: (on) => place(join(folder, "wp-content/unlisted-type"), on),
    maintenance: (on) => place(join(folder, ".maintenance"), on),
  };
}

type Rest = <Answer = unknown>(
  method: string,
  path: string,
  body?: object,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** By `?rest_route=`, which answers whatever permalinks the site has. */
function restOf(url: string, credentials: string): Rest {
  return async (method, path, body, headers = { "content-type": "application/json" }) => {
    const [route = "", query] = path.split("?");
    const raw = body instanceof Uint8Array;
    const answer = await fetch(`${url}/?rest_route=${encodeURIComponent(route)}${query ? `&${query}` : ""}`, {
      method,
      headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}`, ...headers },
      ...(body ? { body: raw ? new Uint8Array(body) : JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`WordPress answered ${method} ${path} with ${answer.status}: ${text}`);
    return JSON.parse(text);
  };
}

async function newUser(rest: Rest, name: string, role: string): Promise<string> {
  const email = `${name}@example.org`;
  const { id } = await rest<Made>("POST", "/wp/v2/users", {
    username: name,
    email,
    password: `${name}-x`,
    roles: [role],
  });
  const made = await rest<{ password: string }>("POST", `/wp/v2/users/${id}/application-passwords`, {
    name: "arkiv",
  });
  return `${name}:${made.password}`;
}

async function upload(
  rest: Rest,
  fileName: string,
  bytes: Uint8Array,
  fields: object,
): Promise<UploadedFile> {
  const made = await rest<{ id: number; source_url: string }>("POST", "/wp/v2/media", bytes, {
    "content-type": "image/png",
    "content-disposition": `attachment; filename="${fileName}"`,
  });
  await rest("POST", `/wp/v2/media/${made.id}`, fields);
  return { id: made.id, url: made.source_url };
}

/** The form sends the visitor on to the comment, with its number in the address. */
async function visit(
  url: string,
  on: { readonly post: number; readonly parent?: number },
  name: string,
  text: string,
): Promise<Made> {
  const answer = await fetch(`${url}/wp-comments-post.php`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({
      comment_post_ID: String(on.post),
      comment_parent: String(on.parent ?? 0),
      author: name,
      email: "gjest@example.org",
      comment: text,
    }),
  });
  const link = answer.headers.get("location") ?? "";
  const id = Number(/#comment-(\d+)$/.exec(link)?.[1]);
  if (answer.status !== 302 || !Number.isInteger(id))
    throw new Error(`the comment form answered ${answer.status}: ${await answer.text()}`);
  return { id, link };
}

/** The file that WordPress itself looks for while it is updated is PHP, and says since when. */
function place(file: string, on: boolean): void {
  if (on) writeFileSync(file, "<?php $upgrading = time();");
  else rmSync(file, { force: true });
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
  const absent = ["php", "mariadbd", "mariadb-install-db"].filter((program) => !onPath(program));
  return existsSync("/usr/share/wordpress/wp-load.php") ? absent : [...absent, "wordpress"];
}

function onPath(program: string): boolean {
  try {
    execFileSync("sh", ["-c", 'command -v "$1"', "sh", program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
