package org.beckon.inbound;

/** What goes back to a number. */
record SmsReply(String to, String words) {}
