/**
 * Loaded into a process before everything else: writes down which files it opens and which hosts it
 * connects to, one a line, into the file that SPY_RECORD names. Connections that leave the machine
 * are refused.
 */
const fs = require("node:fs");
const net = require("node:net");
const process = require("node:process");
const { URL } = require("node:url");
const { syncBuiltinESMExports } = require("node:module");

const append = fs.appendFileSync;
const record = process.env.SPY_RECORD;
let recording = false;

function note(line) {
  if (recording) return; // appendFileSync opens a file itself
  recording = true;
  append(record, `${line}\n`);
  recording = false;
}

function watch(functions) {
  for (const [name, original] of Object.entries(functions)) {
    if (typeof original !== "function" || !/^[a-z]/.test(name)) continue;
    const watched = function (first, ...rest) {
      if (typeof first === "string" || first instanceof URL)
        note(`file ${String(first)}`);
      return original.call(this, first, ...rest);
    };
    functions[name] = Object.assign(watched, original);
  }
}

watch(fs);
watch(fs.promises);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = net._normalizeArgs(Array.isArray(args[0]) ? args[0] : args);
  const host = options.host ?? "localhost";
  note(`host ${host}`);
  if (host === "127.0.0.1" || host === "localhost")
    return connect.apply(this, args);
  const refused = Object.assign(new Error(`connect ECONNREFUSED ${host}`), {
    code: "ECONNREFUSED",
  });
  process.nextTick(() => this.destroy(refused));
  return this;
};

syncBuiltinESMExports();
