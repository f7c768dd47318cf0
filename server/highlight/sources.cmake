target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/beginnings.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fragment.cpp
  ${CMAKE_CURRENT_LIST_DIR}/highlighter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/matcher.cpp)
