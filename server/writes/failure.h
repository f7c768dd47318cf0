#pragma once
// Why a commit failed, as its clients see it.

#include <exception>

#include "server/problem.h"

namespace server::writes {

/// 409 when another program is writing, 507 when there is no room, 503 when the index cannot be written or
/// used, else 500.
Problem problem_of(const std::exception_ptr& failure);

/// The whole story, for the log.
std::string story_of(const std::exception_ptr& failure);

}  // namespace server::writes
