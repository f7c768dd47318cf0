#include <xapian.h>

#include "indexer/record.h"
#include "indexer/schema.h"
#include "tests/judged/draw.h"

namespace judged {
namespace {

struct Member {
  std::int64_t published;
  std::string id;
  auto operator<=>(const Member&) const = default;
};

std::vector<std::string> groups(const Xapian::Database& database) {
  const std::string prefix(indexer::prefix::copies);
  return {database.allterms_begin(prefix), database.allterms_end(prefix)};
}

std::vector<Member> members(const Xapian::Database& database, const std::string& group) {
  indexer::RecordCodec codec;
  std::vector<Member> members;
  for (auto posting = database.postlist_begin(group); posting != database.postlist_end(group); ++posting) {
    const corpus::Article article = codec.decode(database.get_document(*posting).get_data()).article;
    members.push_back({article.published.value_or(0), article.id});
  }
  std::sort(members.begin(), members.end());
  return members;
}

}  // namespace

void copies(const Draw& draw, std::ostream& to) {
  const Xapian::Database database(draw.index);
  for (const std::string& group : drawn(groups(database), draw)) {
    std::string line;
    for (const Member& member : members(database, group)) line += (line.empty() ? "" : "\t") + member.id;
    to << line << '\n';
  }
}

}  // namespace judged
