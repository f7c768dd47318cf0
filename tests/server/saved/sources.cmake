target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/test_saved.cpp)
