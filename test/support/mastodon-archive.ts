/** An archive of a Mastodon account, written after its documentation: nothing of it was recorded. @see src/capture/imports/mastodon/format.ts */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { rawZip } from "./raw-zip.ts";

export const origin = "https://sosial.fjordvik.example";
export const actorId = `${origin}/users/kommunen`;
const everybody = "https://www.w3.org/ns/activitystreams#Public";

export const anActor = {
  id: actorId,
  type: "Person",
  preferredUsername: "kommunen",
  name: "Fjordvik kommune",
  url: `${origin}/@kommunen`,
  followers: `${actorId}/followers`,
  image: null,
};

export const audiences = {
  public: { to: [everybody], cc: [`${actorId}/followers`] },
  unlisted: { to: [`${actorId}/followers`], cc: [everybody] },
  followers: { to: [`${actorId}/followers`], cc: [] },
  direct: { to: [`${origin}/users/kari`], cc: [] },
  none: { to: [], cc: [] },
} as const;

type Fields = Readonly<Record<string, unknown>>;

export function aStatus(
  number: number | string,
  fields: Fields = {},
  audience: Fields = audiences.public,
): Fields {
  const id = `${actorId}/statuses/${number}`;
  const published = "2026-03-01T10:00:00Z";
  return {
    id: `${id}/activity`,
    type: "Create",
    actor: actorId,
    published,
    ...audience,
    object: {
      id,
      type: "Note",
      summary: null,
      inReplyTo: null,
      published,
      url: `${origin}/@kommunen/${number}`,
      attributedTo: actorId,
      ...audience,
      content: `<p>Melding ${number}: vegen er stengd på Håøya.</p>`,
      contentMap: { nn: `<p>Melding ${number}</p>` },
      attachment: [],
      tag: [],
      ...fields,
    },
  };
}

export function aBoost(number: number): Fields {
  return {
    id: `${actorId}/statuses/${number}/activity`,
    type: "Announce",
    actor: actorId,
    published: "2026-03-02T10:00:00Z",
    ...audiences.public,
    object: "https://annan.example/users/ola/statuses/1",
  };
}

export type ArchiveFile = readonly [name: string, content: string | Buffer];

export function anOutbox(activities: readonly unknown[]): ArchiveFile {
  const outbox = {
    "@context": "https://www.w3.org/ns/activitystreams",
    id: "outbox.json",
    type: "OrderedCollection",
    totalItems: activities.length,
    orderedItems: activities,
  };
  return ["outbox.json", JSON.stringify(outbox)];
}

export function mastodonFiles(
  activities: readonly unknown[],
  others: readonly ArchiveFile[] = [],
  actor: Fields = anActor,
): readonly ArchiveFile[] {
  return [["actor.json", JSON.stringify(actor)], anOutbox(activities), ...others];
}

export async function inFolder(path: string, files: readonly ArchiveFile[]): Promise<string> {
  for (const [name, content] of files) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

/** Without times: nobody knows when it was made. */
export async function inZip(path: string, files: readonly ArchiveFile[]): Promise<string> {
  await writeFile(path, rawZip(files.map(([name, content]) => ({ name, content }))));
  return path;
}

export async function inTarGz(path: string, files: readonly ArchiveFile[], madeAt: Date): Promise<string> {
  const tar = pack();
  for (const [name, content] of files) tar.entry({ name, mtime: madeAt }, content);
  tar.finalize();
  await writeFile(path, gzipSync(await buffer(Readable.from(tar))));
  return path;
}
