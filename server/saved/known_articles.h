#pragma once
// Which articles an index held when it was looked at, kept from one look to the next. By the articles' ids,
// so that a rebuild makes none new. The file: the line `broadsheet watch 1 N`, then N hashes of id terms, 8
// bytes each, lowest byte first, rising, and a hash of these.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace server::saved {

/// Rising.
using KnownArticles = std::vector<std::uint64_t>;

/// Nothing where there is no file. Throws std::runtime_error for one that is damaged or something else.
std::optional<KnownArticles> read_known(const std::string& path);

/// Durable when it returns. Throws std::system_error.
void write_known(const std::string& path, const KnownArticles& known);

/// One look at all ids of an index.
struct Census {
  KnownArticles all;
  std::vector<Xapian::docid> fresh;  ///< that `known` has not, rising
};
Census take_census(const Xapian::Database& database, const KnownArticles& known);

}  // namespace server::saved
