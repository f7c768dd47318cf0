# An article as a reference manager takes it.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/bibtex.cpp
  ${CMAKE_CURRENT_LIST_DIR}/citation.cpp
  ${CMAKE_CURRENT_LIST_DIR}/csl.cpp
  ${CMAKE_CURRENT_LIST_DIR}/forms.cpp
  ${CMAKE_CURRENT_LIST_DIR}/name.cpp
  ${CMAKE_CURRENT_LIST_DIR}/ris.cpp)
