package org.beckon.integration;

/** What is wrong with one cell of a row, in words for the person who sent it. */
record RowFault(String column, String reason) {}
