#pragma once
// Every bound the server keeps, in one struct; docs/http-api.md shows the same table.

#include <chrono>
#include <cstddef>

namespace server {

struct Limits {
  // Requests, judged by the connection front before the library sees a byte.
  std::size_t target_bytes = 8'000;             ///< request target; beyond: 414
  std::size_t header_line_bytes = 8'192;        ///< one header line; beyond: 431
  std::size_t header_lines = 64;                ///< header lines; beyond: 431
  std::size_t header_bytes = 32'768;            ///< request line and all headers; beyond: 431
  std::size_t search_body_bytes = 65'536;       ///< body of POST /search; beyond: 413
  std::size_t article_body_bytes = 1'048'576;   ///< body of PUT /articles/{id}, a line of POST; beyond: 413
  std::size_t articles_body_bytes = 8'388'608;  ///< body of POST /articles; beyond: 413
  std::size_t articles = 10'000;                ///< in one POST /articles; beyond: 413
  std::chrono::milliseconds header_deadline{10'000};  ///< from a request's first byte to its last header byte
  std::chrono::milliseconds body_deadline{30'000};    ///< from the last header byte to the last body byte
  std::chrono::milliseconds write_deadline{30'000};   ///< from an answer's first byte to its last
  std::chrono::milliseconds idle_deadline{75'000};    ///< a kept-alive connection without a request
  /// Requests queued for a worker beyond those running; beyond: 503. Several hundred kept-alive clients may
  /// ask at once and all be answered, within a tenth of a second or two of work.
  std::size_t waiting_searches = 512;

  // Writes that wait for a commit; beyond: 503.
  std::size_t waiting_writes = 256;
  std::size_t waiting_write_bytes = 33'554'432;  ///< of their bodies, but for the first

  // Queries, checked before Xapian sees them; beyond: 400.
  std::size_t query_characters = 4'096;
  std::size_t query_terms = 512;
  std::size_t query_depth = 16;
  std::size_t wildcards = 4;             ///< trailing wildcards in one query
  std::size_t wildcard_letters = 3;      ///< letters before a trailing wildcard, at least
  std::size_t wildcard_expansion = 100;  ///< most frequent terms a wildcard stands for
  std::size_t near_window = 50;
  std::size_t phrase_words = 12;

  // Answers.
  std::size_t hits = 100;       ///< `limit` at most
  std::size_t depth = 10'000;   ///< `offset + limit` at most
  std::size_t counted = 1'000;  ///< matches counted exactly by total=quick, at least
  std::size_t fragments = 5;
  std::size_t facets = 10;
  std::size_t facet_values = 100;      ///< values listed for one facet
  std::size_t story_articles = 1'000;  ///< articles of one story that are listed and counted
  std::size_t story_matches = 20'000;  ///< matches of a query whose stories are looked at, at least

  std::size_t saved_searches = 5'000;  ///< kept under a name; beyond: 409

  // Other wire formats (server/wire/), which ask several things in one request; beyond: 400.
  std::size_t queries = 50;  ///< in one request
  std::size_t shown_body_bytes =
      1 << 20;                         ///< of bodies in one answer; the others are left out, which it says
  std::size_t answer_bytes = 2 << 20;  ///< of one answer

  // JSON in a request body; beyond: 400.
  std::size_t json_depth = 32;
};

}  // namespace server
