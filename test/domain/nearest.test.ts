import { expect, test } from "@jest/globals";
import { nearest } from "../../src/domain/nearest.ts";

const known = ["DATA_DIR", "PORT", "HOST", "OBJECTS_URL", "HTTP_TIMEOUT_MS"];

test.each([
  ["DATADIRR", "DATA_DIR"],
  ["DATA_DRI", "DATA_DIR"],
  ["PROT", "PORT"],
  ["OBJECT_URL", "OBJECTS_URL"],
  ["HTTP_TIMEOUT", "HTTP_TIMEOUT_MS"],
  ["WP_PASSWORD", undefined],
  ["X", undefined],
  ["", undefined],
])("%j was meant as %j", (name, meant) => {
  expect(nearest(name, known)).toBe(meant);
});
