# The portal for production: MySQL and keys come from outside (compose.yaml, docs/operations.md).
FROM node:22-bookworm-slim AS page
WORKDIR /src
COPY portal/sitting-page/package.json portal/sitting-page/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY portal/sitting-page/ ./
RUN npm run build

FROM node:22-bookworm-slim AS fonts
WORKDIR /src
COPY portal/fonts/ ./
RUN npm ci --no-audit --no-fund && npm run build

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
COPY --from=page /src/dist portal/sitting-page/dist
COPY --from=fonts /src/dist portal/fonts/dist
RUN mvn -B -ntp -q -pl portal -am -Dmaven.test.skip=true package \
 && cp portal/target/portal-*.jar /portal.jar \
 && java -Djarmode=tools -jar /portal.jar extract --destination /ready

FROM eclipse-temurin:25-jre
# libraries of the embedded database, for trying the image without a MySQL
RUN apt-get update && apt-get install -y --no-install-recommends libncurses6 libaio1t64 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /data lianbing && install -d -o lianbing -g lianbing /data /opt/lianbing
COPY --from=build /ready/ /opt/lianbing/
USER lianbing
# A trial run with this very JVM leaves a cache of loaded and linked classes; without it the portal starts all the same.
RUN java -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -XX:AOTCacheOutput=/opt/lianbing/portal.aot \
      -Dspring.context.exit=onRefresh -jar /opt/lianbing/portal.jar --lianbing.data=/tmp/trial --server.port=0 \
    || echo "No trial run; starts take longer" \
 ; rm -rf /tmp/trial
WORKDIR /data
VOLUME /data
EXPOSE 8080
ENV LIANBING_DATA=/data
# bash's own sockets: the image has no curl
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "-Djdk.xml.maxGeneralEntitySizeLimit=0", "-Djdk.xml.totalEntitySizeLimit=0", "-XX:MaxRAMPercentage=70", "-XX:AOTCache=/opt/lianbing/portal.aot", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/lianbing/portal.jar"]
