import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isUuid } from "../../src/domain/ids.ts";
import { descriptionId, objectId, threadFolderId, uuidV5 } from "../../src/noark/identity.ts";
import { aScope, uuid } from "../support/export-builders.ts";

test("the example of RFC 9562 appendix A.4 gives its UUID", () => {
  expect(uuidV5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe(
    "2ed6657d-e927-568b-95e1-2665a8aea6a2",
  );
});

test("every name gives a lower-case UUID of version 5, always the same", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string(), (namespace, name) => {
      const made = uuidV5(namespace, name);
      expect(isUuid(made)).toBe(true);
      expect(made).toMatch(/^.{14}5.{4}[89ab]/);
      expect(uuidV5(namespace, name)).toBe(made);
    }),
  );
});

test("a document and its file never share an id", () => {
  expect(descriptionId(uuid(1), "copy")).not.toBe(objectId(uuid(1), "copy"));
});

test("a thread that lives on is another mappe in the next series (6.4.26)", () => {
  const root = uuid<Parameters<typeof threadFolderId>[1]>(1);
  const here = threadFolderId(aScope(), root);
  expect(threadFolderId(aScope({ packageId: uuid(2) }), root)).toBe(here);
  expect(threadFolderId(aScope({ seriesId: uuid(3) }), root)).not.toBe(here);
});
