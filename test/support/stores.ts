/** A real store that does some of its work badly. */
import type { ObjectStore } from "../../src/objects/port.ts";

/** The store, but for the verbs that are given. */
export function storeWith(objects: ObjectStore, verbs: Partial<ObjectStore>): ObjectStore {
  return {
    address: objects.address,
    put: (key, content) => objects.put(key, content),
    get: (key) => objects.get(key),
    head: (key) => objects.head(key),
    list: (prefix) => objects.list(prefix),
    delete: (key) => objects.delete(key),
    ...verbs,
  };
}
