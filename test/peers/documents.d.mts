export const NORMAL: string;
export const UPLOADING: string;
export const GONE: string;
