#include "corpus/draft.h"

#include <algorithm>
#include <string_view>

#include "corpus/date.h"
#include "corpus/furniture/mask.h"
#include "corpus/furniture/spans.h"
#include "corpus/head_facts.h"
#include "corpus/html/web_address.h"
#include "corpus/infer.h"
#include "corpus/json/writer.h"
#include "corpus/language.h"
#include "corpus/people.h"
#include "corpus/script.h"
#include "corpus/text/clean.h"

namespace corpus {
namespace {

constexpr std::size_t quoted_bytes = 60;  // of a value that a note names

std::string quoted(const std::string& text) {
  return '"' + cut_at_word(text, quoted_bytes) + '"';
}

/// One of several tags: "economy, business and finance".
std::vector<std::string> as_it_is(std::string_view tag) {
  return {std::string{tag}};
}

class Finisher {
 public:
  explicit Finisher(Draft&& draft) : draft_(std::move(draft)) { article_.notes = std::move(draft_.notes); }

  Record run() {
    article_.title = line_of(Field::title, "title");
    article_.body = body();
    if (article_.title.empty() && article_.body.empty()) {
      return Reject{draft_.path, draft_.line, "has neither title nor body"};
    }
    const furniture::Units units(article_.body);
    article_.masked = furniture::furniture_of(article_.title, units);
    head_ = facts_of_head(units, article_.masked);
    article_.masked =
        furniture::united(std::move(article_.masked), std::move(head_.date_lines), article_.body);
    set_title();
    article_.url = line_of(Field::url, "url");
    set_published();
    article_.section = line_of(Field::section, "section");
    set_source();
    set_authors();
    article_.tags = list_of(Field::tags, draft_[Field::tags].size() > 1 ? as_it_is : split_tags);
    set_language();
    set_identity();
    article_.extra = extra();
    return std::move(article_);
  }

 private:
  void note(std::string_view field, const std::vector<std::string>& notes) {
    for (const std::string& each : notes) article_.notes.push_back(std::string(field) + ": " + each);
  }

  std::string line_of(Field field, std::string_view name) {
    std::vector<std::string>& texts = draft_[field];
    if (texts.empty()) return {};
    text::Cleaned cleaned = text::clean_line(std::move(texts.front()));
    note(name, cleaned.notes);
    return std::move(cleaned.text);
  }

  std::string body() {
    std::vector<std::string>& texts = draft_[Field::body];
    if (texts.empty()) return {};
    std::string whole = std::move(texts.front());
    for (std::size_t i = 1; i < texts.size(); ++i) whole += "\n\n" + texts[i];
    text::Cleaned cleaned = text::clean_text(std::move(whole));
    note("body", cleaned.notes);
    if (text::is_blank(cleaned.text)) return {};
    return without_blank_ends(std::move(cleaned.text));
  }

  /// Without empty lines before and white space after.
  static std::string without_blank_ends(std::string text) {
    const std::size_t last = text.find_last_not_of(" \t\n");
    if (last == std::string::npos) return {};
    text.resize(last + 1);
    const std::size_t first = text.find_first_not_of(" \t\n");
    const std::size_t line = text.rfind('\n', first);
    if (line != std::string::npos && line < first) text.erase(0, line + 1);
    return text;
  }

  void set_title() {
    article_.title_origin = draft_.title_origin;
    if (!article_.title.empty()) return;
    article_.title = infer_title(article_.body,
                                 furniture::united(article_.masked, std::move(head_.bylines), article_.body));
    article_.title_origin = article_.title.empty() ? Origin::absent : Origin::inferred;
  }

  /// A moment that a program writes where it knows none: Unix time 0. A day alone may be one.
  static bool is_zero(const Date& date, std::string_view written) {
    constexpr std::string_view day = "1970-01-01";
    return date.seconds == 0 && written.size() > day.size();
  }

  /// What is no date is kept.
  void keep_written(const std::string& written) {
    if (std::ranges::find(draft_.extra, "published", &ExtraMember::name) != draft_.extra.end()) return;
    std::string json;
    json::append_string(json, written);
    draft_.extra.push_back({"published", std::move(json)});
  }

  void infer_published() {
    if (head_.published) {
      article_.published = head_.published->seconds;
    } else if (const auto date = parse_date(html::date_in_address(article_.url))) {
      article_.published = date->seconds;
    }
    if (article_.published) article_.published_origin = Origin::inferred;
  }

  void set_published() {
    const std::string written = line_of(Field::published, "published");
    std::optional<Date> date = parse_date(written);
    if (date && is_zero(*date, written)) date.reset();
    article_.published_origin = date ? Origin::given : Origin::absent;
    if (date) article_.published = date->seconds;
    if (!date) infer_published();
    if (written.empty()) return;
    if (!date) {
      article_.notes.push_back("published: " + quoted(written) + " is not a date");
      keep_written(written);
    }
    if (date && !date->note.empty())
      article_.notes.push_back("published: " + quoted(written) + ": " + date->note);
  }

  void set_source() {
    article_.source = line_of(Field::source, "source");
    article_.source_origin = draft_.source_origin;
    if (!article_.source.empty()) return;
    article_.source = infer_source(article_.body);
    if (article_.source.empty()) article_.source = host_of(article_.url);
    article_.source_origin = article_.source.empty() ? Origin::absent : Origin::inferred;
  }

  void set_authors() {
    article_.authors = list_of(Field::authors, split_authors);
    article_.authors_origin = Origin::given;
    if (!article_.authors.empty()) return;
    article_.authors = std::move(head_.authors);
    article_.authors_origin = article_.authors.empty() ? Origin::absent : Origin::inferred;
  }

  std::vector<std::string> list_of(Field field, std::vector<std::string> (*split)(std::string_view)) {
    std::vector<std::string> all;
    for (const std::string& text : draft_[field]) {
      for (std::string& part : split(text)) {
        std::string each = text::clean_line(std::move(part)).text;
        if (!each.empty() && std::ranges::find(all, each) == all.end()) all.push_back(std::move(each));
      }
    }
    return all;
  }

  void set_language() {
    const std::string tag = line_of(Field::language, "language");
    article_.language = normalise_language(tag);
    if (!tag.empty() && article_.language.empty())
      article_.notes.push_back("language: " + quoted(tag) + " is not a language of ISO 639-1");
    const std::string script = article_.language.empty() ? std::string{} : script_of(article_.body);
    if (!is_written_in(article_.language, script)) {
      article_.notes.push_back("language: " + quoted(tag) + " is not written in the text's script, " +
                               script);
      article_.language.clear();
    }
    if (draft_.language_origin == Origin::inferred) check_language();
    article_.language_origin = article_.language.empty() ? Origin::absent : Origin::given;
    if (!article_.language.empty()) return;
    article_.language = detect_language(article_.title, article_.body);
    if (!article_.language.empty()) article_.language_origin = Origin::inferred;
  }

  /// Short texts tell too little, and of two languages that are written alike the given one counts.
  void check_language() {
    constexpr std::size_t least_bytes = 300;
    if (article_.language.empty() || article_.body.size() < least_bytes) return;
    const std::string found = detect_language({}, article_.body);
    if (found.empty() || found == article_.language || are_alike(found, article_.language)) return;
    article_.notes.push_back("language: the page says " + article_.language + ", its text is " + found);
    article_.language.clear();
  }

  void set_identity() {
    article_.path = draft_.path;
    if (draft_.record > 0) article_.path += '#' + std::to_string(draft_.record);
    article_.id = line_of(Field::id, "id");
    if (article_.id.empty()) article_.id = article_.url;
    if (article_.id.empty()) article_.id = article_.path;
  }

  /// By name, so that the same members in another order give the same article. Of two of one name the last
  /// counts.
  std::string extra() {
    std::vector<ExtraMember>& members = draft_.extra;
    std::ranges::stable_sort(members, {}, &ExtraMember::name);
    std::string json = "{";
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i + 1 < members.size() && members[i + 1].name == members[i].name) {
        article_.notes.push_back(quoted(members[i].name) + " stands twice: the last one counts");
        continue;
      }
      if (json.size() > 1) json += ',';
      json::append_string(json, members[i].name);
      json += ':' + members[i].json;
    }
    return json + '}';
  }

  Draft draft_;
  HeadFacts head_;
  Article article_;
};

}  // namespace

Record finish(Draft&& draft) {
  return Finisher(std::move(draft)).run();
}

}  // namespace corpus
