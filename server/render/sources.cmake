# Results -> JSON or page.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/article_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/body_html.cpp
  ${CMAKE_CURRENT_LIST_DIR}/comparison_json.cpp
  ${CMAKE_CURRENT_LIST_DIR}/comparison_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/csv.cpp
  ${CMAKE_CURRENT_LIST_DIR}/docs_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/feeds/atom.cpp
  ${CMAKE_CURRENT_LIST_DIR}/feeds/feed.cpp
  ${CMAKE_CURRENT_LIST_DIR}/feeds/json_feed.cpp
  ${CMAKE_CURRENT_LIST_DIR}/feeds/rss.cpp
  ${CMAKE_CURRENT_LIST_DIR}/feeds/xml_writer.cpp
  ${CMAKE_CURRENT_LIST_DIR}/filters.cpp
  ${CMAKE_CURRENT_LIST_DIR}/hit_list.cpp
  ${CMAKE_CURRENT_LIST_DIR}/home_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/html.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json.cpp
  ${CMAKE_CURRENT_LIST_DIR}/json_writer.cpp
  ${CMAKE_CURRENT_LIST_DIR}/layout.cpp
  ${CMAKE_CURRENT_LIST_DIR}/links.cpp
  ${CMAKE_CURRENT_LIST_DIR}/problem_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/renderers.cpp
  ${CMAKE_CURRENT_LIST_DIR}/search_page.cpp
  ${CMAKE_CURRENT_LIST_DIR}/suggestions.cpp
  ${CMAKE_CURRENT_LIST_DIR}/text.cpp
  ${CMAKE_CURRENT_LIST_DIR}/written.cpp)
