// broadsheet-index: articles to an index. Options in indexer/options.cpp, the run in indexer/run.cpp.

#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>

#include <xapian.h>

#include "indexer/exit_codes.h"
#include "indexer/options.h"
#include "indexer/run.h"
#include "indexer/standard_descriptors.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe or a full file is an error to report, not a death
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  indexer::fill_standard_descriptors();
  try {
    const auto options = indexer::read_options(argc, argv);
    if (const auto* goodbye = std::get_if<indexer::Goodbye>(&options)) return goodbye->exit_code;
    return indexer::run(std::get<indexer::Options>(options), {.out = std::cout, .err = std::cerr});
  } catch (const Xapian::DatabaseLockError& error) {
    std::cerr << "broadsheet-index: the index cannot be locked for writing: " << error.get_msg() << '\n';
  } catch (const Xapian::Error& error) {
    std::cerr << "broadsheet-index: the index cannot be used: " << error.get_msg();
    if (error.get_error_string() != nullptr) std::cerr << ": " << error.get_error_string();
    std::cerr << '\n';
  } catch (const std::filesystem::filesystem_error& error) {
    std::cerr << "broadsheet-index: " << error.path1().string() << ": " << error.code().message() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-index: " << error.what() << '\n';
  }
  return indexer::exit_code::failed;
}
