#pragma once
// Texts without meaning, and how they are judged, for tests of copies.

#include <random>
#include <string>
#include <vector>

#include "corpus/likeness.h"
#include "tests/catch.h"

namespace likeness {

inline corpus::Article article_of(const std::string& body) {
  corpus::Article article;
  article.body = body;
  return article;
}

inline std::vector<corpus::WordHash> words_of(const std::string& body) {
  return corpus::word_hashes(article_of(body));
}

/// Words that say nothing, the same for the same seed.
inline std::vector<std::string> prose(unsigned seed, std::size_t words) {
  std::mt19937 random(seed);
  std::vector<std::string> text;
  for (std::size_t at = 0; at < words; ++at) {
    std::string word;
    for (std::size_t letters = 3 + random() % 6; letters > 0; --letters)
      word += static_cast<char>('a' + random() % 26);
    text.push_back(word);
  }
  return text;
}

inline std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

inline constexpr std::int64_t day = 24 * 3'600;

inline corpus::Judgement judged(const std::string& one, const std::string& other,
                                std::int64_t days_apart = 0) {
  const auto left = words_of(one);
  const auto right = words_of(other);
  const corpus::Judgement judgement = corpus::judge({left, 0}, {right, days_apart * day});
  const corpus::Judgement mirrored = corpus::judge({right, days_apart * day}, {left, 0});
  CHECK(judgement.kinship == mirrored.kinship);
  CHECK(judgement.likeness == mirrored.likeness);
  return judgement;
}

}  // namespace likeness
