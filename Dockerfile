# The bot in production: no development packages, no Node of npm's, not root, all data in one volume.
FROM node:26-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

COPY commands ./commands
COPY src ./src
COPY data/models ./data/models
COPY data/sample ./data/sample

RUN mkdir /data /app/compiled && chown node:node /data /app/compiled
VOLUME /data
ENV DATABASE_FILE=/data/newsdesk.db

USER node
# What Node compiles, with the same options as below: a new container starts in half the time, and without the compiler for TypeScript in memory.
ENV NODE_COMPILE_CACHE=/app/compiled
RUN ["node", "--max-semi-space-size=4", "src/start.js", "--help"]

CMD ["node", "--max-semi-space-size=4", "src/start.js"]
