// Plain JSON as tests build and change it: values only, never undefined, objects made so that every key is their own.

export type Json = null | boolean | number | string | readonly Json[] | JsonFields;
export type JsonFields = { readonly [key: string]: Json };

/** One child of a list or an object; the key of a list's child is its position. */
export type Child = readonly [key: string, value: Json];
export type Path = readonly string[];

export function isFields(json: Json | undefined): json is JsonFields {
  return typeof json === "object" && json !== null && !isItems(json);
}

export function isItems(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** An object in which `__proto__` is a key like any other. */
export function fields(children: readonly Child[]): JsonFields {
  return Object.fromEntries(children);
}

export function childrenOf(json: Json): readonly Child[] {
  return typeof json === "object" && json !== null ? Object.entries(json) : [];
}

/** The same kind of container with other children. */
export function withChildren(json: Json, children: readonly Child[]): Json {
  return isItems(json) ? children.map(([, value]) => value) : fields(children);
}

/** The paths of all values below the root. */
export function pathsOf(json: Json): readonly Path[] {
  const paths: Path[] = [];
  const open: (readonly [Path, Json])[] = [[[], json]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next;
    for (const [key, child] of childrenOf(value)) {
      paths.push([...path, key]);
      open.push([[...path, key], child]);
    }
  }
  return paths;
}

export function valueAt(json: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, key) => (value === undefined ? undefined : childrenOf(value).find(([name]) => name === key)?.[1]),
    json,
  );
}

/** The same with the siblings at a path edited; `edit` gets them and which of them the path means. */
export function editSiblings(
  json: Json,
  path: Path,
  edit: (siblings: readonly Child[], position: number) => readonly Child[],
): Json {
  const [key, ...rest] = path;
  const children = childrenOf(json);
  const position = children.findIndex(([name]) => name === key);
  if (position < 0) return json;
  if (rest.length === 0) return withChildren(json, edit(children, position));
  return withChildren(
    json,
    children.map(([name, value]): Child => [name, name === key ? editSiblings(value, rest, edit) : value]),
  );
}
