/** Objects that were missing or damaged when they were last read back, as far as an agency has to do with them. */
import type pg from "pg";
import type { ObjectKind, ObjectState } from "./objects.ts";

export interface DamagedObject {
  readonly kind: ObjectKind;
  /** the digest, or of a package its id */
  readonly name: string;
  readonly state: Exclude<ObjectState, "sound">;
  readonly checkedAt: Date;
  /** what was found in its place, in English */
  readonly detail: string;
}

/** The newest first, so many at most. */
export async function damagedOf(
  pool: pg.Pool,
  agencyId: string,
  most: number,
): Promise<readonly DamagedObject[]> {
  const found = await pool.query<DamagedObject>(
    `select * from (
       select kind, split_part(key, '/', 2) as name, state, checked_at as "checkedAt", detail
         from core.object_checks where state <> 'sound') k
      where case k.kind
        when 'raw' then exists (select 1 from core.payloads p join core.observations o on o.id = p.observation_id
                                  join core.channels c on c.id = o.channel_id where p.sha256 = k.name and c.agency_id = $1)
        when 'media' then exists (select 1 from core.media m join core.versions v on v.id = m.version_id
                                    join core.items i on i.id = v.item_id where m.sha256 = k.name and i.agency_id = $1)
        else exists (select 1 from core.packages p where p.id::text = k.name and p.agency_id = $1) end
      order by "checkedAt" desc, name limit $2`,
    [agencyId, most],
  );
  return found.rows;
}
