#pragma once
// A chunked body (RFC 9112, 7.1), read strictly: sizes are hexadecimal digits alone, lines end with CRLF,
// there are no extensions and no trailers. Only where a route's clients cannot send a length.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "server/connections/framing.h"
#include "server/problem.h"

namespace server::connections {

/// Looks at each byte once however many pieces they come in.
class ChunkReader {
 public:
  /// `most`: bytes the body may have. Its framing may have as many again.
  explicit ChunkReader(std::size_t most) : most_(most) {}

  /// Bytes that the body took, framing and all.
  struct End {
    std::size_t bytes;
  };
  using Reading = std::variant<Unfinished, End, Problem>;

  /// `bytes`: everything that has come since the body's first byte; each call may only add to the last one's.
  /// REQUIRES: the last answer was Unfinished.
  Reading read(std::string_view bytes);

  /// What was read, without the framing.
  const std::string& body() const { return body_; }

 private:
  enum class Expects { size, chunk, end_of_chunk, end_of_body };
  enum class Step { done, unfinished, broken };

  Step take_chunk(std::string_view bytes);
  Step take_line(std::string_view bytes);
  bool begin_chunk(std::string_view size);
  Problem problem() const;

  std::size_t most_;
  std::size_t at_ = 0;
  std::size_t left_ = 0;  ///< of the chunk
  Expects expects_ = Expects::size;
  bool is_too_large_ = false;
  std::string body_;
};

}  // namespace server::connections
