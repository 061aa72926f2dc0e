/**
 * Whether anybody could read an item on its channel, of which the trash says nothing by itself: what went into it from
 * where not everybody read it was shown to nobody. Of what came to be known in the trash nobody can tell.
 *
 * @param item alias of core.items @param state alias of core.item_states
 */
export function couldBeRead(item: string, state: string): string {
  return `(${state}.visibility = 'public' or (${state}.visibility = 'trashed' and coalesce((
        select t.detail ->> 'from' from core.item_events t
         where t.item_id = ${item}.id and t.kind = 'visibilityChanged' and t.detail ->> 'to' = 'trashed'
         order by t.at desc, t.id desc limit 1), 'public') = 'public'))`;
}
