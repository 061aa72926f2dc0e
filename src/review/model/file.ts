/** A model as bytes: a line of JSON that says what it is, and its weights as 32-bit numbers, the low byte first. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { ArchiveError } from "../../domain/errors.ts";
import type { Model } from "./train.ts";

export interface ModelOrigin {
  readonly agency: string;
  readonly language: string;
  readonly decisions: number;
  /** see `trainingDigest` */
  readonly trainingSha256: string;
}

const Header = z.strictObject({
  agency: z.string(),
  language: z.string(),
  decisions: z.int().min(1),
  trainingSha256: z.string().regex(/^[0-9a-f]{64}$/),
  settings: z.strictObject({
    form: z.literal("hashed-logistic-1"),
    bits: z.int().min(8).max(24),
    runs: z.tuple([z.int().min(1).max(9), z.int().min(1).max(9)]),
    characters: z.int().min(1).max(100_000),
    passes: z.int().min(1),
    rate: z.number().positive(),
    weighs: z.strictObject({
      runs: z.number(),
      words: z.number(),
      signs: z.number(),
      flags: z.number(),
    }),
    folds: z.int().min(2),
  }),
  calibration: z.strictObject({ slope: z.number().min(0), offset: z.number() }),
});

const lineEnd = 10;

export function modelFile({ settings, weights, calibration }: Model, origin: ModelOrigin): Buffer {
  const header = Buffer.from(`${inOrder({ ...origin, settings, calibration })}\n`, "utf8");
  const file = Buffer.alloc(header.length + 4 * weights.length);
  header.copy(file);
  for (let at = 0; at < weights.length; at++) file.writeFloatLE(weights[at] ?? 0, header.length + 4 * at);
  return file;
}

export function fileDigest(file: Uint8Array): string {
  return createHash("sha256").update(file).digest("hex");
}

/**
 * Reads what `modelFile` wrote.
 *
 * @param expected the digest that was written down when the model was made, and whose it must be
 * @throws ArchiveError `object.corrupt` when one byte is another, or it is the model of somebody else
 */
export function readModel(
  file: Buffer,
  expected: { readonly sha256: string; readonly name: string } & Pick<ModelOrigin, "agency" | "language">,
): Model {
  const refuse = (why: string) =>
    new ArchiveError(
      "object.corrupt",
      `${expected.name} is not used: ${why}; discard it and make it again with \`kanalarkiv review model train\``,
    );
  const found = fileDigest(file);
  if (found !== expected.sha256)
    throw refuse(`its file was altered: SHA-256 ${found}, written down was ${expected.sha256}`);
  const end = file.indexOf(lineEnd);
  const header = Header.safeParse(jsonOf(file.subarray(0, Math.max(end, 0))));
  if (!header.success) throw refuse("its file does not begin as a model does");
  const { settings, calibration, agency, language } = header.data;
  if (agency !== expected.agency || language !== expected.language)
    throw refuse(`it was learned from agency ${agency} in ${language}`);
  const size = 2 ** settings.bits + 1;
  if (file.length !== end + 1 + 4 * size) throw refuse("its file has another length than its settings say");
  const weights = new Float32Array(size);
  for (let at = 0; at < size; at++) weights[at] = file.readFloatLE(end + 1 + 4 * at);
  if (!weights.every(Number.isFinite)) throw refuse("a weight of it is no number");
  return { settings, calibration, weights };
}

/** Names in one order: settings that were stored come back in another. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
