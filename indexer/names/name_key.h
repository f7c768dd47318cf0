#pragma once
// The key under which spellings of one name are the same.

#include <string>
#include <string_view>

namespace indexer::names {

/// Key of a name in letters a to z; empty for those under four letters, which have none. It joins what
/// romanisations of one spelling vary in and nothing else: Slavic endings (-skyy -skiy -ski, -ov -off -ow,
/// -vich -vic -witsch) and, in names that have one, what their other letters vary in (y i j, w v, kh h, zh j,
/// ts c, ks x, tsch ch, doubled letters); in all names -iy -yi -ij, and -ei -ey -ej of given names (Sergei).
/// Fischer and Fisher, Philips and Phillips, Levi and Levy, Koeller and Koller stay apart: an umlaut written
/// out is known by articles that write the umlaut (name_terms.h).
std::string name_key(std::string_view name);

}  // namespace indexer::names
