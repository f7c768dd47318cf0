#pragma once
// Field maps: what the members of an archive mean, from a file or by the name of a kind of archive.

#include <optional>
#include <string_view>

#include "corpus/member_names.h"

namespace corpus {

/// `ninjs`, `schema.org`, `news-please`; their own names first, then the usual ones.
std::optional<MemberNames> preset_member_names(std::string_view preset);

/// From a JSON object of their names to ours: {"Schlagzeile": "title", "meta.date": "published"}; null takes
/// a usual name's meaning away. The usual names hold as well, after these. Throws std::runtime_error, whose
/// text names what is wrong.
MemberNames read_member_names(std::string_view json);

}  // namespace corpus
