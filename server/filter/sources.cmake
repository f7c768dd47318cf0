# Conditions joined by AND, OR and NOT: text -> expression -> Xapian query.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/expression.cpp
  ${CMAKE_CURRENT_LIST_DIR}/parse.cpp
  ${CMAKE_CURRENT_LIST_DIR}/to_query.cpp
  ${CMAKE_CURRENT_LIST_DIR}/tokens.cpp)
