# Other wire formats: what existing clients send -> SearchRequest, Results -> what they expect.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/algolia/filters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/algolia/index_name.cpp
  ${CMAKE_CURRENT_LIST_DIR}/algolia/parameters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/algolia/read.cpp
  ${CMAKE_CURRENT_LIST_DIR}/algolia/write.cpp
  ${CMAKE_CURRENT_LIST_DIR}/algolia/write_hits.cpp
  ${CMAKE_CURRENT_LIST_DIR}/attributes.cpp
  ${CMAKE_CURRENT_LIST_DIR}/given.cpp
  ${CMAKE_CURRENT_LIST_DIR}/match_level.cpp
  ${CMAKE_CURRENT_LIST_DIR}/meilisearch/parameters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/meilisearch/read.cpp
  ${CMAKE_CURRENT_LIST_DIR}/meilisearch/write.cpp
  ${CMAKE_CURRENT_LIST_DIR}/meilisearch/write_hits.cpp
  ${CMAKE_CURRENT_LIST_DIR}/parts.cpp
  ${CMAKE_CURRENT_LIST_DIR}/passage.cpp
  ${CMAKE_CURRENT_LIST_DIR}/searchkit/read.cpp)
