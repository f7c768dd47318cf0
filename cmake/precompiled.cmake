# precompile(TARGET HEADER...): what most sources of a target include is parsed once. Only for builds with sanitizers:
# the release build shows that every source includes what it uses.
option(BROADSHEET_PRECOMPILED "Precompile headers from outside" OFF)
set(precompiled_standard_headers <algorithm> <array> <charconv> <chrono> <cmath> <cstdint> <functional> <map>
  <memory> <mutex> <optional> <set> <span> <stdexcept> <string> <string_view> <system_error> <unordered_map> <utility>
  <variant> <vector>)

function(precompile target)
  if(BROADSHEET_PRECOMPILED)
    target_precompile_headers(${target} PRIVATE ${precompiled_standard_headers} ${ARGN})
  endif()
endfunction()
