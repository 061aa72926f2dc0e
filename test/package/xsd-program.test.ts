/** Programs called xmllint that are none, or that break: what they end with is never taken for an answer. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ownSchemaDir } from "../../src/package/schema-set.ts";
import { validateXml } from "../../src/package/xsd.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-program-"));
});
afterAll(() => rm(dir, { recursive: true }));

async function validatedBy(script: string): Promise<unknown> {
  const [program, file] = [join(dir, "xmllint"), join(dir, "a.xml")];
  await writeFile(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  await writeFile(file, "<a/>");
  return await validateXml({ file, schemaDir: ownSchemaDir, mainSchema: "addml.xsd", program });
}

describe("a validator that does not say to what end it came", () => {
  test.each([
    ["ends well in silence", "exit 0"],
    ["says something else", "echo 'xmllint: using libxml version 20914' >&2; exit 0"],
    ["says it where nobody asked", 'echo "$6 validates"; exit 0'],
    ["ends as for a file that is not well-formed", "exit 1"],
    ["ends as for a file that breaks its schema", "exit 3"],
    ["has no memory", "exit 9"],
    ["is not known to the shell", "exit 127"],
  ])("has validated nothing: %s", async (_title, script) => {
    await expect(validatedBy(script)).rejects.toMatchObject({
      code: "package.unverified",
      message: expect.stringMatching(/was not validated: .*xmllint ended with \d+ and did not say/),
    });
  });
});
