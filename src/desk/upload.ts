/** Reads a form with files as it comes, so that no file is held in memory: its fields first, then each file in turn. */
import { PassThrough, Readable } from "node:stream";
import { Busboy } from "@fastify/busboy";
import type { Context } from "hono";

export interface UploadLimits {
  /** of the whole request */
  readonly mostBytes: number;
  /** asked before the first file is taken: whether the form is ours */
  accepts(fields: ReadonlyMap<string, string>): boolean;
  /** must read the file to its end, or throw */
  take(name: string, content: Readable): Promise<void>;
}

/** `refused`: the form is not ours; `tooLarge`: it was not read to its end. */
export type Uploaded = "read" | "refused" | "tooLarge" | "broken";

export function isMultipart(context: Context): boolean {
  return /^multipart\/form-data\s*;/i.test(context.req.header("content-type") ?? "");
}

const mostFields = 20;
const mostFiles = 200_000;
/** What stands in a form beside its files. */
const around = 1024 * 1024;

/** @throws what `take` threw, after the rest was let go by unread */
export async function readUpload(context: Context, limits: UploadLimits): Promise<Uploaded> {
  const { body } = context.req.raw;
  const said = Number(context.req.header("content-length") ?? 0);
  if (said > limits.mostBytes + around) return "tooLarge";
  if (!body) return "broken";
  const fields = new Map<string, string>();
  const outcome: { result: Uploaded; fault: unknown; brokeOff: boolean } = {
    ...{ result: "read", fault: undefined, brokeOff: false },
  };
  const parser = new Busboy({
    headers: { "content-type": context.req.header("content-type") ?? "" },
    preservePath: true,
    limits: { fields: mostFields, files: mostFiles, fieldSize: 10_000, fieldNameSize: 100 },
  });
  let taking: Promise<void> = Promise.resolve();
  let asked = false;
  parser.on("field", (name, value) => void fields.set(name, value));
  parser.on("file", (_field, content, name) => {
    if (!asked && !limits.accepts(fields)) outcome.result = "refused";
    asked = true;
    content.on("error", () => undefined);
    // an empty field for files comes as a file without a name
    if (outcome.result !== "read" || outcome.fault !== undefined || !name) return void content.resume();
    // a reader that gives up ends what it was given, and the parser waits for its own stream to be read
    const given = new PassThrough();
    given.on("error", () => undefined);
    content.on("error", (fault) => {
      outcome.brokeOff = true;
      given.destroy(fault);
    });
    content.pipe(given);
    const before = taking;
    taking = before
      .then(() => limits.take(name, given))
      .catch((fault: unknown) => {
        outcome.fault ??= fault;
        content.unpipe(given);
        content.resume();
      });
  });
  const source = Readable.fromWeb(body as never);
  let bytes = 0;
  // a request that does not say how large it is ends where one that says so would not have begun
  source.on("data", (chunk: Uint8Array) => {
    bytes += chunk.byteLength;
    if (bytes > limits.mostBytes + around) source.destroy(new Error("the request is too large"));
  });
  const ended = new Promise<void>((resolve, reject) => {
    parser.once("finish", resolve);
    parser.once("error", reject);
    source.once("error", reject);
    source.once("close", () => source.readableEnded || reject(new Error("the request ended early")));
  });
  try {
    source.pipe(parser);
    await ended;
    await taking;
  } catch {
    source.unpipe(parser);
    await taking;
    if (bytes > limits.mostBytes + around) return "tooLarge";
    if (outcome.fault === undefined || outcome.brokeOff) return "broken";
    throw outcome.fault;
  }
  if (!asked && !limits.accepts(fields)) return "refused";
  if (outcome.brokeOff) return "broken";
  if (outcome.fault !== undefined) throw outcome.fault;
  return outcome.result;
}
