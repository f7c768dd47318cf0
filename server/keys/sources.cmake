# Who may read and write.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/admission.cpp
  ${CMAKE_CURRENT_LIST_DIR}/commands.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../durable_file.cpp
  ${CMAKE_CURRENT_LIST_DIR}/in_target.cpp
  ${CMAKE_CURRENT_LIST_DIR}/key.cpp
  ${CMAKE_CURRENT_LIST_DIR}/key_file.cpp
  ${CMAKE_CURRENT_LIST_DIR}/key_ring.cpp)
target_link_libraries(server PRIVATE PkgConfig::CRYPTO)
