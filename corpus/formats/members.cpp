#include "corpus/formats/members.h"

#include <algorithm>

#include "corpus/formats/given_text.h"
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

  /// What an object says of itself, as its members go by.
  struct Said {
    std::string text;
    std::string first_name;
    std::string value;        ///< {"name": "subject", "value": "Ferries"}: the name is that of its kind
    std::string title;        ///< of what has no name
    std::size_t members = 0;  ///< that say something
    bool named = false;
  };

  /// The member that says it, else both names of a person, else its title, else its only member, if that is a
  /// string or number.
  void object() {
    Said said;
    std::string name;
    for (scanner_.enter(); scanner_.next_member(name);) {
      const Kind kind = scanner_.kind();
      std::string text = scalar();
      if (kind == Kind::boolean || kind == Kind::null) continue;
      const std::string key = squeezed_name(name);
      if (key == "value" && kind == Kind::string) said.value = text;
      if (key == "title" && kind == Kind::string) said.title = text;
      hear(said, key, std::move(text));
    }
    prefer(said);
    const bool usable = (said.named || said.members == 1) && !said.text.empty();
    lost_ |= said.members > 1 || !usable;
    if (usable) texts_.push_back(std::move(said.text));
  }

  static void prefer(Said& said) {
    std::string& text = !said.value.empty() ? said.value : said.title;
    if (text.empty() || (said.named && said.value.empty())) return;
    said.text = std::move(text);
    said.named = true;
  }

  static void hear(Said& said, const std::string& name, std::string&& text) {
    const bool is_first = said.members++ == 0;
    if (name == "firstname") said.first_name = text;
    const bool family = name == "lastname" && !said.first_name.empty();
    if (said.named || (!is_first && !family && !says_it(name))) return;
    said.named = (family || says_it(name)) && !text.empty();
    said.text = family ? said.first_name + ' ' + text : std::move(text);
  }

  /// As schema.org, the interfaces of WordPress and of newspapers, and turned XML have it.
  static bool says_it(std::string_view key) {
    constexpr std::array<std::string_view, 8> names = {"name",     "value",    "rendered", "main",
                                                       "original", "fullname", "#text",    "$date"};
    return std::ranges::find(names, key) != names.end();
  }

  /// What stands alone in an object of an object: {"$numberLong": "1741946400000"} of MongoDB.
  std::string wrapped() {
    std::string text;
    std::string name;
    std::size_t members = 0;
    for (scanner_.enter(); scanner_.next_member(name); ++members) {
      if (scanner_.kind() == Kind::string && members == 0)
        lone_ += scanner_.read_string(text);
      else
        scanner_.skip();
    }
    return members == 1 ? text : std::string{};
  }

  std::string scalar() {
    std::string text;
    const Kind kind = scanner_.kind();
    if (kind == Kind::string) {
      lone_ += scanner_.read_string(text);
      return text;
    }
    if (kind == Kind::object) return wrapped();
    const std::string_view written = scanner_.skip();
    return kind == Kind::number ? std::string{written} : std::string{};
  }

  Scanner& scanner_;
  std::vector<std::string> texts_;
  std::size_t lone_ = 0;
  bool lost_ = false;
};

bool takes_many(Field field) {
  return field == Field::body || field == Field::authors || field == Field::tags;
}

/// Whether numbers are none: they are keys to another table.
bool is_words(Field field) {
  return field == Field::body || field == Field::authors || field == Field::tags;
}

/// Whether it is how programs write that there is nothing.
bool is_nothing(const std::vector<std::string>& texts) {
  constexpr std::array<std::string_view, 8> nothing = {"nan",  "NaN",  "NaT", "None",
                                                       "null", "NULL", "N/A", "n/a"};
  return texts.size() == 1 && std::ranges::find(nothing, texts.front()) != nothing.end();
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
    if (scanner_.kind() == Kind::object && leads_on(name)) return inner(name);
    const std::optional<Meaning> meaning = names_.find(name);
    if (!meaning) return keep(name, scanner_.skip());
    const std::size_t start = scanner_.at();
    Texts texts(scanner_);
    texts.value();
    const std::string_view written = text_.substr(start, scanner_.at() - start);
    lone_ += texts.lone_surrogates();
    std::vector<std::string> found = texts.take();
    if (meaning->form == Form::html) keep_longest(found);
    const bool lost = texts.lost_some() || (found.size() > 1 && !takes_many(meaning->field));
    if (lost) keep(name, written);
    const bool keys =
        !found.empty() && is_words(meaning->field) && written.find('"') == std::string_view::npos;
    if (keys || is_nothing(found)) return lost ? void() : keep(name, written);
    if (!found.empty())
      field(*meaning, {true, meaning->rank, name, lost ? std::string_view{} : written}, std::move(found));
  }

  /// Whether the object of that name has members with a meaning.
  bool leads_on(std::string_view name) const {
    return names_.leads_on(name) || is_wrapper(name.substr(name.rfind('.') + 1));
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
    std::string_view done;
    for (std::string& text : texts) {
      GivenText given = mended(std::move(text), meaning.form);
      text = std::move(given.text);
      if (!given.note.empty()) done = given.note;
    }
    if (done.empty() || meaning.form == Form::html) return;
    draft_.notes.push_back((meaning.field == Field::body ? "body: " : "title: ") + std::string{done});
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
