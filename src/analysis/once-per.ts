// A function of a value that never changes (a table, a column), computed once for each.

export type OncePer<Of extends object, Value> = ((of: Of) => Value) & {
  /** What the worker has already computed of the same. */
  readonly set: (of: Of, value: Value) => void;
};

export function oncePer<Of extends object, Value>(compute: (of: Of) => Value): OncePer<Of, Value> {
  const known = new WeakMap<Of, { readonly value: Value }>();
  const set = (of: Of, value: Value): void => void known.set(of, { value });
  const get = (of: Of): Value => {
    const found = known.get(of) ?? { value: compute(of) };
    known.set(of, found);
    return found.value;
  };
  return Object.assign(get, { set });
}
