#include <new>

#include "server/connections/loop.h"
#include "server/request_id.h"

namespace server::connections {
namespace {

// Ended connections that still drain; the oldest gives way.
constexpr std::size_t lingering_connections = 256;

Problem too_busy() {
  return {503, "too_busy", "too many requests are waiting; try again", ""};
}
Problem too_slow() {
  return {408, "request_timeout", "the request took too long to arrive", ""};
}
Problem stopping() {
  return {503, "stopping", "the server is stopping; try again", ""};
}

}  // namespace

void Front::Loop::advance(Connection& connection) {
  try {
    while (step(connection) == Step::again) {
    }
  } catch (const std::bad_alloc&) {
    end(connection);  // never while a worker holds its exchange: step is over then
  }
}

Front::Loop::Step Front::Loop::step(Connection& connection) {
  switch (connection.place.stage) {
    case Stage::working:
      return Step::done;
    case Stage::writing:
      return write(connection);
    case Stage::lingering:
      return linger(connection);
    default:
      return read(connection);
  }
}

Front::Loop::Step Front::Loop::read(Connection& connection) {
  Connection::Input input = connection.read(scratch_);
  if (const auto* waiting = std::get_if<Connection::Waiting>(&input)) return wait(connection, waiting->stage);
  if (auto* problem = std::get_if<Problem>(&input)) {
    refuse(connection, std::move(*problem), connection.answer_body());
    return Step::again;
  }
  if (std::holds_alternative<Connection::Whole>(input)) {
    dispatch(connection);
    return Step::again;
  }
  end(connection);
  return Step::done;
}

Front::Loop::Step Front::Loop::wait(Connection& connection, Stage stage) {
  if (stage == Stage::idle) {
    if (door_closed_since_) end(connection);
    return Step::done;
  }
  if (connection.place.stage != stage) enter(connection, stage);
  if (!door_closed_since_ && !stages_.is_late(connection, now_)) return Step::done;
  refuse(connection, door_closed_since_ ? stopping() : too_slow(), connection.answer_body());
  return Step::again;
}

void Front::Loop::dispatch(Connection& connection) {
  Exchange& exchange = connection.hand_over();
  if (pool_.submit(exchange) == WorkerPool::Submission::taken) return enter(connection, Stage::working);
  refuse(connection, too_busy(), exchange.head.answer_body);
}

Front::Loop::Step Front::Loop::write(Connection& connection) {
  switch (connection.write()) {
    case Connection::Output::blocked:
      if (connection.place.stage != Stage::writing) enter(connection, Stage::writing);
      bound_unsent();
      return Step::done;
    case Connection::Output::keep:
      enter(connection, Stage::idle);
      connection.begin_anew();
      return Step::again;
    case Connection::Output::close:
      enter(connection, Stage::lingering);
      connection.shut();
      return Step::again;
    case Connection::Output::broken:
      break;
  }
  end(connection);
  return Step::done;
}

Front::Loop::Step Front::Loop::linger(Connection& connection) {
  if (connection.discard(scratch_) == Connection::Rest::gone) {
    end(connection);
  } else if (stages_.count(Stage::lingering) > lingering_connections) {
    end(*stages_.longest(Stage::lingering));
  }
  return Step::done;
}

void Front::Loop::refuse(Connection& connection, Problem problem, AnswerBody body) {
  const ErrorForms& forms = options_.rules.error_form;
  const ErrorForm form = forms ? forms(path_of(connection.request())) : nullptr;
  const Refusal refusal{connection.peer(), std::move(problem), new_request_id(), form};
  connection.refuse(to_answer(refusal, body));
  enter(connection, Stage::writing);
  report(refusal);
}

void Front::Loop::report(const Refusal& refusal) const {
  if (options_.on_refused) options_.on_refused(refusal);
}

void Front::Loop::enter(Connection& connection, Stage stage) {
  if (connection.place.stage == Stage::writing) unsent_ -= connection.exchange().answer.size();
  if (stage == Stage::writing) unsent_ += connection.exchange().answer.size();
  stages_.move(connection, stage, now_);
}

void Front::Loop::end(Connection& connection) {
  if (connection.place.stage == Stage::writing) unsent_ -= connection.exchange().answer.size();
  stages_.remove(connection);
  connections_[static_cast<std::size_t>(connection.socket())].reset();
  --open_;
}

void Front::Loop::bound_unsent() {
  while (unsent_ > options_.unsent_bytes) end(*stages_.longest(Stage::writing));
}

}  // namespace server::connections
