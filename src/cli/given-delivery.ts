/** What a person tells of a delivery: a file, and the few facts that every delivery needs as options. */
import { parseDelivery } from "../dias/delivery.ts";
import type { Delivery } from "../domain/delivery.ts";
import { ArchiveError } from "../domain/errors.ts";
import { readGiven } from "./given.ts";

export interface DeliveryOptions {
  readonly delivery?: string;
  readonly agreement?: string;
  readonly recipient?: string;
  readonly contact?: string;
  readonly contactEmail?: string;
}

/**
 * An option stands before what the file says.
 *
 * @throws ArchiveError `config.invalid` with one line for everything that is wrong
 */
export async function givenDelivery(options: DeliveryOptions): Promise<Delivery> {
  const file =
    options.delivery === undefined ? "{}" : Buffer.from(await readGiven(options.delivery)).toString("utf8");
  const told = deliveryOf(file, options.delivery ?? "");
  const { agreement, recipient, contact, contactEmail } = options;
  const asked = { ...told.submitter, ...given("person", contact), ...given("email", contactEmail) };
  const submitter = Object.keys(asked).length === 0 ? {} : { submitter: asked };
  const all = { ...told, ...given("agreement", agreement), ...given("recipient", recipient), ...submitter };
  return deliveryOf(JSON.stringify(all), "the delivery");
}

function given(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}

function deliveryOf(json: string, where: string): Delivery {
  const read = parseDelivery(json);
  if (read.ok) return read.delivery;
  throw new ArchiveError("config.invalid", [`${where} cannot be used:`, ...read.faults].join("\n  "));
}
