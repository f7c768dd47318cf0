# The connection front, over real sockets on the loopback interface.
target_sources(test_server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/../test_problem.cpp
  ${CMAKE_CURRENT_LIST_DIR}/raw_client.cpp
  ${CMAKE_CURRENT_LIST_DIR}/serving.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_chunks.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_errands.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_framing.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_hostile_clients.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_library_worker.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_overload.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_requests.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_slow_clients.cpp
  ${CMAKE_CURRENT_LIST_DIR}/test_stopping.cpp)
target_link_libraries(test_server PRIVATE PkgConfig::HTTPLIB)
