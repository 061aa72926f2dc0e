/** Every command, in the order of --help: from setting up to checking. */
import type { RegisterCommand } from "../program.ts";
import { agency } from "./agency.ts";
import { audit } from "./audit.ts";
import { capture } from "./capture.ts";
import { channel } from "./channel.ts";
import { config } from "./config.ts";
import { decision } from "./decision.ts";
import { entry } from "./entry.ts";
import { exportPackage } from "./export.ts";
import { hold } from "./hold.ts";
import { item } from "./item.ts";
import { looks } from "./looks.ts";
import { objects } from "./objects.ts";
import { process } from "./process.ts";
import { prune } from "./prune.ts";
import { review } from "./review.ts";
import { rules } from "./rules.ts";
import { schemas } from "./schemas.ts";
import { serve } from "./serve.ts";
import { status } from "./status.ts";
import { verify } from "./verify.ts";
import { work } from "./work.ts";

export const commands: readonly RegisterCommand[] = [
  agency,
  channel,
  capture,
  looks,
  item,
  decision,
  rules,
  process,
  review,
  hold,
  prune,
  entry,
  exportPackage,
  verify,
  status,
  audit,
  objects,
  schemas,
  serve,
  work,
  config,
];
