target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/test_date_range.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_fold.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ranking/test_expansion.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ranking/test_ranking.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_languages.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_internet_date.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_live_index.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_parameters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_parameters_json.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_result_cache.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_searcher.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_similar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_stats.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_url.cpp)
