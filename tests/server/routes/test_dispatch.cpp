#include "server/dispatch.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

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
  Searcher searcher{archive.path()};
  Dispatcher dispatcher{{site, cors, limiter, log}, searcher};
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
  std::filesystem::copy(index, kept.inside("index"));
  for (const auto& file : std::filesystem::directory_iterator(index)) {
    if (file.path().extension() == ".glass") std::filesystem::resize_file(file, 0);
  }
  const routes::Reply reply = counter.answer("GET", "/articles/article-250");
  using std::filesystem::copy_options;
  std::filesystem::copy(kept.inside("index"), index,
                        copy_options::overwrite_existing | copy_options::recursive);
  CHECK(reply.status == 503);
  CHECK(header(reply, "Retry-After") == "1");
  CHECK(reply.body.find("atabase") == std::string::npos);
  CHECK(reply.body.find("glass") == std::string::npos);
}
