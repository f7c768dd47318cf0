target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/alias_table.cpp
  ${CMAKE_CURRENT_LIST_DIR}/operators_aliases.cpp
  ${CMAKE_CURRENT_LIST_DIR}/spellings.cpp)
