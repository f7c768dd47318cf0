# Searches kept under a name, and which of them a new article matches.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/known_articles.cpp
  ${CMAKE_CURRENT_LIST_DIR}/matcher.cpp
  ${CMAKE_CURRENT_LIST_DIR}/search_file.cpp
  ${CMAKE_CURRENT_LIST_DIR}/store.cpp
  ${CMAKE_CURRENT_LIST_DIR}/watch.cpp
  ${CMAKE_CURRENT_LIST_DIR}/watch_command.cpp)
