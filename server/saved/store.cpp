#include "server/saved/store.h"

#include <chrono>
#include <exception>
#include <system_error>

#include <sys/stat.h>

#include "corpus/date.h"
#include "server/durable_file.h"
#include "server/problem.h"
#include "server/writes/failure.h"

namespace server::saved {
namespace {

std::string now_text() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return corpus::to_iso8601(now.time_since_epoch().count());
}

}  // namespace

Store::Stamp Store::stamp_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {true, status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

std::shared_ptr<const SavedSearches> Store::all() {
  const std::lock_guard lock(mutex_);
  const Stamp now = stamp_of(path_);
  if (!known_ || !(now == stamp_)) {
    known_ = std::make_shared<const SavedSearches>(read_searches(path_));
    stamp_ = now;  // of before it was read: at worst it is read once more
  }
  return known_;
}

// What the system refuses is told as a write's failure is.
template <class Change>
void Store::change(Change&& change) {
  try {
    const DurableFile file(path_);
    SavedSearches searches = read_searches(path_);
    if (change(searches)) file.write(print(searches));
  } catch (const std::system_error&) {
    throw ProblemError{writes::problem_of(std::current_exception())};
  }
}

Saved Store::put(const std::string& name, const SearchRequest& request) {
  Saved saved = Saved::replaced;
  change([&](SavedSearches& searches) {
    const auto found = searches.find(name);
    if (found != searches.end() && found->second.request == request) return false;
    if (found == searches.end()) saved = Saved::added;
    if (found == searches.end() && searches.size() >= most_)
      throw ProblemError{{409, "too_many_searches",
                          "there are " + std::to_string(most_) +
                              " saved searches, and no more may be kept; delete one first",
                          ""}};
    searches[name] = {.request = request, .created = now_text()};
    return true;
  });
  return saved;
}

bool Store::remove(const std::string& name) {
  bool was_there = false;
  change([&](SavedSearches& searches) { return was_there = searches.erase(name) > 0; });
  return was_there;
}

}  // namespace server::saved
