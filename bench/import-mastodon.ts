/** Archives of Mastodon as its server writes them, of any size. */
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const origin = "https://sosial.fjordvik.example";

/** As the server writes it: one line, with what it says of every status. */
export async function writeArchive(folder: string, posts: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const actor = {
    id: `${origin}/users/kommunen`,
    preferredUsername: "kommunen",
    name: "Fjordvik kommune",
    url: `${origin}/@kommunen`,
  };
  await writeFile(join(folder, "actor.json"), JSON.stringify(actor));
  await pipeline(Readable.from(outbox(posts, actor.id)), createWriteStream(join(folder, "outbox.json")));
}

function* outbox(posts: number, actor: string): Generator<string> {
  yield `{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":${posts},"orderedItems":[`;
  for (let n = 1; n <= posts; n += 1) yield `${n === 1 ? "" : ","}${JSON.stringify(activity(n, actor))}`;
  yield "]}";
}

function activity(n: number, actor: string): object {
  const id = `${actor}/statuses/${110_000_000_000_000_000n + BigInt(n) * 1000n}`;
  const to = ["https://www.w3.org/ns/activitystreams#Public"];
  const cc = [`${actor}/followers`];
  const published = new Date(Date.UTC(2020, 0, 1) + n * 600_000).toISOString().replace(".000", "");
  const content = `<p>Vegen over Håøya er stengd frå klokka ${n % 24} på grunn av ras ved bru nummer ${n}. Følg omkøyringa, og sjå <a href="https://fjordvik.example/veg/${n}" target="_blank" rel="nofollow noopener"><span class="invisible">https://</span><span class="">fjordvik.example/veg/${n}</span></a>.</p>`;
  const collection = {
    id: `${id}/replies`,
    type: "Collection",
    first: { type: "CollectionPage", next: `${id}/replies?page=true`, partOf: `${id}/replies`, items: [] },
  };
  return {
    ...{ id: `${id}/activity`, type: "Create", actor, published, to, cc },
    object: {
      ...{
        id,
        type: "Note",
        summary: null,
        inReplyTo:
          n % 10 === 0 ? `${actor}/statuses/${110_000_000_000_000_000n + BigInt(n - 1) * 1000n}` : null,
      },
      ...{
        published,
        url: `${origin}/@kommunen/${n}`,
        attributedTo: actor,
        to,
        cc,
        sensitive: false,
        atomUri: id,
        inReplyToAtomUri: null,
      },
      ...{
        conversation: `tag:sosial.fjordvik.example,2020:objectId=${n}:objectType=Conversation`,
        content,
        contentMap: { nn: content },
      },
      ...{
        attachment: [],
        tag: [{ type: "Hashtag", href: `${origin}/tags/veg`, name: "#veg" }],
        replies: collection,
      },
    },
    signature: {
      type: "RsaSignature2017",
      creator: `${actor}#main-key`,
      created: published,
      signatureValue: "A".repeat(344),
    },
  };
}
