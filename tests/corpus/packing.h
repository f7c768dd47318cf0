#pragma once
// Archives made in memory, for the tests of reading them.

#include <string>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace packing {

using Setting = int (*)(archive*);

struct Member {
  std::string name;
  std::string content{};
  mode_t type = AE_IFREG;
  std::string link{};  ///< of a symbolic link
};

inline void add(archive* out, const Member& member) {
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, member.name.c_str());
  archive_entry_set_filetype(entry, member.type);
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_size(entry, static_cast<la_int64_t>(member.content.size()));
  if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
  archive_write_header(out, entry);
  archive_write_data(out, member.content.data(), member.content.size());
  archive_entry_free(entry);
}

inline std::string packed(const std::vector<Member>& members, Setting format, Setting filter) {
  std::size_t room = 100'000;
  for (const Member& member : members) room += member.content.size() + 2000;
  std::string bytes(room, '\0');
  std::size_t used = 0;
  archive* out = archive_write_new();
  format(out);
  filter(out);
  archive_write_set_bytes_per_block(out, 0);
  archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
  for (const Member& member : members) add(out, member);
  archive_write_free(out);
  bytes.resize(used);
  return bytes;
}

inline std::string zip(const std::vector<Member>& members) {
  return packed(members, archive_write_set_format_zip, archive_write_add_filter_none);
}

/// Its members ask for a password.
inline std::string encrypted_zip(const std::vector<Member>& members) {
  const Setting format = [](archive* out) {
    archive_write_set_format_zip(out);
    archive_write_set_options(out, "zip:encryption=traditional");
    return archive_write_set_passphrase(out, "secret");
  };
  return packed(members, format, archive_write_add_filter_none);
}

inline std::string tar(const std::vector<Member>& members, Setting filter = archive_write_add_filter_none) {
  return packed(members, archive_write_set_format_pax_restricted, filter);
}

/// One file, packed without a name.
inline std::string compressed(const std::string& text, Setting filter) {
  return packed({{"", text}}, archive_write_set_format_raw, filter);
}

}  // namespace packing
