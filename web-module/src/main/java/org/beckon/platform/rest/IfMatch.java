package org.beckon.platform.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;
import org.beckon.platform.Invalid;

/** The version that the caller saw of what the address names. */
public class IfMatch {

  private static final Pattern TAG = Pattern.compile("\"?([0-9]{1,9})\"?");

  @HeaderParam(HttpHeaders.IF_MATCH)
  private String tag;

  /** Nobody changes what they have not looked at: 428 without the header. */
  public int version() {
    if (tag == null) {
      throw new ClientErrorException(
          Problem.of(
                  Status.PRECONDITION_REQUIRED,
                  "version.missing",
                  "Send If-Match with the version you saw.")
              .about(HttpHeaders.IF_MATCH)
              .response());
    }
    var matcher = TAG.matcher(tag.strip());
    if (!matcher.matches()) {
      throw new Invalid(HttpHeaders.IF_MATCH, "must be one version, such as \"3\"");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
