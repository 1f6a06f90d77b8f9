/** Actions that tend to fail together, since one part of the vendor's service answers them. */
export type ActionGroup =
  "upload" | "read" | "play" | "search" | "edit" | "settings";

const GROUPS: readonly (readonly [RegExp, ActionGroup])[] = [
  [/^(CreateUpload|RefreshUpload|Upload|RegisterMedia)/, "upload"],
  [/MessageCallback$/, "settings"],
  [/^(GetPlayInfo|GetVideoPlayAuth)$/, "play"],
  [/^(SearchMedia|GetVideoList)$/, "search"],
  [/^Get/, "read"],
];

/** The group of an action, as the vendor names it. */
export function actionGroup(action: string): ActionGroup {
  return GROUPS.find(([names]) => names.test(action))?.[1] ?? "edit";
}
