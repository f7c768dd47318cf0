# Pages' templates, style and icon, built into the library.
set(web_names layout.html style.css pages.css icon.svg live.js complete.js strip.js marks.js openapi.json)
list(TRANSFORM web_names PREPEND ${CMAKE_CURRENT_LIST_DIR}/ OUTPUT_VARIABLE web_files)
list(JOIN web_names "," web_name_list)
set(web_data ${CMAKE_CURRENT_BINARY_DIR}/web_data.cpp)
add_custom_command(
  OUTPUT ${web_data}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${web_data} -DFOLDER=${CMAKE_CURRENT_LIST_DIR} -DNAMES=${web_name_list}
          -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${web_files} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  VERBATIM)
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/assets.cpp
  ${CMAKE_CURRENT_LIST_DIR}/content_policy.cpp
  ${web_data})
