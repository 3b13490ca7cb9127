package org.beckon.live.web;

import java.time.Instant;

/** Who is behind an open page. */
record Listener(String login, boolean dispatcher, String httpSession, Instant signedInAt) {}
