/** The executable of a Redis server, or undefined. */
export function findRedis(): string | undefined;
/** Makes a Redis server available where that is possible. */
export function installRedis(): void;
