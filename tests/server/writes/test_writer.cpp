#include <condition_variable>
#include <fstream>
#include <mutex>
#include <system_error>

#include <unistd.h>

#include "indexer/index_metadata.h"
#include "indexer/lock.h"
#include "indexer/publish.h"
#include "server/writes/failure.h"
#include "server/writes/writer.h"
#include "tests/catch.h"
#include "tests/server/archive.h"
#include "tests/server/connections/raw_client.h"

using namespace server::writes;
using indexer::EditOutcome;
using server::Limits;
using server::Problem;

namespace {

const Outcome& outcome_of(Ticket& ticket) {
  std::mutex mutex;
  std::condition_variable changed;
  bool is_done = false;
  ticket.when_done([&] {
    const std::lock_guard lock(mutex);
    is_done = true;
    changed.notify_all();
  });
  std::unique_lock lock(mutex);
  REQUIRE(changed.wait_for(lock, tests::patience, [&] { return is_done; }));
  return ticket.outcome();
}

std::vector<Result> results_of(Ticket& ticket) {
  const Outcome& outcome = outcome_of(ticket);
  REQUIRE(std::holds_alternative<std::vector<Result>>(outcome));
  return std::get<std::vector<Result>>(outcome);
}

Order put(const std::string& id, const std::string& body) {
  return {.what = Put{id, R"({"title":"Report","body":")" + body + "\"}"}};
}

Xapian::doccount count(const std::string& index, const std::string& word) {
  return Xapian::Database(index).get_termfreq(word);
}

int status_of(std::exception_ptr failure) {
  return problem_of(failure).status;
}

}  // namespace

TEST_CASE("an order is done when the index shows it") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  Writer writer({.index = archive.path()});
  const auto added = results_of(*writer.submit(put("x", "pelican")));
  REQUIRE(added.size() == 1);
  CHECK(added[0].outcome == EditOutcome::added);
  CHECK(added[0].id == "x");
  CHECK(added[0].version.size() == 32);
  CHECK(count(archive.path(), "pelican") == 1);
  CHECK(results_of(*writer.submit({.what = Delete{"x"}}))[0].outcome == EditOutcome::removed);
  CHECK(count(archive.path(), "pelican") == 0);
  CHECK(results_of(*writer.submit({.what = Delete{"x"}}))[0].outcome == EditOutcome::absent);
}

TEST_CASE("each line of many has its own result, and a bad one costs no other") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  Limits limits;
  limits.article_body_bytes = 100;
  Writer writer({.index = archive.path(), .limits = limits});
  const std::string long_line = R"({"id":"long","title":")" + std::string(100, 'x') + "\"}";
  const auto results = results_of(*writer.submit(
      {.what = PutMany{"{\"id\":\"x\",\"body\":\"pelican\"}\r\n\n  \n{broken\n{\"id\":\"y\"}\n[]\n" +
                       long_line + "\n{\"id\":\"x\",\"body\":\"heron\"}"}}));
  REQUIRE(results.size() == 6);
  const std::vector<std::size_t> lines{1, 4, 5, 6, 7, 8};
  for (std::size_t at = 0; at < lines.size(); ++at) CHECK(results[at].line == lines[at]);
  CHECK(results[0].outcome == EditOutcome::added);
  for (std::size_t at = 1; at < 5; ++at) {
    CHECK(results[at].outcome == EditOutcome::refused);
    CHECK_FALSE(results[at].reason.empty());
  }
  CHECK_THAT(results[4].reason, tests::contains("100 bytes"));
  CHECK(results[5].outcome == EditOutcome::updated);
  CHECK(count(archive.path(), "heron") == 1);
  CHECK(count(archive.path(), "pelican") == 0);
}

TEST_CASE("the orders of many are made durable together") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  const auto revision = [&] { return indexer::read_state(Xapian::Database(archive.path())).revision; };
  const std::uint64_t before = revision();
  Writer writer({.index = archive.path(), .group = {.articles = 50, .wait = std::chrono::seconds(20)}});
  std::vector<std::shared_ptr<Ticket>> tickets;
  for (int i = 0; i < 50; ++i) tickets.push_back(writer.submit(put("n" + std::to_string(i), "pelican")));
  for (const auto& ticket : tickets) CHECK(results_of(*ticket)[0].outcome == EditOutcome::added);
  CHECK(count(archive.path(), "pelican") == 50);
  CHECK(revision() == before + 1);
}

TEST_CASE("beyond what may wait an order is refused, and taken again later") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  Limits limits;
  limits.waiting_writes = 3;
  Writer writer(
      {.index = archive.path(), .limits = limits, .group = {.articles = 4, .wait = std::chrono::seconds(2)}});
  std::vector<std::shared_ptr<Ticket>> tickets;
  for (int i = 0; i < 3; ++i) tickets.push_back(writer.submit(put("n" + std::to_string(i), "pelican")));
  try {
    writer.submit(put("beyond", "pelican"));
    FAIL("taken");
  } catch (const server::ProblemError& error) {
    CHECK(error.problem.status == 503);
    CHECK(error.problem.code == "too_many_writes");
  }
  for (const auto& ticket : tickets) CHECK(results_of(*ticket)[0].outcome == EditOutcome::added);
  CHECK(results_of(*writer.submit(put("later", "pelican")))[0].outcome == EditOutcome::added);
}

TEST_CASE("bodies that wait take so much memory together, and one of any size may") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  Limits limits;
  limits.waiting_write_bytes = 100;
  Writer writer(
      {.index = archive.path(), .limits = limits, .group = {.articles = 2, .wait = std::chrono::seconds(2)}});
  const auto first = writer.submit(put("one", std::string(500, 'x')));
  CHECK_THROWS_AS(writer.submit(put("two", "y")), server::ProblemError);
  CHECK(results_of(*first)[0].outcome == EditOutcome::added);
}

TEST_CASE("while the command line writes, an order is refused with its holder's name, and no path") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  std::string told;
  Writer writer({.index = archive.path(), .on_error = [&](std::string_view text) { told = text; }});
  {
    const indexer::WriterLock lock(indexer::resolve_index(archive.path()));
    const auto ticket = writer.submit(put("x", "pelican"));
    const Outcome& outcome = outcome_of(*ticket);
    REQUIRE(std::holds_alternative<Problem>(outcome));
    const auto& problem = std::get<Problem>(outcome);
    CHECK(problem.status == 409);
    CHECK(problem.code == "index_locked");
    CHECK_THAT(problem.detail, tests::contains("process " + std::to_string(::getpid())));
    CHECK(problem.detail.find('/') == std::string::npos);
    CHECK_THAT(told, tests::contains(archive.path()));
  }
  CHECK(results_of(*writer.submit(put("x", "pelican")))[0].outcome == EditOutcome::added);
}

TEST_CASE("a stub file of several databases is not written to") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  const std::string stub = archive.beside("stub");
  std::ofstream(stub) << "auto " << archive.path() << '\n';
  Writer writer({.index = stub});
  const auto ticket = writer.submit(put("x", "pelican"));
  CHECK(std::get<Problem>(outcome_of(*ticket)).code == "index_read_only");
}

TEST_CASE("what a writer has taken it writes before it ends") {
  const tests::Archive archive({{.id = "a", .title = "Old", .body = "ferry"}});
  std::shared_ptr<Ticket> ticket;
  {
    Writer writer({.index = archive.path(), .group = {.wait = std::chrono::seconds(20)}});
    ticket = writer.submit(put("x", "pelican"));
  }
  CHECK(results_of(*ticket)[0].outcome == EditOutcome::added);
}

TEST_CASE("a failure is told by what a client can do about it") {
  const auto of_system = [](int error) {
    return status_of(
        std::make_exception_ptr(std::system_error(error, std::generic_category(), "writing /a/b")));
  };
  CHECK(of_system(ENOSPC) == 507);
  CHECK(of_system(EDQUOT) == 507);
  CHECK(of_system(EFBIG) == 507);
  CHECK(of_system(EROFS) == 503);
  CHECK(of_system(EACCES) == 503);
  CHECK(of_system(EIO) == 503);
  CHECK(status_of(std::make_exception_ptr(Xapian::DatabaseError("Error writing block 3", ENOSPC))) == 507);
  CHECK(problem_of(
            std::make_exception_ptr(Xapian::DatabaseLockError("Unable to get write lock on /a/b", EROFS)))
            .code == "index_read_only");
  CHECK(status_of(std::make_exception_ptr(
            Xapian::DatabaseLockError("Unable to get write lock on /a/b: already locked"))) == 409);
  CHECK(status_of(std::make_exception_ptr(Xapian::DatabaseCorruptError("bad"))) == 503);
  CHECK(status_of(std::make_exception_ptr(indexer::WrongSchema("/a/b has schema 1"))) == 503);
  CHECK(status_of(std::make_exception_ptr(std::logic_error("at /a/b"))) == 500);
  CHECK(problem_of(std::make_exception_ptr(std::logic_error("at /a/b"))).detail.find('/') ==
        std::string::npos);
}
