#include "server/writes/failure.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <string_view>
#include <system_error>

#include <xapian.h>

#include "indexer/index_metadata.h"
#include "indexer/lock.h"

namespace server::writes {
namespace {

constexpr std::array full{ENOSPC, EDQUOT, EFBIG};
constexpr std::array forbidden{EROFS, EACCES, EPERM};

const Problem no_room{507, "storage_full", "there is no room left for the index; searches go on", ""};
const Problem read_only{503, "index_read_only", "the index cannot be written to; searches go on", ""};
const Problem unavailable{503, "index_unavailable", "the index cannot be written at the moment; try again",
                          ""};

Problem locked_by(const std::string& holder) {
  return {409, "index_locked", "the index is being written by " + holder + "; try again when it has ended",
          ""};
}

Problem of_system(int error) {
  if (std::find(full.begin(), full.end(), error) != full.end()) return no_room;
  if (std::find(forbidden.begin(), forbidden.end(), error) != forbidden.end()) return read_only;
  return unavailable;
}

// Xapian tells the system's error by its text alone, sometimes within its own.
Problem of_xapian(const Xapian::Error& error) {
  const char* const cause = error.get_error_string();
  const std::string text = error.get_msg() + ' ' + (cause == nullptr ? "" : cause);
  const auto names = [&text](int number) {
    return text.find(std::generic_category().message(number)) != std::string::npos;
  };
  if (std::any_of(full.begin(), full.end(), names)) return no_room;
  if (std::any_of(forbidden.begin(), forbidden.end(), names)) return read_only;
  if (std::string_view(error.get_type()) == "DatabaseLockError") return locked_by("another program");
  return unavailable;
}

}  // namespace

Problem problem_of(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const ProblemError& error) {
    return error.problem;
  } catch (const indexer::IndexLocked& locked) {
    return locked_by(locked.holder);
  } catch (const std::system_error& error) {
    return of_system(error.code().value());
  } catch (const Xapian::Error& error) {
    return of_xapian(error);
  } catch (const indexer::WrongSchema&) {
    return unavailable;
  } catch (const std::bad_alloc&) {
    return unavailable;
  } catch (...) {
    return {500, "internal_error", "the server failed to write; the log says why", ""};
  }
}

std::string story_of(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const ProblemError& error) {
    return error.problem.detail;
  } catch (const Xapian::Error& error) {
    return error.get_description();
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "unknown";
  }
}

}  // namespace server::writes
