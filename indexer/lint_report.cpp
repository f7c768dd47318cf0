#include "indexer/lint_report.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

#include <nlohmann/json.hpp>

#include "corpus/date.h"

namespace indexer {
namespace {

using Json = nlohmann::ordered_json;
using Counts = std::map<std::string, std::uint64_t>;

constexpr std::size_t most_files_shown = 40;
constexpr std::size_t most_notes_shown = 10;

std::string plural(std::uint64_t count, std::string_view one) {
  return std::to_string(count) + ' ' + std::string(one) + (count == 1 ? "" : "s");
}

/// Most first, then by name.
std::vector<std::pair<std::string, std::uint64_t>> by_count(const Counts& counts) {
  std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater<>{}, &std::pair<std::string, std::uint64_t>::second);
  return sorted;
}

double percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string shown_percent(std::uint64_t part, std::uint64_t whole) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(part > 0 && percent(part, whole) < 0.1 ? 3 : 1)
       << percent(part, whole) << " %";
  return text.str();
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

struct Format {
  std::uint64_t files = 0;
  std::uint64_t articles = 0;
};

std::map<std::string, Format> formats_of(const LintReport& report) {
  std::map<std::string, Format> formats;
  for (const FileFindings& file : report.files) {
    if (file.format.empty()) continue;
    Format& format = formats[file.format];
    ++format.files;
    format.articles += file.found.articles;
  }
  return formats;
}

std::string format_line(const LintReport& report) {
  std::vector<std::string> parts;
  for (const auto& [name, format] : formats_of(report)) {
    parts.push_back(name + ' ' + plural(format.files, "file") + ", " + plural(format.articles, "article"));
  }
  return joined(parts, "; ");
}

std::string language_line(const LintReport& report) {
  std::vector<std::string> parts;
  for (const auto& [language, count] : by_count(report.languages)) {
    parts.push_back((language.empty() ? "unknown" : language) + ' ' + std::to_string(count));
  }
  return joined(parts, ", ");
}

/// "3: a, b and 1 more": what is not named is counted. `examples` are different, as what was counted is.
std::string with_examples(const std::string& text, const std::vector<std::string>& examples,
                          std::uint64_t count) {
  if (examples.empty()) return text;
  const std::string named = text + ": " + joined(examples, ", ");
  return count <= examples.size() ? named
                                  : named + " and " + std::to_string(count - examples.size()) + " more";
}

std::string date_line(const LintReport& report) {
  constexpr std::size_t date_bytes = 10;
  std::string text = with_examples(plural(report.all.undated, "article") + " without",
                                   report.undated_examples, report.all.undated);
  if (report.oldest)
    text = corpus::to_iso8601(*report.oldest).substr(0, date_bytes) + " to " +
           corpus::to_iso8601(*report.newest).substr(0, date_bytes) + "; " + text;
  return text;
}

/// An id may have been given again more than once.
std::string id_line(const LintReport& report) {
  const std::string text = std::to_string(report.duplicate_ids) + " given again";
  const std::vector<std::string>& examples = report.duplicate_id_examples;
  if (report.duplicate_ids <= examples.size()) return with_examples(text, examples, report.duplicate_ids);
  return text + ", such as " + joined(examples, ", ");
}

std::string masked_line(const LintReport& report) {
  std::vector<std::string> parts;
  for (const auto& [reason, bytes] : by_count(report.masked_by)) {
    parts.push_back(reason + ' ' + shown_percent(bytes, report.all.text_bytes));
  }
  const std::string all = shown_percent(report.all.masked_bytes, report.all.text_bytes) + " of the text";
  return parts.empty() ? all : all + ": " + joined(parts, ", ");
}

/// What is worth a look in one file.
std::string file_line(const FileFindings& file) {
  const Findings& found = file.found;
  std::vector<std::string> parts{plural(found.articles, "article")};
  const auto tell = [&](std::uint64_t count, const std::string& what) {
    if (count > 0) parts.push_back(std::to_string(count) + ' ' + what);
  };
  tell(found.rejected, "refused");
  tell(found.undated, "undated");
  tell(found.untitled, "untitled");
  tell(found.empty, "empty");
  tell(found.mended, "mended");
  return file.path + ": " + joined(parts, ", ");
}

void print_files(std::ostream& to, const LintReport& report) {
  std::uint64_t shown = 0;
  std::uint64_t worth = 0;
  for (const FileFindings& file : report.files) {
    if (!file.found.worth_a_look()) continue;
    if (worth++ == 0) to << "\nfiles worth a look\n";
    if (shown < most_files_shown) to << "  " << file_line(file) << '\n';
    ++shown;
  }
  if (worth > most_files_shown)
    to << "  ... and " << worth - most_files_shown << " more; --json names them all\n";
}

void print_notes(std::ostream& to, const LintReport& report) {
  std::size_t shown = 0;
  const std::string margin(14, ' ');
  for (const auto& [note, count] : by_count(report.notes)) {
    if (shown++ == most_notes_shown) break;
    to << margin << count << " x " << note << '\n';
  }
  if (report.notes.size() > most_notes_shown)
    to << margin << "... and " << report.notes.size() - most_notes_shown
       << " more kinds; --json names them\n";
  if (report.other_notes > 0) to << margin << report.other_notes << " x others\n";
}

Json members_of(const Findings& found) {
  return {{"articles", found.articles},
          {"rejected", found.rejected},
          {"undated", found.undated},
          {"untitled", found.untitled},
          {"inferred_titles", found.inferred_titles},
          {"empty", found.empty},
          {"mended", found.mended},
          {"text_bytes", found.text_bytes},
          {"masked_bytes", found.masked_bytes}};
}

Json date_member(const std::optional<std::int64_t>& date) {
  return date ? Json(corpus::to_iso8601(*date)) : Json(nullptr);
}

Json file_member(const FileFindings& file) {
  Json member{{"path", file.path}, {"format", file.format.empty() ? Json(nullptr) : Json(file.format)}};
  member.update(members_of(file.found));
  return member;
}

}  // namespace

std::string to_json(const Summary& summary, const LintReport& report) {
  Json check = members_of(report.all);
  check["undated_examples"] = report.undated_examples;
  check["duplicate_ids"] = {{"count", report.duplicate_ids}, {"examples", report.duplicate_id_examples}};
  check["duplicate_texts"] = {{"count", report.duplicate_texts},
                              {"examples", report.duplicate_text_examples}};
  check["oldest"] = date_member(report.oldest);
  check["newest"] = date_member(report.newest);
  check["languages"] = report.languages;
  check["masked_by"] = report.masked_by;
  check["notes"] = report.notes;
  check["other_notes"] = report.other_notes;
  check["formats"] = Json::object();
  for (const auto& [name, format] : formats_of(report))
    check["formats"][name] = {{"files", format.files}, {"articles", format.articles}};
  check["files"] = Json::array();
  for (const FileFindings& file : report.files) check["files"].push_back(file_member(file));
  Json all = Json::parse(to_json(summary));
  all["check"] = std::move(check);
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void print(std::ostream& to, const Summary& summary, const LintReport& report) {
  const Findings& all = report.all;
  to << "checked " << plural(summary.read, "article") << " in " << plural(summary.files, "file") << " ("
     << std::fixed << std::setprecision(1) << static_cast<double>(summary.bytes) / 1e6 << " MB) in "
     << summary.seconds << " s; nothing was written\n\n"
     << "read as       " << format_line(report) << '\n'
     << "languages     " << language_line(report) << '\n'
     << "dates         " << date_line(report) << '\n'
     << "titles        " << all.untitled << " missing, " << all.inferred_titles << " taken from the text\n"
     << "texts         " << all.empty << " empty, "
     << with_examples(std::to_string(report.duplicate_texts) + " the same as another",
                      report.duplicate_text_examples, report.duplicate_texts)
     << '\n'
     << "ids           " << id_line(report) << '\n'
     << "masked        " << masked_line(report) << '\n'
     << "mended        " << plural(all.mended, "article") << '\n';
  print_notes(to, report);
  to << "refused       " << plural(all.rejected, "record") << '\n';
  if (summary.skipped > 0)
    to << "passed over   " << plural(summary.skipped, "file") << " in folders, not of a kind that is read\n";
  print_files(to, report);
}

}  // namespace indexer
