#include "server/connections/connection.h"

#include <cerrno>
#include <utility>

#include <sys/socket.h>

namespace server::connections {
namespace {

// Enough for a refused body to run out; a client that sends faster than this in its last moments is cut off.
constexpr std::size_t discarded_bytes = 16'777'216;

void release(std::string& text) {
  std::string().swap(text);
}

}  // namespace

Connection::Connection(Descriptor socket, Peer peer, const FramingRules& rules, BodyBudget& budget)
    : socket_(std::move(socket)), rules_(rules), budget_(budget) {
  exchange_.owner = this;
  exchange_.socket = socket_.number();
  exchange_.peer = std::move(peer);
}

bool Connection::is_whole() const {
  return head_ && !chunks_ && input_.size() - head_->bytes >= head_->body_bytes;
}

Connection::Waiting Connection::waiting() const {
  if (head_) return {Stage::body};
  return {input_.empty() ? Stage::idle : Stage::head};
}

Connection::Input Connection::read(std::span<char> scratch) {
  for (;;) {
    Input framed = frame();
    if (!std::holds_alternative<Waiting>(framed)) return framed;
    const Received received = receive(scratch);
    if (received == Received::end) return Gone{};
    if (received == Received::nothing) return invite_body() ? Input{waiting()} : Input{Gone{}};
  }
}

Connection::Input Connection::frame() {
  if (!head_ && !input_.empty()) {
    Reading reading = reader_.read(input_, rules_);
    if (auto* problem = std::get_if<Problem>(&reading)) return std::move(*problem);
    if (const auto* head = std::get_if<Head>(&reading)) {
      if (auto problem = accept_head(*head)) return std::move(*problem);
    }
  }
  if (chunks_) {
    if (auto problem = read_chunks()) return std::move(*problem);
  }
  if (is_whole()) return Whole{};
  return waiting();
}

// Once it is all there, the body stands behind the head as if it had come with a length.
std::optional<Problem> Connection::read_chunks() {
  auto reading = chunks_->read(std::string_view(input_).substr(head_->bytes));
  if (auto* problem = std::get_if<Problem>(&reading)) return std::move(*problem);
  if (const auto* end = std::get_if<ChunkReader::End>(&reading)) {
    input_.replace(head_->bytes, end->bytes, chunks_->body());
    head_->body_bytes = chunks_->body().size();
    chunks_.reset();
  }
  return std::nullopt;
}

std::optional<Problem> Connection::accept_head(const Head& head) {
  auto share = budget_.take(head.body_bytes);
  if (!share) return Problem{503, "too_many_bodies", "too many large bodies are on their way; try again", ""};
  share_ = std::move(*share);
  head_ = head;
  if (head.body_framing == BodyFraming::chunks) chunks_.emplace(head.body_bytes);
  return std::nullopt;
}

Connection::Received Connection::receive(std::span<char> scratch) {
  while (may_read_) {
    const ssize_t got = ::recv(socket_.number(), scratch.data(), scratch.size(), 0);
    if (got > 0) {
      input_.append(scratch.data(), static_cast<std::size_t>(got));
      // A short read has emptied the socket; only an end may still follow.
      may_read_ = static_cast<std::size_t>(got) == scratch.size() || may_end_;
      return Received::some;
    }
    if (got == 0) return Received::end;
    if (errno == EINTR) continue;
    if (errno != EAGAIN) return Received::end;
    may_read_ = false;
  }
  return Received::nothing;
}

// RFC 9110, 10.1.1: the client waits for this before it sends the body.
bool Connection::invite_body() {
  if (!head_ || std::exchange(head_->interim, Interim::none) == Interim::none) return true;
  constexpr std::string_view invitation = "HTTP/1.1 100 Continue\r\n\r\n";
  const ssize_t sent =
      ::send(socket_.number(), invitation.data(), invitation.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  return sent == static_cast<ssize_t>(invitation.size());
}

Exchange& Connection::hand_over() {
  const std::size_t bytes = head_->bytes + head_->body_bytes;
  if (input_.size() == bytes) {
    exchange_.request = std::exchange(input_, {});
  } else {
    exchange_.request.assign(input_, 0, bytes);
    input_.erase(0, bytes);
  }
  exchange_.head = *std::exchange(head_, std::nullopt);
  exchange_.has_more = may_read_ || !input_.empty();
  reader_ = HeadReader();
  return exchange_;
}

void Connection::take_back() {
  release(exchange_.request);
  share_ = {};
}

void Connection::refuse(std::string answer) {
  release(input_);
  take_back();
  exchange_.answer = std::move(answer);
  exchange_.sent = 0;
  exchange_.after = After::close;
}

Connection::Output Connection::write() {
  if (!exchange_.is_broken) send_some(exchange_);
  if (exchange_.is_broken) return Output::broken;
  if (!is_sent(exchange_)) return Output::blocked;
  return exchange_.after == After::keep ? Output::keep : Output::close;
}

void Connection::begin_anew() {
  release(exchange_.answer);
  exchange_.sent = 0;
}

void Connection::shut() {
  begin_anew();
  release(input_);
  ::shutdown(socket_.number(), SHUT_WR);
}

Connection::Rest Connection::discard(std::span<char> scratch) {
  for (;;) {
    const Received received = receive(scratch);
    discarded_ += input_.size();
    input_.clear();
    if (discarded_ > discarded_bytes) return Rest::gone;
    if (received == Received::end) return Rest::gone;
    if (received == Received::nothing) return Rest::waiting;
  }
}

AnswerBody Connection::answer_body() const {
  return input_.starts_with("HEAD ") ? AnswerBody::left_out : AnswerBody::sent;
}

}  // namespace server::connections
