#pragma once
// Names in other scripts as newspapers write them in Latin letters.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace corpus::text {

/// Not thread-safe: one for each thread.
class Romaniser {
 public:
  Romaniser();
  ~Romaniser();
  Romaniser(Romaniser&&) noexcept;
  Romaniser& operator=(Romaniser&&) noexcept;

  /// `folded` (see fold.h) in letters a to z: itself where it is; Cyrillic by the tables of BGN/PCGN for
  /// Ukrainian, Russian or, where its letters do not tell, both; Greek by that of the United Nations. None
  /// for anything else.
  std::vector<std::string> of(std::string_view folded);

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;  ///< made when first needed
};

}  // namespace corpus::text
