#include "server/spelling/lexicon_keeper.h"

#include <utility>

namespace server::spelling {
namespace {

/// Up to this many articles a lexicon is made while a request waits: some milliseconds.
constexpr std::uint64_t made_at_once = 2'000;

}  // namespace

LexiconKeeper::~LexiconKeeper() {
  if (maker_.joinable()) maker_.join();
}

void LexiconKeeper::prepare(const Edition& edition) {
  if (edition.articles > made_at_once && !making_.exchange(true)) start_making(edition);
}

std::shared_ptr<const Lexicon> LexiconKeeper::of(const Xapian::Database& database, const Edition& edition) {
  {
    const std::lock_guard lock(mutex_);
    if (lexicon_ && edition_ == edition) return lexicon_;
  }
  if (edition.articles <= made_at_once) {
    auto lexicon = std::make_shared<const Lexicon>(database);
    keep(lexicon, edition);
    return lexicon;
  }
  prepare(edition);
  const std::lock_guard lock(mutex_);
  return lexicon_;
}

void LexiconKeeper::keep(std::shared_ptr<const Lexicon> lexicon, const Edition& edition) {
  const std::lock_guard lock(mutex_);
  lexicon_ = std::move(lexicon);
  edition_ = edition;
}

// One that cannot be made, because the index is being replaced or is damaged, is tried again when it is
// needed next.
void LexiconKeeper::start_making(const Edition& edition) {
  const std::lock_guard lock(mutex_);
  if (maker_.joinable()) maker_.join();
  maker_ = std::thread([this, edition] {
    try {
      keep(std::make_shared<const Lexicon>(Xapian::Database(path_)), edition);
    } catch (const Xapian::Error&) {  // NOLINT(bugprone-empty-catch): see above
    }
    making_ = false;
  });
}

}  // namespace server::spelling
