import { expect, test } from "@jest/globals";
import { datedTests, dates, filesAt } from "../../scripts/other-dates.ts";

test("the tests that can reach the machine's time are found, also through what they import", () => {
  const listed = datedTests();
  // a process of its own; the public schema, through a support file; the age of files
  for (const file of ["cli/story", "web/pages", "objects/directory"])
    expect(listed).toContain(`test/${file}.test.ts`);
  // arguments alone; a database, under a clock that the test sets; processes that are killed
  for (const file of ["domain/day", "pipeline/review/similar", "db/embedded"])
    expect(listed).not.toContain(`test/${file}.test.ts`);
});

test("each of them is run far ahead and at one other date at least, what counts days and slots at every one", () => {
  const runs = dates.map((date) => filesAt(date));
  const times = (file: string) => runs.filter((files) => files.includes(file)).length;
  const dated = datedTests();
  expect(runs[dates.findIndex(({ at }) => at === 400)]).toEqual(dated);
  expect(dated.filter((file) => times(file) !== 2 && times(file) !== dates.length)).toEqual([]);
  expect(dated.filter((file) => times(file) === dates.length)).toHaveLength(14);
  for (const file of ["work/queue", "publish/coverage", "decide/what-if", "journal/journal"])
    expect(times(`test/pipeline/${file}.test.ts`)).toBe(dates.length);
  for (const files of runs) expect(files.length).toBeGreaterThan(25);
});
