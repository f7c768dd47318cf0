#include "corpus/formats/members.h"

#include <algorithm>

#include "corpus/html/plain_text.h"
#include "corpus/json/rewrite.h"
#include "corpus/text/clean.h"

namespace corpus {
namespace {

using json::Kind;
using json::Scanner;

/// A field's value as texts.
class Texts {
 public:
  explicit Texts(Scanner& scanner) : scanner_(scanner) {}

  std::vector<std::string> take() { return std::move(texts_); }
  std::size_t lone_surrogates() const { return lone_; }
  /// Whether something of the value is in no text.
  bool lost_some() const { return lost_; }

  void value() {
    switch (scanner_.kind()) {
      case Kind::object:
        return object();
      case Kind::array:
        return array();
      case Kind::string:
        return string();
      case Kind::number:
        texts_.emplace_back(scanner_.skip());
        return;
      case Kind::boolean:
        lost_ = true;
        [[fallthrough]];
      case Kind::null:
        scanner_.skip();
        return;
    }
  }

 private:
  void string() {
    std::string text;
    lone_ += scanner_.read_string(text);
    if (!text.empty()) texts_.push_back(std::move(text));
  }

  void array() {
    for (scanner_.enter(); scanner_.next_item();) {
      if (scanner_.kind() == Kind::array) {
        scanner_.skip();
        lost_ = true;
      } else {
        value();
      }
    }
  }

  /// Its member `name` or `value`, else its only member, if that is a string or number.
  void object() {
    std::string name;
    std::string chosen;
    std::size_t members = 0;
    bool named = false;
    for (scanner_.enter(); scanner_.next_member(name); ++members) {
      std::string text = scalar();
      const bool names_it = name == "name" || name == "value";
      if (named || (members > 0 && !names_it)) continue;
      named = names_it;
      chosen = std::move(text);
    }
    const bool usable = (named || members == 1) && !chosen.empty();
    lost_ |= members > 1 || !usable;
    if (usable) texts_.push_back(std::move(chosen));
  }

  std::string scalar() {
    std::string text;
    const Kind kind = scanner_.kind();
    if (kind == Kind::string) {
      lone_ += scanner_.read_string(text);
      return text;
    }
    const std::string_view written = scanner_.skip();
    return kind == Kind::number ? std::string{written} : std::string{};
  }

  Scanner& scanner_;
  std::vector<std::string> texts_;
  std::size_t lone_ = 0;
  bool lost_ = false;
};

/// Whether a text that may be either is HTML: a tag alone is not enough, wire copy has "<GM.N>" and "<C>".
bool looks_like_html(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return false;
  const bool closes = text.find("</") != std::string_view::npos;
  const bool breaks =
      text.find("<br") != std::string_view::npos || text.find("<p>") != std::string_view::npos;
  return (closes || breaks) && html::holds_markup(text);
}

bool takes_many(Field field) {
  return field == Field::body || field == Field::authors || field == Field::tags;
}

/// Sorts the members of one object out between fields and extra.
class MemberSorter {
 public:
  MemberSorter(std::string_view text, Scanner& scanner, const MemberNames& names, Draft& draft)
      : text_(text), scanner_(scanner), names_(names), draft_(draft) {}

  void run() {
    std::string name;
    for (scanner_.enter(); scanner_.next_member(name);) member(name);
    if (lone_ > 0) draft_.notes.push_back(std::to_string(lone_) + " halves of a character replaced");
  }

 private:
  struct Taken {
    bool any = false;
    std::size_t rank = 0;
    std::string name;
    std::string_view written;
  };

  void member(const std::string& name) {
    const std::optional<Meaning> meaning = names_.find(name);
    if (!meaning)
      return scanner_.kind() == Kind::object && names_.leads_on(name) ? inner(name)
                                                                      : keep(name, scanner_.skip());
    scanner_.kind();
    const std::size_t start = scanner_.at();
    Texts texts(scanner_);
    texts.value();
    const std::string_view written = text_.substr(start, scanner_.at() - start);
    lone_ += texts.lone_surrogates();
    std::vector<std::string> found = texts.take();
    if (meaning->form == Form::html) keep_longest(found);
    const bool lost = texts.lost_some() || (found.size() > 1 && !takes_many(meaning->field));
    if (lost) keep(name, written);
    if (!found.empty())
      field(*meaning, {true, meaning->rank, name, lost ? std::string_view{} : written}, std::move(found));
  }

  /// The members of an object of which some have a meaning.
  void inner(const std::string& outer) {
    std::string name;
    for (scanner_.enter(); scanner_.next_member(name);) {
      std::string path = outer;
      path.append(1, '.').append(name);
      member(path);
    }
  }

  /// Of several forms of one text.
  static void keep_longest(std::vector<std::string>& texts) {
    if (texts.size() < 2) return;
    std::string longest = *std::ranges::max_element(texts, {}, &std::string::size);
    texts = {std::move(longest)};
  }

  void mend_markup(Meaning meaning, std::vector<std::string>& texts) {
    if (meaning.field != Field::body && meaning.field != Field::title) return;
    bool mended = false;
    for (std::string& text : texts) {
      if (meaning.form != Form::html && !looks_like_html(text)) continue;
      text = html::fragment_to_text(text);
      mended = true;
    }
    if (mended && meaning.form != Form::html)
      draft_.notes.emplace_back(meaning.field == Field::body ? "body: HTML made plain text"
                                                             : "title: HTML made plain text");
  }

  /// `candidate.written` is empty when it is in extra already.
  void field(Meaning meaning, const Taken& candidate, std::vector<std::string>&& texts) {
    Taken& taken = taken_[static_cast<std::size_t>(meaning.field)];
    if (taken.any && taken.rank < candidate.rank) return keep_other(candidate);
    if (taken.any && taken.name == candidate.name) {
      draft_.notes.push_back('"' + candidate.name + "\" stands twice: the last one counts");
    } else if (taken.any) {
      keep_other(taken);
    }
    mend_markup(meaning, texts);
    taken = candidate;
    draft_[meaning.field] = std::move(texts);
  }

  void keep_other(const Taken& other) {
    if (!other.written.empty()) keep(other.name, other.written);
  }

  void keep(const std::string& name, std::string_view written) {
    draft_.extra.push_back({text::clean_line(name).text, json::rewritten(written)});
  }

  std::string_view text_;
  Scanner& scanner_;
  const MemberNames& names_;
  Draft& draft_;
  std::array<Taken, field_count> taken_;
  std::size_t lone_ = 0;
};

}  // namespace

void read_members(Scanner& scanner, const MemberNames& names, Draft& draft) {
  MemberSorter(scanner.text(), scanner, names, draft).run();
}

Reject reject_fault(const std::string& path, std::string_view text, std::size_t first_line,
                    const json::Fault& fault) {
  const std::string_view before = text.substr(0, fault.at);
  const auto lines = static_cast<std::size_t>(std::ranges::count(before, '\n'));
  const std::size_t column = fault.at - (lines == 0 ? 0 : before.rfind('\n') + 1) + 1;
  return {path, first_line + lines,
          "invalid JSON at byte " + std::to_string(column) + " of the line: " + std::string(fault.expected)};
}

}  // namespace corpus
