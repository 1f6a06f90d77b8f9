import { wireEnum, type ValueOf } from "./wireEnum.js";

/** @see vendor documentation, "Definition" */
export const definition = wireEnum(
  "Definition",
  "How fine a stream to play is. The figures are the largest frame.",
  {
    FD: { wire: "FD", means: "Pictures: 640x480." },
    LD: { wire: "LD", means: "Pictures: 720x540." },
    SD: { wire: "SD", means: "Pictures: 1280x720." },
    HD: { wire: "HD", means: "Pictures: 1920x1080." },
    TWO_K: { wire: "2K", means: "Pictures: 2560x1440." },
    FOUR_K: { wire: "4K", means: "Pictures: 3840x2160." },
    OD: { wire: "OD", means: "As the source." },
    SQ: { wire: "SQ", means: "Sound: standard." },
    HQ: { wire: "HQ", means: "Sound: high." },
    AUTO: {
      wire: "AUTO",
      means: "Adaptive: the player chooses. Only when the template packs it.",
    },
  },
);
export type Definition = ValueOf<typeof definition>;
