#include "indexer/summary.h"

#include <cmath>
#include <iomanip>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace indexer {
namespace {

double rounded(double seconds) {
  return std::round(seconds * 1000) / 1000;
}

std::string dump(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const Summary& summary) {
  return dump({{"read", summary.read},
               {"added", summary.added},
               {"updated", summary.updated},
               {"unchanged", summary.unchanged},
               {"removed", summary.removed},
               {"rejected", summary.rejected},
               {"duplicates", summary.duplicates},
               {"repaired", summary.repaired},
               {"articles", summary.articles},
               {"files", summary.files},
               {"skipped", summary.skipped},
               {"bytes", summary.bytes},
               {"seconds", rounded(summary.seconds)},
               {"revision", summary.revision}});
}

void print(std::ostream& to, const Summary& summary) {
  to << "read " << summary.read << " articles from " << summary.files << " files (" << std::fixed
     << std::setprecision(1) << static_cast<double>(summary.bytes) / 1e6 << " MB) in " << summary.seconds
     << " s\n"
     << "added " << summary.added << ", updated " << summary.updated << ", unchanged " << summary.unchanged
     << ", removed " << summary.removed << ", rejected " << summary.rejected << '\n';
  if (summary.duplicates > 0) {
    to << summary.duplicates << " records had the id of a later record of this run, which was kept\n";
  }
  if (summary.repaired > 0)
    to << summary.repaired << " articles were mended while reading; their notes say how\n";
  if (summary.skipped > 0)
    to << summary.skipped << " files in folders were passed over: not of a kind that is read\n";
  if (summary.revision > 0) {
    to << "the index holds " << summary.articles << " articles at revision " << summary.revision << '\n';
  }
}

std::string where(const corpus::Reject& reject) {
  return reject.line > 0 ? reject.path + ":" + std::to_string(reject.line) : reject.path;
}

std::string to_json(const corpus::Reject& reject) {
  return dump(
      {{"where", where(reject)}, {"path", reject.path}, {"line", reject.line}, {"why", reject.reason}});
}

void Rejects::keep_in(const std::string& path) {
  own_file_.open(path, std::ios::binary | std::ios::trunc);
  if (!own_file_) throw std::runtime_error("cannot write the rejects file " + path);
  file_ = &own_file_;
}

void Rejects::add(const corpus::Reject& reject) {
  const std::lock_guard lock(mutex_);
  ++count_;
  if (people_ != nullptr) *people_ << "refused: " << where(reject) << ": " << reject.reason << '\n';
  if (file_ != nullptr) *file_ << to_json(reject) << '\n';
  if (onlooker_) onlooker_(reject);
}

void Rejects::settle() {
  const std::lock_guard lock(mutex_);
  if (file_ != nullptr && !file_->flush())
    throw std::runtime_error("the refused records could not be written");
}

std::uint64_t Rejects::count() const {
  const std::lock_guard lock(mutex_);
  return count_;
}

}  // namespace indexer
