import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

test("the tests that can reach the machine's time are found, also through what they import", () => {
  const script = join(import.meta.dirname, "../../scripts/at-other-dates.ts");
  const listed = execFileSync(process.execPath, [script, "--list"], { encoding: "utf8" }).trim().split("\n");
  // a process of its own; the public schema, through a support file; the age of files
  for (const file of ["cli/story", "web/pages", "objects/directory"])
    expect(listed).toContain(`test/${file}.test.ts`);
  // arguments alone; a database, under a clock that the test sets; processes that are killed
  for (const file of ["domain/day", "pipeline/review/similar", "db/embedded"])
    expect(listed).not.toContain(`test/${file}.test.ts`);
});
