/** What the public site is made with. */
import type pg from "pg";
import type { Clock } from "../clock.ts";

export interface Site {
  /** connected as `kanalarkiv_public`, which can read nothing but the public projection */
  readonly pool: pg.Pool;
  /** as `pool`, with connections that searches alone take */
  readonly searchPool: pg.Pool;
  readonly clock: Clock;
  /** where readers reach the site, without a final slash: `https://arkiv.example.no` */
  readonly baseUrl: string;
}
