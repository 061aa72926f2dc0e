/** What keeps a package from being read says nothing of the package: it is told as that, and never as a verdict. */
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { officialSchemas } from "../../src/package/schema-official.ts";
import { type ValidateXml, verifyPackage } from "../../src/package/verify.ts";
import { validateXml } from "../../src/package/xsd.ts";
import { submissionBeside } from "../../src/pipeline/verify/submission.ts";
import { type Packed, packed } from "../support/packed.ts";

let work = "";
let made: Packed;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "kanalarkiv-unread-"));
  made = await packed(work);
});
afterAll(() => rmSync(work, { recursive: true }));

async function verified(source: string, validate: ValidateXml = validateXml) {
  return await verifyPackage(source, {
    workDir: join(work, "work"),
    officialDigests: new Map(Object.entries(officialSchemas).map(([name, { sha256 }]) => [name, sha256])),
    validateXml: validate,
  });
}

function copyOfFolder(): string {
  const dir = mkdtempSync(join(work, "copy-"));
  cpSync(dirname(made.folder), dir, { recursive: true });
  return join(dir, readdirSync(dir)[0] ?? "");
}

/** changes a file as soon as the validator is asked for the first time */
function changing(file: () => string): ValidateXml {
  let changed = false;
  return async (check) => {
    if (!changed) appendFileSync(file(), "\n");
    changed = true;
    return await validateXml(check);
  };
}

describe("a file that is read more than once may not change meanwhile", () => {
  test.each(["content/arkivstruktur.xml", "content/addml.xsd", "dias-mets.xml", "log.xml"])(
    "%s",
    async (path) => {
      const folder = copyOfFolder();
      await expect(
        verified(
          folder,
          changing(() => join(folder, path)),
        ),
      ).rejects.toMatchObject({
        code: "package.unverified",
        message: expect.stringContaining(`${path} was changed while it was read`),
      });
      expect(readdirSync(join(work, "work"))).toEqual([]);
    },
  );

  test("the submission description beside a tar", async () => {
    await expect(
      verified(
        made.built.path,
        changing(() => made.submission),
      ),
    ).rejects.toMatchObject({
      code: "package.unverified",
    });
  });
});

describe("what the system does not let us do is no fault of the package", () => {
  test.each([
    ["a full disk", "ENOSPC: no space left on device, write", { code: "ENOSPC", errno: -28 }],
    ["a file that may not be read", "EACCES: permission denied, open 'x'", { code: "EACCES", errno: -13 }],
  ])("%s", async (_title, message, facts) => {
    const validate = async () => Promise.reject(Object.assign(new Error(message), facts));
    for (const source of [made.built.path, made.folder])
      await expect(verified(source, validate)).rejects.toMatchObject({
        code: "package.unverified",
        message: expect.stringContaining(`was not verified: ${message}`),
      });
  });

  test("neither where the XML of a tar is kept", async () => {
    const workDir = join(made.built.path, "below-a-file");
    const asked = verifyPackage(made.built.path, { workDir, officialDigests: new Map(), validateXml });
    await expect(asked).rejects.toMatchObject({ code: "package.unverified" });
  });
});

describe("a pipe, which may have no end, is never read", () => {
  const pipe = (name: string) => {
    const path = join(mkdtempSync(join(work, "pipe-")), name);
    execFileSync("mkfifo", [path]);
    return path;
  };

  test("as a package", async () => {
    await expect(verified(pipe("a.tar"))).rejects.toMatchObject({
      code: "package.invalid",
      message: expect.stringContaining("is neither a file nor a folder"),
    });
  });

  test("as a submission description", async () => {
    const beside = pipe("a.xml");
    expect(existsSync(beside)).toBe(true);
    expect(await submissionBeside(join(dirname(beside), "a.tar"), "a")).toBeUndefined();
  });
});
