import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { givenDelivery } from "../../src/cli/given-delivery.ts";

let dir: string;
let file: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-delivery-"));
  file = join(dir, "delivery.json");
  await writeFile(file, '{"agreement": "1", "submitter": {"person": "Ola", "telephone": "22 00 00 00"}}');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("nothing told is nothing said", async () => {
  expect(await givenDelivery({})).toEqual({});
});

test("an option stands before what the file says, and leaves the rest of it", async () => {
  const given = { delivery: file, agreement: "2", recipient: "Arkivet", contactEmail: "ola@etaten.example" };
  expect(await givenDelivery(given)).toEqual({
    agreement: "2",
    recipient: "Arkivet",
    submitter: { person: "Ola", telephone: "22 00 00 00", email: "ola@etaten.example" },
  });
});

test.each([
  ["a file that is not there", { delivery: "/no/such/delivery.json" }, "cannot be read"],
  ["a blank agreement", { agreement: " " }, "agreement: is blank"],
  ["an address without the person whose it is", { contactEmail: "ola@etaten.example" }, "needs the person"],
])("%s is refused, with its place", async (_, given, why) => {
  await expect(givenDelivery(given)).rejects.toMatchObject({
    code: "config.invalid",
    message: expect.stringContaining(why),
  });
});
