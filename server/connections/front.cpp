#include "server/connections/front.h"

#include "server/connections/loop.h"

namespace server::connections {

Front::Front(FrontOptions options, const MakeWorker& make_worker)
    : loop_(std::make_unique<Loop>(std::move(options), make_worker)) {}

Front::~Front() = default;

std::uint16_t Front::port() const {
  return loop_->port();
}
void Front::run() {
  loop_->run();
}
void Front::stop() {
  loop_->stop();
}
bool Front::draining() const {
  return loop_->draining();
}
std::size_t Front::waiting_requests() const {
  return loop_->waiting_requests();
}
std::size_t Front::open_connections() const {
  return loop_->open_connections();
}

}  // namespace server::connections
