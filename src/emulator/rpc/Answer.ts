import { fill, findDocumented, type RpcError } from "./RpcError.js";

/** What an answer's members may hold; `undefined` members are left out. */
export type AnswerValue =
  | string
  | number
  | boolean
  | undefined
  | readonly AnswerValue[]
  | { readonly [member: string]: AnswerValue };

/** The members of an answer, in the order they go out. */
export type AnswerBody = Readonly<Record<string, AnswerValue>>;

/** An answer before it is written as JSON or XML. */
export interface Answer {
  readonly status: number;
  /** The XML root: `Error`, or the action's name with `Response`. */
  readonly root: string;
  readonly body: AnswerBody;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who answers: both values stand in every error. */
export interface AnswerIds {
  readonly requestId: string;
  /** The host that was called. */
  readonly hostId: string;
}

/** The answer of an action that did its work. */
export function successAnswer(
  action: string,
  members: AnswerBody,
  { requestId }: AnswerIds,
): Answer {
  return {
    status: 200,
    root: `${action}Response`,
    body: { RequestId: requestId, ...members },
  };
}

/** The gateway's error envelope. */
export function errorAnswer(
  { code, status, message }: Pick<RpcError, "code" | "status" | "message">,
  { requestId, hostId }: AnswerIds,
): Answer {
  const query = `q=${code}&product=vod&requestId=${requestId}`;
  const body = {
    RequestId: requestId,
    HostId: hostId,
    Code: code,
    Message: message,
    Recommend: `https://api.aliyun.com/troubleshoot?${query}`,
    AccessDeniedDetail:
      code === "NoPermission" ? ACCESS_DENIED_DETAIL : undefined,
  };
  return { status, root: "Error", body };
}

/** An answer for any code, known or not. @default status and wording as documented; 500 without */
export function namedErrorAnswer(
  error: {
    readonly code: string;
    readonly status?: number;
    readonly message?: string;
  },
  ids: AnswerIds,
): Answer {
  const documented = findDocumented(error.code);
  const status = error.status ?? documented?.status ?? 500;
  const message =
    error.message ??
    fill(documented?.message ?? "Nobody knows this error.", {});
  return errorAnswer({ code: error.code, status, message }, ids);
}

/** What newer gateways add to a permission refusal. */
const ACCESS_DENIED_DETAIL = {
  AuthAction: "vod:CreateUploadVideo",
  AuthPrincipalType: "SubUser",
  AuthPrincipalOwnerId: "1234567890123456",
  AuthPrincipalDisplayName: "200000000000000001",
  PolicyType: "AccountLevelIdentityBasedPolicy",
  NoPermissionType: "ImplicitDeny",
  EncodedDiagnosticMessage: "AQEAAAAAZX",
} as const;
