/** What the fault tape does to the answers of a platform: each of the faces that it has for feeds, on answers of JSON. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answering } from "../support/channel-contract.ts";
import type { Chance } from "./chance.ts";
import { type Face, faces, fails, wrongDate } from "./tape.ts";
import type { Interpose } from "./tape-platforms.ts";

export interface InterposedTape {
  readonly interpose: Interpose;
  readonly faces: ReadonlyMap<Face, number>;
  deadToken: Answering | undefined;
  /** from now on every answer is whole */
  isHonest: boolean;
  answers(): number;
  /** texts that were sent since it was asked last */
  sent(): readonly string[];
}

export function interposing(chance: Chance, now: () => Date): InterposedTape {
  const counts = new Map<Face, number>();
  const drawn = Object.entries(faces).flatMap(([face, share]) => Array<Face>(share).fill(face as Face));
  let answers = 0;
  let sent: string[] = [];
  const tape: InterposedTape = {
    ...{ faces: counts, deadToken: undefined, isHonest: true, answers: () => answers },
    sent() {
      const since = sent;
      sent = [];
      return since;
    },
    interpose(request: IncomingMessage) {
      const isFile = /\.png/.test(request.url ?? "");
      const face = tape.isHonest || isFile ? "whole" : chance.pick(drawn);
      if (!isFile) {
        answers += 1;
        counts.set(face, (counts.get(face) ?? 0) + 1);
      }
      return {
        answers: (response) =>
          face === "dead token" ? refused(response, tape.deadToken) : fails(face, response, chance, now()),
        changed: (body) => changed(body, face, chance),
        sends(response, status, headers, body) {
          if (face === "clock in 1970 or 2070") {
            response.writeHead(status, { ...headers, date: wrongDate(chance) }).end(body);
          } else if (face === "cut off") {
            response.writeHead(status, { ...headers, "content-length": String(Buffer.byteLength(body)) });
            response.write(body.slice(0, body.length / 2));
            setTimeout(() => response.destroy(), 5);
            return true;
          }
          sent.push(...(body.match(/Tekst [a-z]+-\d+\.\d+/g) ?? []));
          return face === "clock in 1970 or 2070";
        },
      };
    },
  };
  return tape;
}

function refused(response: ServerResponse, answer: Answering | undefined): boolean {
  const { status = 401, body } = answer ?? { body: "no" };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  return true;
}

/** The list of an answer, wherever it stands; an answer without one is sent as it is. */
function changed(body: unknown, face: Face, chance: Chance): unknown {
  const change = (list: readonly unknown[]): readonly unknown[] => {
    if (face === "soft block, an empty list") return [];
    if (face === "page that lacks items") return list.filter(() => chance.is(0.7));
    return face === "page that repeats items" ? [...list.slice(0, -3), ...list.slice(0, 3)] : list;
  };
  if (Array.isArray(body)) return change(body);
  if (typeof body !== "object" || body === null) return body;
  for (const [name, value] of Object.entries(body)) {
    if (["data", "topics", "posts", "descendants"].includes(name) && Array.isArray(value))
      return { ...body, [name]: change(value) };
    if (["topic_list", "post_stream"].includes(name))
      return { ...body, [name]: changed(value, face, chance) };
  }
  return body;
}
