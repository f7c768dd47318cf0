# From parameters to results.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/asked.cpp
  ${CMAKE_CURRENT_LIST_DIR}/date_counts.cpp
  ${CMAKE_CURRENT_LIST_DIR}/date_range.cpp
  ${CMAKE_CURRENT_LIST_DIR}/facet_search.cpp
  ${CMAKE_CURRENT_LIST_DIR}/facets.cpp
  ${CMAKE_CURRENT_LIST_DIR}/filters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fold.cpp
  ${CMAKE_CURRENT_LIST_DIR}/histogram.cpp
  ${CMAKE_CURRENT_LIST_DIR}/hits.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json_body.cpp
  ${CMAKE_CURRENT_LIST_DIR}/live_index.cpp
  ${CMAKE_CURRENT_LIST_DIR}/marks.cpp
  ${CMAKE_CURRENT_LIST_DIR}/parameter_table.cpp
  ${CMAKE_CURRENT_LIST_DIR}/parameter_text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/parameters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/parameters_json.cpp
  ${CMAKE_CURRENT_LIST_DIR}/result_cache.cpp
  ${CMAKE_CURRENT_LIST_DIR}/search.cpp
  ${CMAKE_CURRENT_LIST_DIR}/searcher.cpp
  ${CMAKE_CURRENT_LIST_DIR}/similar.cpp
  ${CMAKE_CURRENT_LIST_DIR}/stats.cpp
  ${CMAKE_CURRENT_LIST_DIR}/url.cpp
  ${CMAKE_CURRENT_LIST_DIR}/vocabulary.cpp)
