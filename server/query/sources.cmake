target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/bounds.cpp
  ${CMAKE_CURRENT_LIST_DIR}/capitals.cpp
  ${CMAKE_CURRENT_LIST_DIR}/date_filter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/leaf_queries.cpp
  ${CMAKE_CURRENT_LIST_DIR}/leaves.cpp
  ${CMAKE_CURRENT_LIST_DIR}/node.cpp
  ${CMAKE_CURRENT_LIST_DIR}/parse.cpp
  ${CMAKE_CURRENT_LIST_DIR}/print.cpp
  ${CMAKE_CURRENT_LIST_DIR}/read.cpp
  ${CMAKE_CURRENT_LIST_DIR}/resolve.cpp
  ${CMAKE_CURRENT_LIST_DIR}/synonyms.cpp
  ${CMAKE_CURRENT_LIST_DIR}/token.cpp
  ${CMAKE_CURRENT_LIST_DIR}/translate.cpp
  ${CMAKE_CURRENT_LIST_DIR}/widening.cpp)
include(${CMAKE_CURRENT_LIST_DIR}/builtin_synonyms.cmake)
