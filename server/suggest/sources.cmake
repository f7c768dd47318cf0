target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/completions.cpp)
