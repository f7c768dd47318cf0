#pragma once
// A piece of input to its articles: one function over the table of formats.

#include <functional>

#include "corpus/article.h"
#include "corpus/limits.h"
#include "corpus/member_names.h"

namespace corpus {

struct Piece;

/// Takes each article or reject as it is read.
using Sink = std::function<void(Record&&)>;

struct ReadOptions {
  MemberNames names = known_member_names();  ///< what members of JSON and front matter mean
  Limits limits;
};

/// Reads all records of the piece, in their order. Pure, and safe to call from many threads.
/// A record that cannot be read becomes a Reject; only what `sink` throws is thrown.
void read_piece(const Piece& piece, const ReadOptions& options, const Sink& sink);

}  // namespace corpus
