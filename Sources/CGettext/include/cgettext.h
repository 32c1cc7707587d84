#pragma once
// GNU gettext, which is part of the C library; its header is not in Swift's Glibc module.

/// Tells the C library where the catalogues are and that they are UTF-8. Call once, before `words_translate`.
void words_bind(const char *folder);

/// Chooses the language for this process ("nb", "da", "sv", "en"), whatever the environment says.
void words_choose(const char *language);

/// The text of `key` in the chosen language, or `key` itself. Owned by the C library; never freed.
const char *words_translate(const char *key);
