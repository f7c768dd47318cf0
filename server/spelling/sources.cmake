target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/corrector.cpp
  ${CMAKE_CURRENT_LIST_DIR}/edits.cpp
  ${CMAKE_CURRENT_LIST_DIR}/lexicon.cpp)
