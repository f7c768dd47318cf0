target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/test_bounds.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_date_filter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_document.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_read.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_translate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_widening.cpp)
