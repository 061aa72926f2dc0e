/** PURE. The splitter for each way in which a file is cut into records. */
import { assertNever } from "../../domain/errors.ts";
import { CarSplitter } from "./bluesky-car/blocks.ts";
import type { Cut } from "./port.ts";
import { CsvSplitter } from "./split-csv.ts";
import { JsonSplitter, type Splitter } from "./split-json.ts";
import { WholeSplitter } from "./split-whole.ts";
import { XmlSplitter } from "./split-xml.ts";

export function splitterOf(cut: Cut): Splitter {
  switch (cut.kind) {
    case "json":
      return new JsonSplitter(cut.under);
    case "csv":
      return new CsvSplitter(cut);
    case "whole":
      return new WholeSplitter();
    case "car":
      return new CarSplitter();
    case "xml":
      return new XmlSplitter(cut.elements, cut.root);
    default:
      return assertNever(cut);
  }
}
