#include "corpus/input.h"

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>

#include "corpus/files/cut_stream.h"
#include "corpus/files/file_stream.h"
#include "corpus/files/walk.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

bool is_folder(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

void cut_file(const FoundFile& found, const std::string& root, Links links, Delivery& delivery) {
  const StreamOrigin origin{text::printable_path(found.path), root};
  try {
    FileStream file(found.folder, found.name, links);
    delivery.begin_file();
    cut_stream(origin, found.name, file, delivery);
    delivery.finish_stream(file.packed_bytes());
  } catch (const StreamError& error) {
    delivery.fail(origin, error.what());
  }
}

void cut_folder(const std::string& path, const std::string& root, Delivery& delivery) {
  Walk walk;
  walk.file = [&](const FoundFile& found) { cut_file(found, root, Links::refuse, delivery); };
  walk.skipped = [&](const std::string&) { delivery.count_skipped(); };
  walk.failed = [&](const std::string& at, const std::string& reason) {
    delivery.fail({text::printable_path(at), root}, reason);
  };
  walk_folder(path, delivery.limits, walk);
}

void cut_standard_input(Delivery& delivery) {
  StandardInput input;
  delivery.begin_file();
  cut_stream({"-", "-"}, "-.jsonl", input, delivery);
  delivery.finish_stream(input.packed_bytes());
}

void cut_input(const std::string& input, Delivery& delivery) {
  if (input == "-") return cut_standard_input(delivery);
  const std::string path = std::filesystem::path(input).lexically_normal().string();
  const std::string root = input_root(input);
  if (is_folder(path))
    return cut_folder(path.size() > 1 && path.ends_with('/') ? path.substr(0, path.size() - 1) : path, root,
                      delivery);
  cut_file({AT_FDCWD, path, path}, root, Links::follow, delivery);
}

void add_file(InputSize& size, int folder, const std::string& name, int flags) {
  struct stat facts {};
  if (::fstatat(folder, name.c_str(), &facts, flags) != 0 || !S_ISREG(facts.st_mode)) return;
  ++size.files;
  size.bytes += static_cast<std::uint64_t>(facts.st_size);
}

}  // namespace

std::string input_root(const std::string& input) {
  if (input == "-") return input;
  std::string root = text::printable_path(std::filesystem::path(input).lexically_normal().string());
  if (root.size() > 1 && root.ends_with('/')) root.pop_back();
  return root;
}

InputReport read_inputs(std::span<const std::string> inputs, const Limits& limits, const InputSink& sink) {
  Delivery delivery(sink, limits);
  for (const std::string& input : inputs) cut_input(input, delivery);
  return delivery.report();
}

InputSize measure_inputs(std::span<const std::string> inputs, const Limits& limits) {
  InputSize size;
  Walk walk;
  walk.file = [&](const FoundFile& found) { add_file(size, found.folder, found.name, AT_SYMLINK_NOFOLLOW); };
  walk.skipped = [](const std::string&) {};
  walk.failed = [](const std::string&, const std::string&) {};
  for (const std::string& input : inputs) {
    if (is_folder(input)) {
      walk_folder(input, limits, walk);
    } else if (input != "-") {
      add_file(size, AT_FDCWD, input, 0);
    }
  }
  return size;
}

}  // namespace corpus
