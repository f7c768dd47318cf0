target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/test_beginnings.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_highlighter.cpp)
