# From a request to its route's answer, and what stands before it.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/../cors.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../dispatch.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../log.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../options.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../rate_limiter.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../service.cpp
  ${CMAKE_CURRENT_LIST_DIR}/algolia.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../trace.cpp
  ${CMAKE_CURRENT_LIST_DIR}/article.cpp
  ${CMAKE_CURRENT_LIST_DIR}/asset.cpp
  ${CMAKE_CURRENT_LIST_DIR}/call.cpp
  ${CMAKE_CURRENT_LIST_DIR}/compare.cpp
  ${CMAKE_CURRENT_LIST_DIR}/description.cpp
  ${CMAKE_CURRENT_LIST_DIR}/entity_tag.cpp
  ${CMAKE_CURRENT_LIST_DIR}/health.cpp
  ${CMAKE_CURRENT_LIST_DIR}/home.cpp
  ${CMAKE_CURRENT_LIST_DIR}/meilisearch.cpp
  ${CMAKE_CURRENT_LIST_DIR}/metrics.cpp
  ${CMAKE_CURRENT_LIST_DIR}/negotiation.cpp
  ${CMAKE_CURRENT_LIST_DIR}/opensearch.cpp
  ${CMAKE_CURRENT_LIST_DIR}/precondition.cpp
  ${CMAKE_CURRENT_LIST_DIR}/routes.cpp
  ${CMAKE_CURRENT_LIST_DIR}/saved.cpp
  ${CMAKE_CURRENT_LIST_DIR}/search.cpp
  ${CMAKE_CURRENT_LIST_DIR}/similar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/stats.cpp
  ${CMAKE_CURRENT_LIST_DIR}/stories.cpp
  ${CMAKE_CURRENT_LIST_DIR}/suggest.cpp
  ${CMAKE_CURRENT_LIST_DIR}/target.cpp
  ${CMAKE_CURRENT_LIST_DIR}/write.cpp)
target_compile_definitions(server PUBLIC BROADSHEET_VERSION="${PROJECT_VERSION}")
target_link_libraries(server PRIVATE spdlog::spdlog PkgConfig::XXHASH)
