# Results as JSON and as pages.
target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/test_body_html.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_feeds.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_html.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_json.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_links.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_pages.cpp)
