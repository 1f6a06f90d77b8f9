# The gateway as an image: `docker build -t vod-graph .`. docs/operations.md says how to run it.
#
# One base for every stage. Whoever needs the same bytes again gives its digest, too:
# `--build-arg NODE_IMAGE=node:24.21.0-trixie-slim@sha256:...`
ARG NODE_IMAGE=node:24.21.0-trixie-slim

FROM ${NODE_IMAGE} AS manifest
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

# Everything it takes to build: compiler, bundler, composers.
FROM manifest AS build
# package.json allows no package a script of its own. Not every npm knows how to ask it.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/ scripts/
COPY src/ src/
RUN npm run prepare && npm run build
COPY schema/ schema/
COPY deploy/compose/ deploy/compose/

FROM manifest AS dependencies
RUN npm ci --omit=dev --ignore-scripts

FROM ${NODE_IMAGE} AS gateway
# Nothing is installed from here on: what could do it stays away.
RUN rm -rf /usr/local/lib/node_modules /opt/yarn-* \
  /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
  /usr/local/bin/yarn /usr/local/bin/yarnpkg
WORKDIR /app
COPY LICENSE package.json ./
COPY --from=dependencies /app/node_modules/ node_modules/
COPY --from=build /app/dist/ dist/
COPY schema/persisted-documents.json schema/

# Production shows nothing of itself and starts no emulator. A host that others can reach needs AUTH_MODE, which
# whoever runs the image chooses.
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=4000 \
  METRICS_PORT=9464
EXPOSE 4000 9464

# The image's `node`, by number, so that an orchestrator can tell that it is not root. All files are root's, and
# none is ever written: the root file system may be read-only.
USER 1000:1000

HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

# Node itself, with neither a shell nor npm before it: SIGTERM reaches the process that drains.
CMD ["node", "dist/gateway/main.js"]
