/** Measures what an operator waits for, beside the best known tool for the same work: `npm run bench -- all`. */
import { parseArgs } from "node:util";
import { audit } from "./audit.ts";
import { channelGrowth } from "./channel-growth.ts";
import { classifying } from "./classify.ts";
import { desk } from "./desk.ts";
import { exportMemory } from "./export.ts";
import { type Figure, figureTable } from "./figures.ts";
import { importCosts } from "./import.ts";
import { ingest } from "./ingest.ts";
import { logCosts } from "./log.ts";
import { lookCosts } from "./looks.ts";
import { modelCosts } from "./model.ts";
import { officers } from "./officers.ts";
import { pagesMemory } from "./pages.ts";
import { openPlace, type Place } from "./place.ts";
import { queue } from "./queue.ts";
import { raw } from "./raw.ts";
import { recall } from "./recall.ts";
import { relook } from "./relook.ts";
import { scaling } from "./scale/scale.ts";
import { searchFigures } from "./search.ts";
import { startCosts } from "./start.ts";
import { upload } from "./upload.ts";
import { verify } from "./verify.ts";
import { whatIfCosts } from "./what-if.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    items: { type: "string", default: "100000" },
    runs: { type: "string", default: "3" },
    /** a checkout of an earlier build, for `look`, `classify`, `start`, `scale` and `search` */
    beside: { type: "string" },
    /** for `scale` and `import`: how many items are stored or imported; for `scale` up to how many by the real steps; up to which seconds an idle `process` of the earlier build is waited for */
    sizes: { type: "string", default: "1000,10000,100000" },
    "real-up-to": { type: "string", default: "100000" },
    patience: { type: "string", default: "60" },
    /** for `scale`: how many rows are searched */
    "search-rows": { type: "string", default: "20000" },
    /** for the model of `scale`: cores of the database, and what a core costs in an hour */
    "database-cores": { type: "string", default: "32" },
    "core-hour": { type: "string", default: "0.04" },
  },
});

type Bench = (place: Place, items: number, runs: number) => Promise<readonly Figure[]>;
const benches: Readonly<Record<string, Bench>> = {
  ingest,
  import: (place, _, runs) => importCosts(place, values.sizes.split(",").map(Number), runs),
  relook,
  channels: (place) => channelGrowth(place, values.sizes.split(",").map(Number)),
  look: (place) => lookCosts(place, values.beside),
  pages: (place) => pagesMemory(place, values.beside),
  export: exportMemory,
  log: logCosts,
  upload,
  verify,
  audit,
  raw,
  queue,
  officers,
  desk,
  "what-if": whatIfCosts,
  scale: async (place) => [
    ...(await scaling(place, {
      sizes: values.sizes,
      realUpTo: Number(values["real-up-to"]),
      earlier: values.beside,
      patience: Number(values.patience),
      coreHour: Number(values["core-hour"]),
      databaseCores: Number(values["database-cores"]),
    })),
    ...(await searchFigures(place, { rows: Number(values["search-rows"]), earlier: values.beside })),
  ],
  start: (place, items, runs) => startCosts(place, items, runs, values.beside),
  search: (place, items) => searchFigures(place, { rows: items, earlier: values.beside }),
  recall: (place) => recall(place, values.beside),
  model: modelCosts,
  classify: (place, items, runs) => classifying(place, items, runs, values.beside),
};

const [wanted = "all"] = positionals;
const chosen = wanted === "all" ? Object.keys(benches) : [wanted];
const place = await openPlace();
const results: Record<string, readonly Figure[]> = {};
try {
  for (const name of chosen) {
    const bench = benches[name];
    if (!bench)
      throw new Error(`no benchmark ${name}: give one of ${Object.keys(benches).join(", ")} or all`);
    results[name] = await bench(place, Number(values.items), Number(values.runs));
    if (!values.json) process.stdout.write(`${figureTable(name, results[name], "earlier build")}\n\n`);
  }
} finally {
  await place.close();
}
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
