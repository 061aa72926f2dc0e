/** Records are found wherever the pieces of a file end, and joined the pieces are the file. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fieldsOf } from "../../../src/capture/imports/csv-row.ts";
import { mostRecordBytes, piecesOf } from "../../../src/capture/imports/pieces.ts";
import { SeenIds } from "../../../src/capture/imports/seen-ids.ts";
import { CsvSplitter } from "../../../src/capture/imports/split-csv.ts";
import { JsonSplitter, type Splitter } from "../../../src/capture/imports/split-json.ts";

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function recordsOf(text: string, splitter: Splitter, size: number) {
  const bytes = Buffer.from(text);
  const [records, whole, indexes]: [string[], Buffer[], number[]] = [[], [], []];
  for await (const piece of piecesOf(inChunks(bytes, size), splitter)) {
    whole.push(piece.bytes);
    for (const [start, end, index] of piece.records) {
      records.push(piece.bytes.subarray(start, end).toString("utf8"));
      indexes.push(index);
    }
  }
  expect(Buffer.concat(whole).equals(bytes)).toBe(true);
  expect(indexes).toEqual(records.map((_, at) => at));
  return records;
}

const size = fc.integer({ min: 1, max: 40 });

describe("JSON", () => {
  test("every element of the list, whatever stands in it and however it is written", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        size,
        fc.constantFrom(0, 2),
        async (values, chunk, indent) => {
          const records = await recordsOf(JSON.stringify(values, null, indent), new JsonSplitter(), chunk);
          expect(records.map((one) => JSON.parse(one))).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
    );
  });

  test("a list under its name, whatever stands before and after it and under whichever names", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.jsonValue(), size, async (values, other, chunk) => {
        const text = JSON.stringify({ before: other, x: { items: [other] }, items: values, after: [other] });
        const records = await recordsOf(text, new JsonSplitter("items"), chunk);
        expect(records.map((one) => JSON.parse(one))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  test("what a script says in front is passed over", async () => {
    expect(await recordsOf('window.YTD.tweets.part0 = [ {"a":"]"}, 2 ]', new JsonSplitter(), 3)).toEqual([
      '{"a":"]"}',
      "2 ",
    ]);
  });

  test.each([['[{"a":1},{"b'], ['{"items":[1,2]'], ['{"other":[1]}'], [""], ["17"], ["]"]])(
    "%s is no whole file",
    async (text) => {
      await expect(recordsOf(text, new JsonSplitter("items"), 5)).rejects.toMatchObject({
        code: "import.damaged",
      });
    },
  );

  test("a record that is larger than any is ends the import, and is not held", async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      yield Buffer.from('["');
      for (let at = 0; at <= mostRecordBytes; at += 1 << 20) yield Buffer.alloc(1 << 20, "a");
    }
    const pieces = piecesOf(endless(), new JsonSplitter());
    await expect(pieces.next()).rejects.toMatchObject({ code: "import.tooLarge" });
  });
});

describe("tables", () => {
  const field = fc.oneof(
    fc.stringMatching(/^[^"\r\n,;\t]*$/),
    fc.string().map((text) => `"${text.replaceAll('"', '""')}"`),
  );

  test("every row, with line breaks, quotes and delimiters in its fields", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 })),
        size,
        async (rows, chunk) => {
          const lines = rows.map((row) => row.join(","));
          const records = await recordsOf(lines.join("\r\n"), new CsvSplitter(), chunk);
          // a line break that ends a field in quotes is the field's, and none of these fields ends so outside of quotes
          expect(records).toEqual(lines);
        },
      ),
    );
  });

  test("the same of a writer that puts a backslash in front of quotes; each field says what was written", async () => {
    const written = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 })),
        size,
        async (rows, chunk) => {
          const lines = rows.map((row) => row.map(written).join(";"));
          const records = await recordsOf(lines.join("\n"), new CsvSplitter({ backslash: true }), chunk);
          expect(records.map((record) => fieldsOf(record, ";", { backslash: true }))).toEqual(rows);
        },
      ),
    );
  });

  test("what stands above the row that names the columns is no row, and a table without one is none", async () => {
    const head = /^name,/;
    const rows = ['"a note, of\ntwo lines"', "sep=,", "name,text", "1,2"];
    expect(await recordsOf(rows.join("\n"), new CsvSplitter({ head }), 5)).toEqual(["name,text", "1,2"]);
    await expect(recordsOf("a,b\n1,2", new CsvSplitter({ head }), 5)).rejects.toMatchObject({
      code: "import.damaged",
    });
    expect(await recordsOf("\uFEFFsep=;\r\na;b", new CsvSplitter(), 5)).toEqual(["a;b"]);
  });

  test("a row whose quotes never end takes no other row with it", async () => {
    const rows = ["id,text", '1,"never ended', "2,good", "3,ended"];
    expect(await recordsOf(rows.join("\n"), new CsvSplitter(), 7)).toEqual(rows);
  });
});

test("an id is new once, then the same or other, for as many as there are", () => {
  const seen = new SeenIds();
  const hashOf = (n: number) => n.toString(16).padStart(8, "0").repeat(8);
  for (let n = 0; n < 20_000; n += 1) expect(seen.see(`id-${n}`, hashOf(n))).toBe("new");
  for (let n = 0; n < 20_000; n += 997) {
    expect(seen.see(`id-${n}`, hashOf(n))).toBe("same");
    expect(seen.see(`id-${n}`, hashOf(n + 1))).toBe("other");
  }
});
