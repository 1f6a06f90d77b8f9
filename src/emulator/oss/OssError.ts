import { objectErrors, type ObjectErrorCode } from "./errors.js";

/** A refusal of the object storage, as it goes out. */
export class OssError extends Error {
  override readonly name = "OssError";

  constructor(
    readonly code: ObjectErrorCode,
    message: string,
    /** Further elements of the error document. */
    readonly elements: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  get status(): number {
    return objectErrors[this.code].status;
  }
}

/** A documented refusal, in the documented words. */
export function refuseObject(
  code: ObjectErrorCode,
  elements: Readonly<Record<string, string>> = {},
): OssError {
  return new OssError(code, objectErrors[code].message, elements);
}

/** `InvalidArgument`, naming what was wrong and what is allowed. */
export function invalidArgument(name: string, allowed: string): OssError {
  return new OssError("InvalidArgument", `${name} must be ${allowed}.`, {
    ArgumentName: name,
  });
}
