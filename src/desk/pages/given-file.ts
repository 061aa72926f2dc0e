/** A file that a form brought along. */
import type { Context } from "hono";

export interface GivenFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** @returns undefined when none was chosen */
export async function givenFile(context: Context, name: string): Promise<GivenFile | undefined> {
  const given = (await context.req.formData()).get(name);
  if (!(given instanceof File) || given.size === 0) return undefined;
  return { name: given.name, content: new Uint8Array(await given.arrayBuffer()) };
}
