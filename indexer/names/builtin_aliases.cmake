# The list of aliases that comes with the program, built into the library.
set(aliases_data ${CMAKE_CURRENT_BINARY_DIR}/aliases_data.cpp)
add_custom_command(
  OUTPUT ${aliases_data}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${aliases_data} -DINPUT=${CMAKE_CURRENT_LIST_DIR}/aliases.txt
          -DHEADER=indexer/names/aliases.h -DFUNCTION=indexer::names::builtin_aliases
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
  DEPENDS ${CMAKE_CURRENT_LIST_DIR}/aliases.txt ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
  VERBATIM)
target_sources(indexer PRIVATE ${aliases_data})
