# Stories out of the index.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/reader.cpp
  ${CMAKE_CURRENT_LIST_DIR}/story_table.cpp)
