/** The bundler takes style sheets out of the script: an import of one has no value. */
declare module "*.css";
