# Going on where a page ended.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/cursor.cpp
  ${CMAKE_CURRENT_LIST_DIR}/passed.cpp
  ${CMAKE_CURRENT_LIST_DIR}/resume.cpp)
