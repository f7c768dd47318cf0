# What the server counts, and how it tells.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/exposition.cpp)
