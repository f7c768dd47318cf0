#pragma once
// Articles put into an index that stands, and taken out of it, one by one and in order: what a client asks
// for, as opposed to a run over INPUTs. All edits of one call become durable in one commit.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include <xapian.h>

#include "corpus/article.h"

namespace indexer {

/// Which article a document is of, and which words of it: 32 hexadecimal digits, equal exactly when the
/// articles were when they were read. Masks that come from the rest of the archive and kinship do not count.
std::string version_of(const Xapian::Document& document);

/// Versions that a client names; `any`: whichever it has.
struct Versions {
  bool any = false;
  std::vector<std::string> listed{};

  bool include(std::string_view version) const;
};

/// What must hold of the article that stands, or the edit is not done (RFC 9110, 13.1.1 and 13.1.2).
struct Precondition {
  std::optional<Versions> match{};       ///< it is there, in one of these versions
  std::optional<Versions> none_match{};  ///< it is not there, or in none of these versions
};

/// `version`: empty when there is no such article.
bool holds(const Precondition& precondition, std::string_view version);

struct Removal {
  std::string id;
};

struct Edit {
  std::variant<corpus::Article, Removal> what;
  Precondition precondition{};
};

enum class EditOutcome {
  added,
  updated,
  unchanged,  ///< the very same was there
  removed,
  absent,   ///< nothing to remove
  unmet,    ///< the precondition does not hold
  refused,  ///< the index cannot hold this article
};

struct Edited {
  EditOutcome outcome = EditOutcome::refused;
  std::string version{};  ///< of the article afterwards; empty when there is none
};

struct EditsDone {
  std::vector<Edited> edits;   ///< one for each, in their order
  std::uint64_t articles = 0;  ///< in the index afterwards
  std::uint64_t revision = 0;
};

/// `input` names where the articles come from, as an INPUT does. An article that the index cannot hold costs
/// no other one: the others are then committed one by one.
/// REQUIRES: the caller holds the WriterLock and the index exists. Throws WrongSchema, Xapian::DatabaseError;
/// then nothing was changed by a commit that failed.
EditsDone make_edits(const std::string& index, std::span<const Edit> edits, std::string_view input);

}  // namespace indexer
