# The list of synonyms that comes with the program, built into the library.
set(synonyms_data ${CMAKE_CURRENT_BINARY_DIR}/synonyms_data.cpp)
add_custom_command(
  OUTPUT ${synonyms_data}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${synonyms_data} -DINPUT=${CMAKE_CURRENT_LIST_DIR}/synonyms.txt
          -DHEADER=server/query/synonyms.h -DFUNCTION=server::query::builtin_synonyms
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
  DEPENDS ${CMAKE_CURRENT_LIST_DIR}/synonyms.txt ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
  VERBATIM)
target_sources(server PRIVATE ${synonyms_data})
