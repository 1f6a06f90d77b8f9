import { account } from "../media/account.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { textOf } from "./parameters.js";

/** A create may name the account's own storage alone. @throws RpcError `InvalidStorage.NotFound` */
export function checkStorage(parameters: Parameters): void {
  const storage = textOf(parameters, "StorageLocation");
  if (storage !== undefined && storage !== account.storageLocation) {
    throw refuse("InvalidStorage.NotFound");
  }
}
