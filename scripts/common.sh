# What serve, test and bench share; sourced, never run. Sets $root, the checkout.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=${BROADSHEET_JOBS:-$(nproc)}
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi

say() { echo "${0##*/}: $*" >&2; }
fail() { say "$@"; exit 1; }

# quietly LOG COMMAND...: the output goes to LOG, and is shown only when the command fails. On a terminal it is seen.
quietly() {
  local log=$1
  shift
  if [[ -t 1 ]]; then "$@" </dev/null || fail "failed: $*"; return; fi
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null || { tail -n 60 "$log" >&2; fail "failed: $* (all of it: $log)"; }
}

# build PRESET [TARGET...]: configures and builds into build/PRESET; TARGET may follow -D options.
build() {
  local preset=$1 options=() targets=() seconds=$SECONDS
  shift
  for word in "$@"; do
    if [[ $word == -D* ]]; then options+=("$word"); else targets+=("$word"); fi
  done
  say "building $preset (the first time takes minutes)"
  quietly "$root/build/$preset.configure.log" cmake -S "$root" --preset "$preset" "${options[@]}"
  quietly "$root/build/$preset.build.log" cmake --build "$root/build/$preset" --parallel "$jobs" \
    ${targets[@]:+--target "${targets[@]}"}
  say "built $preset in $((SECONDS - seconds)) s"
}
