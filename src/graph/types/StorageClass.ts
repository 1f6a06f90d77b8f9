import { wireEnum, type ValueOf } from "./wireEnum.js";

export const storageClass = wireEnum(
  "StorageClass",
  "How the files of a media asset are stored.",
  {
    STANDARD: { wire: "Standard", means: "All files in standard storage." },
    IA: { wire: "IA", means: "All files in infrequent access storage." },
    ARCHIVE: {
      wire: "Archive",
      means: "All files archived: restore before use.",
    },
    COLD_ARCHIVE: {
      wire: "ColdArchive",
      means: "All files in cold archive: restore before use.",
    },
    SOURCE_IA: {
      wire: "SourceIA",
      means: "Only the source file in infrequent access storage.",
    },
    SOURCE_ARCHIVE: {
      wire: "SourceArchive",
      means: "Only the source file archived.",
    },
    SOURCE_COLD_ARCHIVE: {
      wire: "SourceColdArchive",
      means: "Only the source file in cold archive.",
    },
    CHANGING: {
      wire: "Changing",
      means: "The storage class of all files is changing.",
    },
    SOURCE_CHANGING: {
      wire: "SourceChanging",
      means: "The storage class of the source file is changing.",
    },
  },
);
export type StorageClass = ValueOf<typeof storageClass>;
