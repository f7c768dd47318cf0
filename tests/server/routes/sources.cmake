# Routing, negotiation, what stands before the routes.
target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/test_dispatch.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_entity_tag.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_log.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_negotiation.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_rate_limiter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_routes.cpp)
