package org.beckon.security.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where to go after signing in: a page of ours, never another site. */
final class LocalPath {

  /** One slash, then nothing a browser could read as a host, a scheme or a line of a header. */
  private static final Pattern LOCAL =
      Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");

  private LocalPath() {}

  /** Empty for what is missing or leads elsewhere. */
  static Optional<String> of(String path) {
    return Optional.ofNullable(path)
        .filter(given -> given.length() <= 1000)
        .filter(given -> LOCAL.matcher(given).matches());
  }

  /**
   * The path with the query that it had in the browser.
   *
   * @param address of the page that asks, as the browser tells it; null if it does not
   * @param path of what it asks for, which is believed when the two differ
   */
  static String behind(String address, String path) {
    try {
      var page = address == null ? null : new URI(address);
      return page != null && path.equals(page.getRawPath()) && page.getRawQuery() != null
          ? path + "?" + page.getRawQuery()
          : path;
    } catch (URISyntaxException unreadable) {
      return path;
    }
  }
}
