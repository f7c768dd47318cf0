# The connection front and the errors it answers with.
target_sources(server PRIVATE
  ${CMAKE_CURRENT_LIST_DIR}/../problem.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../internet_date.cpp
  ${CMAKE_CURRENT_LIST_DIR}/../request_id.cpp
  ${CMAKE_CURRENT_LIST_DIR}/chunks.cpp
  ${CMAKE_CURRENT_LIST_DIR}/connection.cpp
  ${CMAKE_CURRENT_LIST_DIR}/exchange.cpp
  ${CMAKE_CURRENT_LIST_DIR}/framing.cpp
  ${CMAKE_CURRENT_LIST_DIR}/front.cpp
  ${CMAKE_CURRENT_LIST_DIR}/head_facts.cpp
  ${CMAKE_CURRENT_LIST_DIR}/library_worker.cpp
  ${CMAKE_CURRENT_LIST_DIR}/listener.cpp
  ${CMAKE_CURRENT_LIST_DIR}/loop.cpp
  ${CMAKE_CURRENT_LIST_DIR}/loop_connections.cpp
  ${CMAKE_CURRENT_LIST_DIR}/loop_door.cpp
  ${CMAKE_CURRENT_LIST_DIR}/poll.cpp
  ${CMAKE_CURRENT_LIST_DIR}/refusal.cpp
  ${CMAKE_CURRENT_LIST_DIR}/returns.cpp
  ${CMAKE_CURRENT_LIST_DIR}/stages.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wake.cpp
  ${CMAKE_CURRENT_LIST_DIR}/worker_pool.cpp)
