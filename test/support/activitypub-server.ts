/**
 * A web server on this machine that answers as ActivityPub documents it. Written from the documentation: nothing here was
 * recorded.
 *
 * @see https://www.w3.org/TR/activitypub/
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Json = Record<string, unknown>;
export const everybody = "https://www.w3.org/ns/activitystreams#Public";

export class ActivityServer {
  origin = "";
  readonly asked: string[] = [];
  readonly documents = new Map<string, Json>();
  readonly gone = new Map<string, number>();
  readonly activities: Json[] = [];
  pageSize = 20;
  instead: (path: string, response: ServerResponse) => boolean = () => false;
  readonly #server = createServer((request, response) => {
    const path = request.url ?? "/";
    this.asked.push(`${path}${request.headers.authorization ? " !" : ""}`);
    if (this.instead(path, response)) return;
    const status = this.gone.get(path);
    const body =
      status === undefined ? this.#document(path) : { type: "Tombstone", id: `${this.origin}${path}` };
    sendJson(response, status ?? (body ? 200 : 404), body ?? { error: "Not Found" });
  });
  #next = 0;

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.documents.set("/users/etaten", {
      ...{
        id: this.actor,
        type: "Service",
        preferredUsername: "etaten",
        name: "Etaten",
        outbox: `${this.actor}/outbox`,
      },
      ...{
        inbox: `${this.actor}/inbox`,
        followers: `${this.actor}/followers`,
        summary: "<p>Innlegg blir arkivert.</p>",
      },
      attachment: [
        {
          type: "PropertyValue",
          name: "Nettside",
          value: "<a href='https://etaten.example'>etaten.example</a>",
        },
      ],
      icon: { type: "Image", mediaType: "image/png", url: `${this.origin}/icon.png` },
    });
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get actor(): string {
    return `${this.origin}/users/etaten`;
  }

  /** A note by the actor, in its outbox, or by somebody else, only at its address. */
  note(content: string, change: Json = {}): Json & { id: string } {
    this.#next += 1;
    const path = `/notes/${this.#next}`;
    const published = new Date(Date.UTC(2026, 7, 1, 8, this.#next)).toISOString();
    const note = {
      ...{
        id: `${this.origin}${path}`,
        type: "Note",
        attributedTo: this.actor,
        content: `<p>${content}</p>`,
      },
      ...{ to: [everybody], cc: [`${this.actor}/followers`], published, inReplyTo: null },
      ...change,
    };
    this.documents.set(path, note);
    if (note.attributedTo === this.actor)
      this.activities.unshift({
        ...{
          id: `${note.id}/activity`,
          type: "Create",
          actor: this.actor,
          published,
          to: note.to,
          cc: note.cc,
        },
        object: note,
      });
    return note;
  }

  #document(path: string): Json | undefined {
    if (path === "/users/etaten/outbox")
      return {
        ...{ id: `${this.actor}/outbox`, type: "OrderedCollection", totalItems: this.activities.length },
        first: `${this.actor}/outbox?page=1`,
      };
    const [, page] = /^\/users\/etaten\/outbox\?page=(\d+)$/.exec(path) ?? [];
    if (page === undefined) return this.documents.get(path);
    const from = (Number(page) - 1) * this.pageSize;
    const items = this.activities.slice(from, from + this.pageSize);
    const more = from + this.pageSize < this.activities.length;
    return {
      ...{
        id: `${this.origin}${path}`,
        type: "OrderedCollectionPage",
        partOf: `${this.actor}/outbox`,
        orderedItems: items,
      },
      ...(more ? { next: `${this.actor}/outbox?page=${Number(page) + 1}` } : {}),
    };
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): true {
  response.writeHead(status, { "content-type": "application/activity+json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
  return true;
}
