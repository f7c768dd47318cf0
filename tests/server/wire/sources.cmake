# Other wire formats: requests read, answers written, through the routes that serve them.
target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/test_algolia.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_algolia_read.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_meilisearch.cpp)
