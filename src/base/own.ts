/**
 * What an object holds itself under a name that came from outside. `members[name]` would also find what every
 * object inherits, `constructor` for one: then whoever sent the name has chosen a function of ours.
 */
export function own<Value>(
  members: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
