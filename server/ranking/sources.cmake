target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/expansion.cpp
  ${CMAKE_CURRENT_LIST_DIR}/explain.cpp
  ${CMAKE_CURRENT_LIST_DIR}/order.cpp
  ${CMAKE_CURRENT_LIST_DIR}/proximity.cpp
  ${CMAKE_CURRENT_LIST_DIR}/recency.cpp
  ${CMAKE_CURRENT_LIST_DIR}/score_parts.cpp)
