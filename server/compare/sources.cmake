# Two articles sentence by sentence.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/align.cpp
  ${CMAKE_CURRENT_LIST_DIR}/comparison.cpp
  ${CMAKE_CURRENT_LIST_DIR}/differences.cpp
  ${CMAKE_CURRENT_LIST_DIR}/sentence.cpp)
