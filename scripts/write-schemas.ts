/** Writes the JSON Schemas that others rely on from the zod schemas that we read by. Run it after changing one, then `npm run format`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deliverySchema } from "../src/dias/delivery.ts";
import { decisionSchema } from "../src/retention/file-format.ts";

const folder = join(import.meta.dirname, "../schemas");

writeFileSync(
  join(folder, "retention-decision.schema.json"),
  `${JSON.stringify(decisionSchema(), null, 2)}\n`,
);

writeFileSync(join(folder, "delivery.schema.json"), `${JSON.stringify(deliverySchema(), null, 2)}\n`);
