# The image: three programs, the libraries they load and the sample archive; no shell, not root.
#   docker build -t broadsheet . && docker run -p 8080:8080 broadsheet
#   docker run -p 8080:8080 -v ./articles:/articles:ro -v broadsheet:/data broadsheet
FROM debian:trixie-slim AS build
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
WORKDIR /src

# Xapian and cpp-httplib come from trixie-backports, fetched from wherever this base gets its packages.
RUN sed '/^$/,$d; s/^Suites: .*/Suites: trixie-backports/' /etc/apt/sources.list.d/debian.sources \
      > /etc/apt/sources.list.d/backports.sources \
 && apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends -t trixie-backports \
      libxapian-dev libcpp-httplib-dev
COPY scripts/setup scripts/
RUN scripts/setup build

COPY . .
ARG SOURCE_DATE_EPOCH=1735689600
RUN cmake --preset release -DBROADSHEET_TESTS=OFF -DBROADSHEET_BENCH=OFF -DCMAKE_CXX_FLAGS=-ffile-prefix-map=/src=. \
 && cmake --build build/release --parallel "$(nproc)" \
 && cmake --install build/release --strip --prefix /image/usr
RUN scripts/image-root /image

FROM scratch
LABEL org.opencontainers.image.title="Broadsheet" \
      org.opencontainers.image.description="Self-hosted full-text search server for news archives" \
      org.opencontainers.image.licenses="GPL-2.0-or-later"
COPY --from=build /image/ /
COPY --from=build --chown=999:999 /image-owned/ /
ENV PATH=/usr/bin BROADSHEET_INDEX=/data/index BROADSHEET_LISTEN=0.0.0.0:8080
USER 999:999
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/usr/bin/broadsheet-container", "health"]
ENTRYPOINT ["/usr/bin/broadsheet-container"]
