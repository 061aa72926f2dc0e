/**
 * Makes an archive with an earlier build of the program, over channels that show what that build did wrong: everything in
 * it is made up. `node scripts/earlier-archive.ts CHECKOUT DATA-DIR`, where CHECKOUT holds the earlier build with its
 * `node_modules`; the tests of the upgrade call it too.
 */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** The build whose archives are tried: the last one before its faults were known. */
export const earlierBuild = "fff9022";

const run = promisify(execFile);

const posts = Array.from({ length: 6 }, (_, index) => ({
  id: `post-${index + 1}`,
  title: `Melding ${index + 1} frå kommunen`,
  content_text: `Vegen er stengd ved bru nummer ${index + 1} til måndag.`,
  authors: [{ name: "Kommunen" }],
}));
const complaint = {
  id: "comment-1",
  content_text: "Eg klagar på vedtaket i byggjesaka mi, sak 2026/114.",
  authors: [{ name: "Testperson" }],
  _kanalarkiv: { kind: "comment", answers: "post-1", thread: "post-1" },
};

type Entry = Readonly<Record<string, unknown>>;

/** What each channel tells at each look. Days lie before the looks, whenever this runs. */
function answers(origin: string, look: number, now: Date): Readonly<Record<string, readonly Entry[]>> {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000).toISOString();
  const dated = posts.map((post, index) => ({
    ...post,
    url: `${origin}/${post.id}`,
    date_published: at(9 - index),
  }));
  return {
    // one place that was registered twice
    "/dialog": [...dated, { ...complaint, url: `${origin}/comment-1`, date_published: at(2) }],
    // a picture whose address is signed anew at each look
    "/signed": dated.map((post) => ({ ...post, image: `${origin}/kart.png?sig=${look}-${post.id}` })),
    // ids and links move from http to https
    "/moved": dated.map((post) => {
      const address = `${look === 1 ? "http" : "https"}://kommune.example/${post.id}`;
      return { ...post, id: address, url: address };
    }),
    // from the second look on by a clock that is wrong: every item is kept out, and the look counted as whole
    "/clock": dated.map((post) => (look === 1 ? post : { ...post, date_published: "2090-01-01T10:00:00Z" })),
    "/secret": dated.slice(0, 2),
  };
}

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);

async function startChannels(now: Date) {
  let look = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://channel").pathname.replace(/\/+$/, "");
    if (path === "/kart.png") return response.setHeader("Content-Type", "image/png").end(picture);
    const items = answers(`http://${request.headers.host}`, look, now)[path];
    if (!items) return response.writeHead(404).end();
    response.setHeader("Content-Type", "application/feed+json");
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "Kanal", items };
    response.end(JSON.stringify({ ...feed, _kanalarkiv: { complete: path === "/dialog" } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    next: () => void look++,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** In the order of registration. The third part of each is what is expected of it after an upgrade. */
function channels(origin: string): readonly (readonly [title: string, address: string])[] {
  return [
    ["Dialog", `${origin}/dialog`],
    ["Dialog, ein gong til", `${origin}/dialog/`],
    ["Signerte bilete", `${origin}/signed`],
    ["Flytta til https", `${origin}/moved`],
    ["Klokke som går feil", `${origin}/clock`],
    ["Med nøkkel", `${origin}/secret?access_token=KanariToken`],
  ];
}

/**
 * @param checkout of the earlier build, with its `node_modules`
 * @param dataDir which the embedded server's own user may enter, when root does this
 */
export async function makeEarlierArchive(checkout: string, dataDir: string, now: Date): Promise<void> {
  const server = await startChannels(now);
  const type = async (...args: string[]) =>
    await run(join(checkout, "node_modules/.bin/node"), [join(checkout, "src/cli/main.ts"), ...args], {
      cwd: checkout,
      env: { PATH: process.env["PATH"] ?? "", KANALARKIV_DATA_DIR: dataDir, KANALARKIV_OPERATOR: "Kari Vik" },
    });
  try {
    const agency = ["--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"];
    await type(
      "agency",
      "add",
      ...agency,
      "--language",
      "nn",
      "--unit",
      "Arkiv",
      "--responsible",
      "Arkivleiar",
    );
    for (const [title, address] of channels(server.origin))
      await type(
        "channel",
        "add",
        "--agency",
        "999999999",
        "--kind",
        "feed",
        "--title",
        title,
        "--address",
        address,
      );
    for (let look = 1; look <= 3; look++) {
      server.next();
      await type("capture");
    }
    await type("process");
    // the agency's day may be the next one already
    const day = (daysAgo: number) =>
      new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    await type("export", "--agency", "999999999", "--from", day(300), "--to", day(-2), "--by", "Kari Vik");
    await type("audit", "checkpoint");
  } finally {
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [checkout, dataDir] = process.argv.slice(2);
  if (!checkout || !dataDir) throw new Error("usage: node scripts/earlier-archive.ts CHECKOUT DATA-DIR");
  await makeEarlierArchive(checkout, dataDir, new Date());
}
