#pragma once
// A few articles behind the dispatcher, asked by POST as existing clients do.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/dispatch.h"
#include "server/saved/store.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace tests {

using nlohmann::json;

inline const std::vector<Telling>& wire_articles() {
  static const std::vector<Telling> articles = {
      {.id = "a/1",
       .title = "Talks in <Jeddah> & \"after\"",
       .body = "Envoys held talks in Jeddah on Tuesday. They agreed on little. The talks go on next week.",
       .published = "2025-03-11T10:00:00Z",
       .source = "Pellworth Wire",
       .tags = {"talks", "war"},
       .section = "World",
       .authors = {"Mara Quill", "O'Hara"}},
      {.id = "b",
       .title = "Grain talks",
       .body = "Ships wait.",
       .published = "2025-03-12T10:00:00Z",
       .source = "Ledger",
       .tags = {"grain", "-30%"},
       .section = "World"},
      {.id = "c",
       .title = "Talks about talks",
       .body = "Nothing else.",
       .source = "Ledger",
       .language = "de"},
  };
  return articles;
}

class WireServer {
 public:
  explicit WireServer(const std::vector<Telling>& articles = wire_articles(), server::Limits limits = {})
      : archive_(articles), site_{.limits = limits, .is_draining = [] { return false; }} {}

  struct Answer {
    int status;
    json body;
  };

  Answer post(std::string_view target, const json& body) { return post_text(target, body.dump()); }

  Answer post_text(std::string_view target, const std::string& body) {
    const server::Incoming incoming{.method = "POST",
                                    .target = target,
                                    .body = body,
                                    .client = "192.0.2.1",
                                    .accept = "text/html",
                                    .if_none_match = {}};
    const server::routes::Reply reply = dispatcher_.answer(incoming);
    CHECK(reply.content_type == "application/json");
    return {reply.status, json::parse(reply.body)};
  }

 private:
  Archive archive_;
  server::Site site_;
  server::Cors cors_{{}};
  server::RateLimiter limiter_{0};
  server::Log log_{server::LogForm::text};
  server::keys::KeyRing keys_;
  server::writes::Writer writer_{{.index = archive_.path()}};
  server::metrics::RequestTallies requests_;
  server::saved::Store saved_{archive_.path(), site_.limits.saved_searches};
  server::names::OperatorsAliases aliases_;
  server::Searcher searcher_{archive_.path(), site_.limits};
  server::Dispatcher dispatcher_{{site_, cors_, limiter_, log_, keys_, writer_, requests_, saved_, aliases_},
                                 searcher_};
};

/// `objectID`s, in order.
inline std::vector<std::string> object_ids(const json& result) {
  std::vector<std::string> ids;
  for (const json& hit : result.at("hits")) ids.push_back(hit.at("objectID"));
  return ids;
}

}  // namespace tests
