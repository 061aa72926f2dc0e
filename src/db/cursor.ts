/** Reads a long answer in pieces, on one connection, at one point in time. */
import type pg from "pg";

/**
 * A cursor that is not read to its end is closed with its transaction.
 *
 * @param client inside a transaction of its own; the caller keeps it until the iteration ends
 * @param batchSize rows held at a time
 */
export async function* cursorRows<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  name: string,
  query: string,
  values: readonly unknown[],
  batchSize: number,
): AsyncGenerator<readonly Row[]> {
  await client.query(`declare ${name} no scroll cursor for ${query}`, [...values]);
  for (;;) {
    const batch = await client.query<Row>(`fetch ${batchSize} from ${name}`);
    if (batch.rows.length === 0) break;
    yield batch.rows;
  }
  await client.query(`close ${name}`);
}
