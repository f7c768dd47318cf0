#pragma once
// Parts of answers that other wire formats have in common.

#include <cstdint>
#include <string>

#include "server/render/json_writer.h"
#include "server/results.h"
#include "server/search_request.h"

namespace server::wire {

/// Bytes of a page of twenty articles of usual length: one allocation for nearly all answers.
inline constexpr std::size_t expected_bytes = 131'072;

std::uint64_t whole_milliseconds(double milliseconds);

/// `{"source":{"Pellworth Wire":4}, ...}`: what `request` wanted counted, published by its seconds.
void write_facet_counts(render::JsonWriter& json, const SearchRequest& request, const Results& results);

/// What a result says where `hits` of its hits came without their bodies.
std::string left_out_message(std::size_t hits);

}  // namespace server::wire
