#pragma once
// gzip, zstd, xz and bzip2, unpacked while they are read, and bombs among them stopped.

#include <memory>
#include <string>
#include <string_view>

#include "corpus/files/byte_stream.h"
#include "corpus/files/unpack_budget.h"

namespace corpus {

/// Whether a file that begins so is packed.
bool looks_packed(std::string_view head);

/// The name without its packing extension: "x.jsonl.zst" -> "x.jsonl", "x.tgz" -> "x.tar"; others come back
/// whole.
std::string unpacked_name(std::string_view file_name);

/// The content of `packed`, which must outlive it, as must the budget. Its read() throws StreamError where
/// the packing is broken, ends too early or goes beyond the budget; what came before that is good.
std::unique_ptr<ByteStream> unpack(ByteStream& packed, UnpackBudget& budget);

}  // namespace corpus
