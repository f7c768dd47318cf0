#include "server/writes/order.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/posted.h"

namespace server::writes {
namespace {

/// Stands for the file that an article would otherwise have come from.
constexpr std::string_view origin = "api";

constexpr const char* cannot_be_held = "the index cannot hold this article";

corpus::ReadOptions reading_options(const Limits& limits) {
  corpus::ReadOptions options;
  options.limits.json_depth = limits.json_depth;
  return options;
}

/// Numbered from 1, without their ends.
template <typename Take>
void each_line(std::string_view lines, Take take) {
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    take(line, number);
  }
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

class Reader {
 public:
  Reader(indexer::Precondition precondition, const Limits& limits)
      : precondition_(std::move(precondition)), limits_(limits), options_(reading_options(limits)) {}

  Reading operator()(Put&& put) {
    take({.json = put.json, .origin = origin, .id = put.id});
    return std::move(reading_);
  }

  Reading operator()(Delete&& removal) {
    reading_.results.push_back({.id = removal.id, .outcome = indexer::EditOutcome::absent});
    reading_.edits.push_back({indexer::Removal{std::move(removal.id)}, std::move(precondition_)});
    return std::move(reading_);
  }

  Reading operator()(PutMany&& many) {
    each_line(many.lines, [&](std::string_view line, std::size_t number) {
      if (is_blank(line)) return;
      if (line.size() <= limits_.article_body_bytes)
        return take({.json = line, .origin = origin, .line = number});
      refuse(number,
             "longer than the " + std::to_string(limits_.article_body_bytes) + " bytes of one article");
    });
    return std::move(reading_);
  }

 private:
  void refuse(std::size_t line, std::string reason) {
    reading_.results.push_back({.line = line, .reason = std::move(reason)});
  }

  void take(const corpus::Posted& posted) {
    corpus::Record record = corpus::read_posted(posted, options_);
    if (auto* reject = std::get_if<corpus::Reject>(&record))
      return refuse(posted.line, std::move(reject->reason));
    auto& article = std::get<corpus::Article>(record);
    reading_.results.push_back({.line = posted.line,
                                .id = article.id,
                                .outcome = indexer::EditOutcome::unchanged,
                                .notes = article.notes});
    reading_.edits.push_back({std::move(article), precondition_});
  }

  indexer::Precondition precondition_;
  const Limits& limits_;
  corpus::ReadOptions options_;
  Reading reading_;
};

}  // namespace

std::size_t Order::bytes() const {
  if (const auto* put = std::get_if<Put>(&what)) return put->json.size();
  if (const auto* many = std::get_if<PutMany>(&what)) return many->lines.size();
  return 0;
}

std::size_t Order::articles() const {
  const auto* many = std::get_if<PutMany>(&what);
  if (many == nullptr) return 1;
  std::size_t count = 0;
  each_line(many->lines, [&](std::string_view line, std::size_t) { count += is_blank(line) ? 0U : 1U; });
  return count;
}

Reading read(Order&& order, const Limits& limits) {
  return std::visit(Reader(std::move(order.precondition), limits), std::move(order.what));
}

std::vector<Result> completed(std::vector<Result> results, std::span<const indexer::Edited> edits) {
  auto edited = edits.begin();
  for (Result& result : results) {
    if (result.outcome == indexer::EditOutcome::refused) continue;
    result.outcome = edited->outcome;
    result.version = edited->version;
    if (result.outcome == indexer::EditOutcome::refused) result.reason = cannot_be_held;
    ++edited;
  }
  return results;
}

}  // namespace server::writes
