#pragma once
// Umlauts written out, as where a keyboard or a wire lacks them: Schäuble, Schaeuble.

#include <string>
#include <string_view>

namespace indexer::names {

/// `lowered` (see corpus/text/fold.h) with ä, ö, ø, ü and å as ae, oe, oe, ue and aa; empty where it has
/// none.
std::string umlauts_written_out(std::string_view lowered);

}  // namespace indexer::names
