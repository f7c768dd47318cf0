#include <condition_variable>
#include <mutex>

#include "server/dispatch.h"
#include "server/keys/key_file.h"
#include "server/saved/store.h"
#include "tests/catch.h"
#include "tests/server/archive.h"
#include "tests/server/connections/raw_client.h"

using namespace server;

namespace {

const std::vector<tests::Telling> few_articles = {
    {.id = "a/1", .title = "Talks in Jeddah", .body = "The talks went on."},
    {.id = "b", .title = "Other", .body = "Nothing."}};

/// So many that an open index has read only some of its blocks.
std::vector<tests::Telling> many_articles() {
  std::vector<tests::Telling> all;
  for (int i = 0; i < 500; ++i) {
    std::string body;
    for (int word = 0; word < 60; ++word) body += "w" + std::to_string(i * 7919 + word * 104729) + ' ';
    all.push_back({.id = "article-" + std::to_string(i), .title = "Report", .body = body});
  }
  return all;
}

/// A dispatcher over a small archive, with everything that stands before it.
struct Counter {
  explicit Counter(const std::vector<tests::Telling>& articles = few_articles) : archive(articles) {}

  tests::Archive archive;
  Site site{.is_draining = [this] { return drains; }};
  Cors cors{{"https://news.example.org"}};
  RateLimiter limiter{0};
  Log log{LogForm::text};
  keys::KeyRing keys{key_file()};
  writes::Writer writer{{.index = archive.path()}};
  metrics::RequestTallies requests;
  saved::Store saved{archive.path(), site.limits.saved_searches};
  names::OperatorsAliases aliases;
  Searcher searcher{archive.path()};
  Dispatcher dispatcher{{site, cors, limiter, log, keys, writer, requests, saved, aliases}, searcher};
  bool drains = false;

  routes::Reply answer(std::string_view method, std::string_view target, std::string_view accept = {}) {
    Incoming incoming{.method = method,
                      .target = target,
                      .body = {},
                      .client = "192.0.2.1",
                      .accept = accept,
                      .if_none_match = {}};
    return dispatcher.answer(incoming);
  }

  /// A write, waited for.
  routes::Reply write(Incoming incoming) {
    incoming.client = "192.0.2.1";
    routes::Reply reply = dispatcher.answer(incoming);
    if (!reply.later) return reply;
    std::mutex mutex;
    std::condition_variable changed;
    bool is_done = false;
    reply.later->when_done([&] {
      const std::lock_guard lock(mutex);
      is_done = true;
      changed.notify_all();
    });
    std::unique_lock lock(mutex);
    REQUIRE(changed.wait_for(lock, tests::patience, [&] { return is_done; }));
    return dispatcher.answer(*reply.later, incoming);
  }

  std::string key_file() const {
    std::string path = archive.beside("keys.json");
    keys::change_key_file(path, [](keys::KeyFile& file) {
      file.keys = {{"r", keys::Scope::read, keys::sha256_of("r"), ""},
                   {"w", keys::Scope::write, keys::sha256_of("w"), ""}};
    });
    return path;
  }
};

std::string header(const routes::Reply& reply, std::string_view name) {
  for (const auto& one : reply.headers) {
    if (one.name == name) return one.value;
  }
  return {};
}

}  // namespace

TEST_CASE("a request becomes the answer of its route") {
  Counter counter;
  CHECK(counter.answer("GET", "/search?q=talks").status == 200);
  CHECK(counter.answer("GET", "/articles/a%2F1").status == 200);
  CHECK(counter.answer("HEAD", "/healthz").status == 200);
  CHECK(counter.answer("GET", "/").content_type == routes::content_type::html);
}

TEST_CASE("an error becomes a problem, or a page for those who read pages") {
  Counter counter;
  const routes::Reply problem = counter.answer("GET", "/search?limit=x");
  CHECK(problem.status == 400);
  CHECK(problem.content_type == routes::content_type::problem);
  CHECK(header(problem, "Cache-Control") == "no-store");
  const routes::Reply page = counter.answer("GET", "/search?limit=x", "text/html");
  CHECK(page.status == 400);
  CHECK(page.content_type == routes::content_type::html);
}

TEST_CASE("readiness ends with the draining") {
  Counter counter;
  CHECK(counter.answer("GET", "/readyz").status == 200);
  counter.drains = true;
  CHECK(counter.answer("GET", "/readyz").status == 503);
  CHECK(header(counter.answer("GET", "/readyz"), "Retry-After") == "1");
  CHECK(counter.answer("GET", "/healthz").status == 200);
}

TEST_CASE("an index that fails in the middle is 503 without a word of its inside") {
  Counter counter(many_articles());
  const tests::TemporaryFolder kept;
  const std::filesystem::path index = counter.archive.path();
  std::filesystem::copy(index, kept.path("index"));
  for (const auto& file : std::filesystem::directory_iterator(index)) {
    if (file.path().extension() == ".glass") std::filesystem::resize_file(file, 0);
  }
  const routes::Reply reply = counter.answer("GET", "/articles/article-250");
  using std::filesystem::copy_options;
  std::filesystem::copy(kept.path("index"), index,
                        copy_options::overwrite_existing | copy_options::recursive);
  CHECK(reply.status == 503);
  CHECK(header(reply, "Retry-After") == "1");
  CHECK(reply.body.find("atabase") == std::string::npos);
  CHECK(reply.body.find("glass") == std::string::npos);
}

TEST_CASE("a write needs a key that may, a type that no form has, and is answered when it is done") {
  Counter counter;
  Incoming incoming{.method = "PUT",
                    .target = "/articles/new",
                    .body = R"({"title":"Pelican"})",
                    .client = {},
                    .accept = {},
                    .if_none_match = {},
                    .content_type = "application/json; charset=utf-8"};
  const routes::Reply without = counter.write(incoming);
  CHECK(without.status == 401);
  CHECK(header(without, "WWW-Authenticate") == "Bearer realm=\"broadsheet\"");
  incoming.credentials.authorization = "Bearer nobody";
  CHECK(counter.write(incoming).status == 401);
  incoming.credentials.authorization = "Bearer r";
  CHECK(counter.write(incoming).status == 403);
  incoming.credentials = {.api_key = "w"};
  for (const std::string_view type :
       {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonx"}) {
    incoming.content_type = type;
    CHECK(counter.write(incoming).status == 415);
  }
  incoming.content_type = "Application/JSON";
  const routes::Reply added = counter.write(incoming);
  CHECK(added.status == 201);
  CHECK(header(added, "Location") == "/articles/new");
  CHECK(header(added, "Cache-Control") == "no-store");
  CHECK(counter.write(incoming).status == 200);
  CHECK(counter.answer("GET", "/articles/new").status == 200);
  const std::string tag = header(counter.answer("GET", "/articles/new"), "ETag");
  incoming.if_match = tag;
  incoming.body = R"({"title":"Heron"})";
  CHECK(counter.write(incoming).status == 200);
  CHECK(counter.write(incoming).status == 412);
  incoming.if_match = "nonsense";
  CHECK(counter.write(incoming).status == 400);
  CHECK(counter.answer("GET", "/articles/new").body.find("Heron") != std::string::npos);
}
